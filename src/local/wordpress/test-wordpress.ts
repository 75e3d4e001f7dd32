// `npm run test:wordpress`: starts Debian's WordPress with the gate before it, and walks: an honest comment through the gate,
// spam that stays here, the REST route, and forms that WordPress and our own address for it must answer alike. Exits 1 on a
// fault; where WordPress is not installed it says so and is skipped.

import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callAdmin, type AdminAccess } from '../call-admin.ts';
import { completeDevVars } from '../dev/dev-vars.ts';
import { findFreePort } from '../ports.ts';
import { migrateLocally, startService } from '../service.ts';
import { rows } from './rows.ts';
import { missingOfWordPress, startWordPress, type WordPress } from './start-wordpress.ts';

const spam =
  'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url] http://slots-royal778.com';
const faults: string[] = [];
let checks = 0;

interface Place extends AdminAccess {
  /** Where readers reach the site, by the gate. */
  gate: string;
  wordpress: WordPress;
}

function check(title: string, isSo: boolean, detail: unknown = ''): void {
  checks += 1;
  console.log(`${isSo ? '✓' : '✗'} ${title}`);
  if (!isSo) faults.push(`${title}: ${JSON.stringify(detail)}`);
}

let comments = 0;

function form(fields: Readonly<Record<string, string>> = {}): URLSearchParams {
  comments += 1;
  return new URLSearchParams({
    comment_post_ID: '1',
    comment_parent: '0',
    author: `Reader ${comments}`,
    email: `reader${comments}@example.com`,
    url: '',
    comment: `The ferry at pier ${comments} left on time — “as ever”.`,
    ...fields,
  });
}

function post(url: string, body: URLSearchParams, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
}

/** Every comment WordPress has, whatever its state. */
async function textsIn({ wordpress }: Place): Promise<string[]> {
  const url = `${wordpress.origin}/index.php?rest_route=/wp/v2/comments&per_page=100&status=all&context=edit`;
  const answer = await fetch(url, { headers: { Authorization: wordpress.authorization } });
  const list = (await answer.json()) as { content: { raw: string } }[];
  return list.map(({ content }) => content.raw);
}

function seenBy({ seen }: WordPress): { body: string; headers: Record<string, string> }[] {
  const lines = existsSync(seen) ? readFileSync(seen, 'utf8').trim().split('\n') : [];
  return lines.map((line) => JSON.parse(line) as { body: string; headers: Record<string, string> });
}

async function walkForm(place: Place): Promise<void> {
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

async function walkRest(place: Place): Promise<void> {
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

/** Status, whether there is a page, and of an address its pairs and fragment. */
async function shapeOf(answer: Response, site: string): Promise<string> {
  const location = answer.headers.get('Location');
  const text = await answer.text();
  if (location === null) return `${answer.status}, ${text === '' ? 'empty' : 'a page'}`;
  const url = new URL(location);
  const place = url.pathname === '/thanks' ? `${url.pathname}${[...url.searchParams.keys()].includes('a') ? ' with its own pair' : ''}` : 'the page';
  const pairs = ['unapproved', 'moderation-hash'].filter((name) => url.searchParams.has(name)).join(', ');
  return `${answer.status} to ${place} of ${url.host === new URL(site).host ? 'the site' : url.host}, ${pairs || 'no pairs'}, ${url.hash.startsWith('#comment-') ? 'at the comment' : url.hash}`;
} // prettier-ignore

async function compare({ origin, gate, wordpress }: Place): Promise<void> {
  const addresses = [`${wordpress.origin}/wp-comments-post.php`, `${origin}/wp/blog/wp-comments-post.php`] as const;
  for (const [title, fields] of rows) {
    const target = fields['redirect_to']?.replace('SITE', gate);
    const body = form({ ...fields, ...(target && { redirect_to: target }) });
    const [theirs, ours] = await Promise.all(addresses.map(async (url) => shapeOf(await post(url, body), gate)));
    check(`both alike: ${title} (${theirs})`, theirs === ours, ours);
  }
  const again = form();
  for (const url of addresses) await post(url, again);
  const repeated = await Promise.all(addresses.map(async (url) => shapeOf(await post(url, again), gate)));
  check(`both alike: the same again (${repeated[0]})`, repeated[0] === repeated[1], repeated[1]);
  for (const method of ['GET', 'PUT', 'DELETE', 'HEAD']) {
    const answers = await Promise.all(addresses.map((url) => fetch(url, { method })));
    const shapes = answers.map(({ status, headers }) => `${status}, Allow: ${headers.get('Allow')}`);
    check(`both alike: ${method} (${shapes[0]})`, shapes[0] === shapes[1], shapes[1]);
  }
}

/** The service answers at localhost, and stands as the gate at 127.0.0.1. */
async function main(folder: string): Promise<void> {
  const [port, sitePort] = [await findFreePort(), await findFreePort()];
  const gateHost = `127.0.0.1:${port}`;
  const gate = `http://${gateHost}`;
  const secretsFile = join(folder, 'secrets');
  const { secrets } = completeDevVars(secretsFile);
  const sites = JSON.stringify({ [gateHost]: 'blog' });
  appendFileSync(secretsFile, `\nGATE_SITES='${sites}'\nGATE_ORIGIN=http://127.0.0.1:${sitePort}\n`);
  const persistTo = join(folder, 'state');
  await migrateLocally(persistTo);
  const wordpress = await startWordPress(folder, { port: sitePort, publicOrigin: gate });
  const service = await startService({ port, persistTo, secretsFile, output: 'pipe' });
  try {
    const place: Place = { origin: service.origin, ownerKey: secrets.OWNER_KEY, gate, wordpress };
    const made = await callAdmin(place, '/sites', { slug: 'blog', title: 'Blog', hosts: [gateHost] });
    if (made.status !== 201) throw new Error(`could not make the site: ${JSON.stringify(made.answer)}`);
    const flood = { perMinute: 100, perHour: 500, networkFactor: 20 };
    await callAdmin({ ...place, method: 'PATCH' }, '/sites/blog/policy', { flood });
    await callAdmin({ ...place, method: 'PATCH' }, '/sites/blog/pages', { page: '66', closed: true });
    await walkForm(place);
    await walkRest(place);
    await compare(place);
    await wordpress.stop();
    check('a site that does not answer is told so (502)', (await fetch(`${gate}/?p=1`)).status === 502);
  } finally {
    await Promise.all([wordpress.stop(), service.stop()]);
  }
}

const missing = missingOfWordPress();
if (missing.length > 0) {
  console.log(
    `SKIPPED: not installed: ${missing.join(', ')}. apt-get install wordpress php-cli php-mysql mariadb-server`,
  );
} else {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-wordpress-'));
  try {
    await main(folder);
  } catch (error) {
    checks += 1;
    faults.push(`${(error as Error).stack} ${String((error as Error).cause)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const fault of faults) console.error(fault);
  console.log(`${checks - faults.length} passed, ${faults.length} failed`);
  process.exitCode = faults.length === 0 && checks > 0 ? 0 : 1;
}
