// The same forms to WordPress and to our own address for it: both must answer alike.

import { check } from './checks.ts';
import { form, post, type Place } from './place.ts';
import { rows } from './rows.ts';

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

export async function walkAlike({ origin, gate, wordpress }: Place): Promise<void> {
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
