// What moderators are answered is kept by no cache, browser's or shared.

import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';

/** Keeps answers to a key out of every cache. */
export const keepPrivate = createMiddleware<Environment>(async function keepPrivate(c, next) {
  await next();
  c.header('Cache-Control', 'no-store');
});
