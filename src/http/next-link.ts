// `Link: rel="next"` (RFC 8288): where the next page of a list is, for clients that follow links.

import type { Context } from 'hono';

/** The page as it is; where there is a next one, its address goes into the header. */
export function linkNext<Page extends { next: string | null }>(c: Context, page: Page): Page {
  if (page.next === null) return page;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('cursor', page.next);
  c.header('Link', `<${pathname}?${searchParams}>; rel="next"`);
  return page;
}
