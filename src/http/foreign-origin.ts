// Whose page a request comes from, as the browser names it.

import type { Context } from 'hono';

/** The origin the browser names, unless our own pages are it: their host is the one asked. Null: ours, or a program's. */
export function foreignOriginOf(c: Context): string | null {
  const origin = c.req.header('Origin') ?? null;
  return origin !== null && URL.parse(origin)?.host === new URL(c.req.url).host ? null : origin;
}
