// What a client would rather read, by its Accept header.

import type { Context } from 'hono';

const headerUnitsMax = 1_000;

/** A program that asks for JSON. */
export function prefersJson(c: Context): boolean {
  return /\bapplication\/(?:problem\+)?json\b/i.test(acceptOf(c));
}

/** A browser: it names HTML and does not name JSON. */
export function prefersHtml(c: Context): boolean {
  return /\btext\/html\b/i.test(acceptOf(c)) && !prefersJson(c);
}

function acceptOf(c: Context): string {
  return (c.req.header('Accept') ?? '').slice(0, headerUnitsMax);
}
