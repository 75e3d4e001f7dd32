// CORS for what a comment's own token opens: whoever has the token may read, change and appeal, from wherever they ask. No cookie counts there.

import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';

/** Names every origin on answers, and answers preflights. */
export const answerAnyOrigin = createMiddleware<Environment>(async function answerAnyOrigin(c, next) {
  if (c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method')) {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE');
    c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    c.header('Access-Control-Max-Age', '600');
    return c.body(null, 204);
  }
  await next();
  if (c.req.header('Origin')) {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Expose-Headers', 'Retry-After');
  }
  return undefined;
});
