// The comment form by the gate: an honest comment reaches WordPress as it was sent, spam stays here.

import { callAdmin } from '../call-admin.ts';
import { check } from './checks.ts';
import { form, post, seenBy, spam, textsIn, type Place } from './place.ts';

export async function walkForm(place: Place): Promise<void> {
  const { gate, wordpress } = place;
  const page = await fetch(`${gate}/wp-login.php`);
  check('a page comes through the gate', page.ok && (await page.text()).includes('loginform'), page.status);
  const body = form();
  const honest = await post(`${gate}/wp-comments-post.php`, body, { Cookie: 'other=1' });
  const seen = seenBy(wordpress).at(-1);
  check('an honest comment is answered by WordPress', honest.status === 302 && honest.headers.get('X-Redirect-By') === 'WordPress', honest.status);
  check('its body arrives byte for byte', Buffer.from(seen?.body ?? '', 'base64').toString() === body.toString(), seen);
  check('its cookies arrive', seen?.headers['Cookie'] === 'other=1', seen);
  check('it is marked', /^(?:approve|hold)$/.test(seen?.headers['X-Anteroom'] ?? ''), seen);
  check('WordPress has it', (await textsIn(place)).includes(body.get('comment') ?? ''));
  const before = seenBy(wordpress).length;
  const bad = await post(`${gate}/wp-comments-post.php`, form({ author: 'CasinoBonus', comment: spam }));
  const location = new URL(bad.headers.get('Location') ?? 'http://none/');
  check('spam is answered as if it were held', bad.status === 302 && location.port === new URL(gate).port && location.searchParams.has('unapproved'), location);
  check('WordPress never sees it', seenBy(wordpress).length === before && !(await textsIn(place)).some((text) => text.includes('casin0')));
  const kept = await Promise.all(
    ['spam', 'discarded'].map((status) =>
      callAdmin<{ comments: { body: string }[] }>(place, `/queue?site=blog&status=${status}`),
    ),
  );
  const texts = kept.flatMap(({ answer }) => answer.comments.map(({ body: text }) => text));
  check('a moderator finds it here', texts.includes(spam), texts);
} // prettier-ignore
