// Which of WordPress's posts a page is: its number, or an address at the same site, which WordPress is asked for once.

import { runAll } from '../../storage/database.ts';
import { notePost } from '../../storage/webhooks/wordpress-comments.ts';
import { Undelivered, type Talk } from './wordpress-talk.ts';

/** @throws Undelivered, for good where the page can be none of the site's. */
export async function findPost(talk: Talk, page: string, agent: string): Promise<number> {
  const number = numberIn(page);
  if (number !== null) return number;
  const url = URL.parse(page);
  if (url === null || !isAtSite(url, talk.url)) {
    throw new Undelivered('the page is neither a number nor an address at this WordPress', { isFinal: true });
  }
  const post = numberOfQuery(url.searchParams) ?? (await findBySlug(talk, url, agent)) ?? (await findShort(talk, url, agent));
  if (post === null) throw new Undelivered('WordPress has no post at the address of the page', { status: talk.lastStatus });
  await runAll(talk.settings.db, { noted: notePost(talk.webhook.id, page, post) });
  return post;
} // prettier-ignore

/** Pages are filed under https whatever they were sent as. */
function isAtSite(page: URL, site: string): boolean {
  const { host, pathname } = new URL(site);
  const folder = pathname.replace(/\/+$/, '');
  return page.host === host && (folder === '' || page.pathname === folder || page.pathname.startsWith(`${folder}/`));
}

function numberIn(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

function numberOfQuery(query: URLSearchParams): number | null {
  return numberIn(query.get('p') ?? query.get('page_id') ?? '');
}

/** Of posts and pages. The slug alone is not enough: pages below others share one. */
async function findBySlug(talk: Talk, page: URL, agent: string): Promise<number | null> {
  const path = foldPath(page.pathname);
  const slug = path.split('/').at(-1) ?? '';
  if (slug === '' || page.search !== '') return null;
  for (const kind of ['posts', 'pages']) {
    const query = { slug, per_page: '20', status: 'publish', _fields: 'id,link' };
    // A site may have no such kind at its API.
    const { data } = await talk.ask({ method: 'GET', route: `/wp/v2/${kind}`, query, agent }, [400, 404]);
    const found = listOf(data).find(({ link }) => foldPath(URL.parse(String(link))?.pathname ?? '') === path);
    if (typeof found?.['id'] === 'number') return found['id'];
  }
  return null;
}

/** Every page of WordPress names its short address (`wp_shortlink_header`), of whatever kind it is. */
async function findShort(talk: Talk, page: URL, agent: string): Promise<number | null> {
  const site = new URL(talk.url);
  const folded = page.pathname.replace(/\/$/, '');
  // With the slash that WordPress would lead to, and then as the page is filed.
  for (const path of [`${folded}/`, folded]) {
    const route = new URL(`${path}${page.search}`, site.origin);
    const { headers } = await talk.ask({ method: 'HEAD', route, agent }, [301, 302, 307, 308, 403, 404, 405]);
    const [, link = ''] = /<([^<>]{1,2000})>;\s*rel="?shortlink"?/.exec(headers.get('Link') ?? '') ?? [];
    const short = URL.parse(link);
    const post = short?.host === site.host ? numberOfQuery(short.searchParams) : null;
    if (post !== null) return post;
  }
  return null;
}

function listOf(data: unknown): Record<string, unknown>[] {
  return Array.isArray(data) ? (data as Record<string, unknown>[]) : [];
}

function foldPath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\/+$/, '');
  } catch {
    return path;
  }
}
