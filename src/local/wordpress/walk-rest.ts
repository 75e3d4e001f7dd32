// WordPress's REST route for comments by the gate: reading, refusals and creating are WordPress's, spam stays here.

import { check } from './checks.ts';
import { spam, type Place } from './place.ts';

export async function walkRest(place: Place): Promise<void> {
  const { gate, wordpress } = place;
  const url = `${gate}/wp-json/wp/v2/comments`;
  const send = (content: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify({ post: 1, content, author_name: 'Ada', author_email: 'ada@example.com' }) });
  const list = await fetch(`${url}?post=1`);
  check('the REST list comes through the gate', list.ok && list.headers.has('X-WP-Total'), list.status);
  check('WordPress refuses nobody’s comment itself (401)', (await send('The tide was late today.')).status === 401);
  const signed = await send('The tide was late again today.', { Authorization: wordpress.authorization });
  check('its administrator’s is created (201)', signed.status === 201, signed.status);
  const held = await send(spam);
  check('spam at the REST route is a comment on hold (201)', held.status === 201 && ((await held.json()) as { status: string }).status === 'hold');
} // prettier-ignore
