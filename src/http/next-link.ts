// `Link: rel="next"` (RFC 8288): where the next slice of a list is, for clients that follow links.

import type { Context } from 'hono';

/** The slice as it is; where there is a next one, its address goes into the header. */
export function linkNext<Slice extends { next: string | null }>(c: Context, slice: Slice): Slice {
  if (slice.next === null) return slice;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('cursor', slice.next);
  c.header('Link', `<${pathname}?${searchParams}>; rel="next"`);
  return slice;
}
