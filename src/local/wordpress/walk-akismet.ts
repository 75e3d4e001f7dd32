// WordPress's own Akismet plugin, unmodified and led here by akismet-at-anteroom.php: its key, what it makes of comments, and
// what a moderator of WordPress says of them afterwards.

import { callAdmin } from '../call-admin.ts';
import { check } from './checks.ts';
import { form, post, spam, type Place } from './place.ts';

/** A comment as WordPress has it, with what the plugin noted of it. */
interface Noted {
  id: string;
  name: string;
  /** "1", "0" (held), "spam". */
  status: string;
  result: string;
  userResult: string;
  history: string[];
}

const listNoted = `echo json_encode(array_map(fn ($comment) => [
  'id' => $comment->comment_ID, 'name' => $comment->comment_author, 'status' => $comment->comment_approved,
  'result' => get_comment_meta($comment->comment_ID, 'akismet_result', true),
  'userResult' => get_comment_meta($comment->comment_ID, 'akismet_user_result', true),
  'history' => array_column(get_comment_meta($comment->comment_ID, 'akismet_history'), 'event'),
], get_comments(['status' => 'any'])));`;

function notedOf({ wordpress }: Place, name: string): Noted | undefined {
  return wordpress.evaluate<Noted[]>(listNoted).find((noted) => noted.name === name);
}

async function callWordPress({ wordpress }: Place, route: string, send: object): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(`${wordpress.origin}/index.php?rest_route=${route}`, {
    method: 'POST',
    headers: { Authorization: wordpress.authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify(send),
  });
  return { status: response.status, answer: await response.json() };
} // prettier-ignore

export async function walkAkismet(place: Place): Promise<void> {
  await setUp(place);
  await ask(place);
  await correct(place);
}

async function setUp(place: Place): Promise<void> {
  const { answer: made } = await callAdmin<{ secret: string }>(place, '/keys', {
    name: 'WordPress',
    protocol: 'akismet',
    sites: ['blog'],
  });
  const active = await callWordPress(place, '/wp/v2/plugins/akismet/akismet', { status: 'active' });
  check('WordPress’s Akismet plugin is there, and active', active.status === 200, active);
  const wrong = await callWordPress(place, '/akismet/v1/key', { key: 'abcdefghijkl' });
  check('the plugin takes no wrong key', JSON.stringify(wrong.answer).includes('invalid_key'), wrong);
  const right = await callWordPress(place, '/akismet/v1/key', { key: made.secret });
  check('the plugin takes a key of ours', right.status === 200 && right.answer === made.secret, right);
  const user = place.wordpress.evaluate<{ status?: string } | false>(
    `require_once WP_PLUGIN_DIR . '/akismet/class.akismet-admin.php'; echo json_encode(Akismet_Admin::get_akismet_user(Akismet::get_api_key()));`,
  );
  check('the plugin’s page of settings finds the key in order', user !== false && user?.status === 'active', user);
}

/** The form as a page of WordPress has it, with the plugin's hidden fields; somebody opened it ten seconds ago. */
function pageForm({ wordpress }: Place, fields: Readonly<Record<string, string>>): URLSearchParams {
  const page = wordpress.evaluate<string>(`ob_start(); comment_form([], 1); echo json_encode(ob_get_clean());`);
  const hidden = [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) =>
    ['name', 'value'].map((attribute) => new RegExp(` ${attribute}="([^"]*)"`).exec(input)?.[1] ?? ''),
  );
  const named = Object.fromEntries(hidden) as Record<string, string>;
  check('the page’s form has the plugin’s fields', 'akismet_comment_nonce' in named && 'ak_js' in named, Object.keys(named));
  return form({ ...named, ak_js: String(Date.now() - 10_000), ak_hp_textarea: '', ...fields });
} // prettier-ignore

async function ask(place: Place): Promise<void> {
  const address = `${place.wordpress.origin}/wp-comments-post.php`;
  const send = async (fields: Readonly<Record<string, string>>) => {
    const answer = await post(address, pageForm(place, fields), { 'User-Agent': 'Mozilla/5.0' });
    check(`${fields['author']} is answered by WordPress as ever`, answer.status === 302, answer.status);
    return notedOf(place, fields['author'] ?? '');
  };
  const ham = await send({ author: 'Ada Honest' });
  check('an honest comment is none to the plugin, and waits as WordPress has it', ham?.status === '0' && ham.result === 'false' && ham.history.includes('check-ham'), ham);
  const bad = await send({ author: 'Cheap Slots', comment: `${spam} again` });
  check('spam is spam in WordPress, by the plugin', bad?.status === 'spam' && bad.result === 'true' && bad.history.includes('check-spam'), bad);
  const trapped = await send({ author: 'Trapped', ak_hp_textarea: 'a program filled this in' });
  check('so is what fills the plugin’s hidden field', trapped?.status === 'spam', trapped);
} // prettier-ignore

async function correct(place: Place): Promise<void> {
  const say = async (author: string, status: string) => {
    const { id } = notedOf(place, author) ?? { id: '0' };
    const answer = await callWordPress(place, `/wp/v2/comments/${id}`, { status });
    check(`a moderator of WordPress says ${status} of ${author}`, answer.status === 200, answer);
    return notedOf(place, author);
  };
  const ham = await say('Cheap Slots', 'approved');
  check('the plugin tells that it is none', ham?.userResult === 'false' && ham.history.includes('report-ham'), ham);
  const bad = await say('Ada Honest', 'spam');
  check('the plugin tells that it is spam', bad?.userResult === 'true' && bad.history.includes('report-spam'), bad);
  const { answer } = await callAdmin<{ protocols: { corrections: { good: number[]; bad: number[] }[] }[] }>(place, '/sites/blog/protocols');
  const [counted] = answer.protocols[0]?.corrections ?? [];
  check('both count here, against the scores they had', JSON.stringify([counted?.good, counted?.bad]) === '[[0,0,1],[1,0,0]]', answer);
  const [called, cleared] = [await namesOf(place, 'spam'), await namesOf(place, 'approved')];
  check('both are decided in the queue here', called.includes('Ada Honest') && cleared.includes('Cheap Slots'), [called, cleared]);
} // prettier-ignore

async function namesOf(place: Place, status: string): Promise<(string | null)[]> {
  const path = `/queue?site=blog&status=${status}`;
  const { answer } = await callAdmin<{ comments: { author: { name: string | null } }[] }>(place, path);
  return answer.comments.map(({ author }) => author.name);
}
