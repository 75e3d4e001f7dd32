// Comments that are approved here and delivered to WordPress over its REST API: made once, as typed, under what they reply to, and
// following what becomes of them here.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { callAdmin } from '../call-admin.ts';
import { check } from './checks.ts';
import { spam, type Place } from './place.ts';

interface Remote {
  id: number;
  post: number;
  parent: number;
  author: number;
  author_name: string;
  author_email: string;
  date_gmt: string;
  content: { raw: string; rendered: string };
  status: string;
}

const withinMs = 20_000;
const nasty = `"Is 1 < 2 & 'so' on?" -- it's <b>not</b> 3x4... :) Wordpress

See https://example.com/a?b=1&c=2 and <https://example.com/x--y> &amp; \`code\`
[gallery] 5'10" <!--more-->`;

/** Every comment WordPress has, in any state, the newest first. */
async function remotes({ wordpress }: Place): Promise<Remote[]> {
  const url = `${wordpress.origin}/index.php?rest_route=/wp/v2/comments&per_page=100&status=any&context=edit`;
  return (await fetch(url, { headers: { Authorization: wordpress.authorization } })).json() as Promise<Remote[]>;
}

/** Waits until a comment there is as it should be; gives what there is of it, at the end of the wait too. */
async function until(place: Place, name: string, isSo: (found: Remote[]) => boolean): Promise<Remote[]> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = (await remotes(place)).filter(({ author_name }) => author_name === name);
    if (isSo(found) || Date.now() > deadline) return found;
    await sleep(300);
  }
}

const is = (status: string) => (found: Remote[]) => found.length === 1 && found[0]?.status === status;

let authors = 0;

/** A comment that was sent here; its author's name is nobody else's. */
async function say(place: Place, page: string, fields: Readonly<Record<string, string>> = {}) {
  authors += 1;
  const name = `Delivered ${authors}`;
  const email = `delivered${authors}@example.com`;
  const body = JSON.stringify({ page, name, email, body: `The lamp at quay ${authors} is out again.`, ...fields });
  // The walks before have sent much within this minute.
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': `198.51.100.${authors}` };
  const answer = await fetch(`${place.origin}/v1/sites/blog/comments`, { method: 'POST', headers, body });
  if (answer.status !== 201) throw new Error(`could not post: ${await answer.text()}`);
  const { comment } = (await answer.json()) as { comment: { id: string } };
  return { id: comment.id, name, email };
}

async function versionOf(place: Place, id: string): Promise<number> {
  const { answer } = await callAdmin<{ comment: { version: number; status: string } }>(place, `/comments/${id}`);
  return answer.comment.version;
}

async function decide(place: Place, id: string, move: string): Promise<void> {
  const version = await versionOf(place, id);
  const { status, answer } = await callAdmin(place, `/comments/${id}/decisions`, { move, version });
  if (status !== 200) throw new Error(`could not ${move}: ${JSON.stringify(answer)}`);
}

/** A comment that is published here, whatever the judgement said. */
async function publish(place: Place, page: string, fields: Readonly<Record<string, string>> = {}) {
  const said = await say(place, page, fields);
  const { answer } = await callAdmin<{ comment: { status: string } }>(place, `/comments/${said.id}`);
  if (answer.comment.status !== 'approved') await decide(place, said.id, 'approve');
  return said;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a reader sees of HTML made of paragraphs, breaks and links. */
function seenIn(html: string): string {
  const text = html.replaceAll(/<br \/>\n?/g, '\n').replaceAll(/<\/p>\s*<p>/g, '\n\n').replaceAll(/<[^>]*>/g, '');
  return text.replaceAll(/&(?:#(\d+)|([a-z]+));/g, (all, code, name) => code ? String.fromCodePoint(Number(code)) : (entities[name as string] ?? all)).trim();
} // prettier-ignore

interface Delivery {
  id: string;
  state: string;
  comment: string | null;
  answers: { error: string | null }[];
}

export async function walkDelivery(place: Place): Promise<void> {
  const [user = '', password = ''] = atob(place.wordpress.authorization.slice('Basic '.length)).split(':');
  const wanted = { format: 'wordpress', url: place.gate, user, password: 'wrong' };
  const { answer: hook } = await callAdmin<{ id: string }>(place, '/sites/blog/webhooks', wanted);
  const path = `/sites/blog/webhooks/${hook.id}`;
  const test = async () => (await callAdmin<Delivery>(place, `${path}/test`, {})).answer;
  const refused = await test();
  check('a test says that the password is wrong', refused.answers[0]?.error?.startsWith('WordPress answered 401') ?? false, refused);
  await callAdmin({ ...place, method: 'PATCH' }, path, { password });
  check('and that it is right', (await test()).state === 'delivered');
  const plugins = join(dirname(place.wordpress.seen), 'site/wp-content');
  mkdirSync(join(plugins, 'themes/plain'), { recursive: true });
  for (const [file, text] of Object.entries(plainTheme)) writeFileSync(join(plugins, file), text);
  await walkOne(place);
  await walkReplies(place);
  await walkTrouble(place, path);
  await walkErasure(place);
} // prettier-ignore

async function walkOne(place: Place): Promise<void> {
  const { id, name, email } = await publish(place, '1', { body: nasty });
  const [made, ...others] = await until(place, name, is('approved'));
  check('what is approved here is made there, once', others.length === 0 && made?.status === 'approved', made);
  check('with its author’s name and address, and nobody’s account', made?.author_email === email && made.author === 0, made);
  check('and its time', Math.abs(Date.parse(`${made?.date_gmt}Z`) - Date.now()) < 60_000, made?.date_gmt);
  const page = await (await fetch(`${place.gate}/hello-world/`)).text();
  check('readers of WordPress see it', page.includes(name));
  check('exactly as it was typed', seenIn(made?.content.rendered ?? '') === nasty, made?.content.rendered);
  const edited = 'As it was meant, in the end.';
  await callAdmin({ ...place, method: 'PATCH' }, `/comments/${id}`, { version: await versionOf(place, id), body: edited });
  const [changed] = await until(place, name, ([one]) => one?.content.raw === edited);
  check('an edit follows', changed?.content.raw === edited && changed.id === made?.id, changed);
  for (const [move, status] of [['restore', 'hold'], ['spam', 'spam'], ['reject', 'trash'], ['approve', 'approved']] as const) {
    await decide(place, id, move);
    const found = await until(place, name, is(status));
    check(`${move} here is ${status} there`, is(status)(found) && found[0]?.id === made?.id, found);
  }
} // prettier-ignore

async function walkReplies(place: Place): Promise<void> {
  const page = `${place.gate}/sample-page/`;
  const root = await publish(place, page);
  const reply = await publish(place, page, { parent: root.id });
  const [there] = await until(place, root.name, is('approved'));
  const [below] = await until(place, reply.name, is('approved'));
  check('a page is known by its pretty address', there?.post === 2, there);
  check('a reply keeps its parent', below !== undefined && below.parent === there?.id && below.post === 2, below);
  await decide(place, root.id, 'restore');
  await until(place, root.name, is('hold'));
  const shown = await (await fetch(page)).text();
  check('a reply under what was hidden is not shown there', !shown.includes(reply.name) && !shown.includes(root.name));
  await decide(place, root.id, 'approve');
  await until(place, root.name, is('approved'));
  check('and is, once that is shown again', (await (await fetch(page)).text()).includes(reply.name));
}

async function walkTrouble(place: Place, path: string): Promise<void> {
  const folder = dirname(place.wordpress.seen);
  const flag = join(folder, 'lose');
  writeFileSync(join(folder, 'site/wp-content/mu-plugins/lose.php'), losingPlugin(flag));
  writeFileSync(flag, '');
  const lost = await publish(place, `${place.gate}/hello-world/`);
  const listed = async () =>
    (await callAdmin<{ deliveries: Delivery[] }>(place, `${path}/deliveries`)).answer.deliveries.filter(
      ({ comment }) => comment === lost.id,
    );
  await until(place, lost.name, ({ length }) => length > 0);
  const before = await listed();
  check('an answer that was lost is a delivery that waits', before.some(({ state, answers }) => state === 'waiting' && answers.length === 1), before);
  const deadline = Date.now() + 2 * withinMs;
  while ((await listed()).some(({ state }) => state === 'waiting') && Date.now() < deadline) await sleep(500);
  const after = await listed();
  check('which finds the comment there', after.length > 0 && after.every(({ state }) => state === 'delivered'), after);
  const found = await until(place, lost.name, is('approved'));
  check('and makes no second', found.length === 1, found);
  for (const { id } of after) await callAdmin(place, `${path}/deliveries/${id}/replay`, {});
  while ((await listed()).some(({ state }) => state === 'waiting') && Date.now() < deadline) await sleep(500);
  check('nor does sending it again', (await until(place, lost.name, is('approved'))).length === 1);
  const bad = await publish(place, '1', { body: `${spam} Free spins at http://slots-royal779.com` });
  check('what a moderator approves against the judgement is not judged by the gate', is('approved')(await until(place, bad.name, is('approved'))));
} // prettier-ignore

async function walkErasure(place: Place): Promise<void> {
  const leaving = await publish(place, '1', { website: 'https://leaving.example.com/' });
  const [made] = await until(place, leaving.name, is('approved'));
  await callAdmin(place, '/people/erase', { email: leaving.email, count: 1, text: 'keep' });
  // The timer would find it in its time; a decision on it wakes the webhook at once.
  await decide(place, leaving.id, 'restore');
  const unnamed = (await until(place, 'Anonymous', ([one]) => one?.id === made?.id)).find(({ id }) => id === made?.id);
  check('whoever is taken off a comment here is taken off it there', unnamed?.author_email === '', unnamed);
  const erased = await publish(place, '1');
  await until(place, erased.name, is('approved'));
  const headers = { authorization: `Bearer ${place.ownerKey}` };
  await fetch(`${place.origin}/v1/admin/comments/${erased.id}`, { method: 'DELETE', headers });
  check('what is erased here is gone there', (await until(place, erased.name, ({ length }) => length === 0)).length === 0);
} // prettier-ignore

/** Debian's package has no theme. This one shows a post's comments, by WordPress's own functions; a page takes some, too. */
const plainTheme: Readonly<Record<string, string>> = {
  'themes/plain/style.css': '/* Theme Name: Plain */',
  'themes/plain/index.php': '<?php while (have_posts()) { the_post(); comments_template(); }',
  'themes/plain/comments.php': '<ol><?php wp_list_comments(); ?></ol>',
  'mu-plugins/plain.php': `<?php
foreach (['template', 'stylesheet'] as $name) add_filter("pre_option_$name", fn () => 'plain');
add_filter('comments_open', fn ($open, $post) => $open || (int) $post === 2, 10, 2);
`,
};

/** Makes the next comment of the REST API, and lets its answer be lost. */
function losingPlugin(flag: string): string {
  return `<?php
add_action('rest_after_insert_comment', function () {
	if (!file_exists('${flag}')) return;
	unlink('${flag}');
	status_header(504);
	exit;
});
`;
}
