// JSON is the only content type of the routes that declare a JSON body; anything else is refused before it is parsed.

import { createMiddleware } from 'hono/factory';
import { Failed } from '../../domain/failure.ts';

/** With `required` false an empty body of any type is an empty object. @throws Failed `unsupported-type` or `malformed`. */
export function acceptJson({ required }: { required: boolean }) {
  return createMiddleware(async function acceptJson(c, next) {
    if (!required && (await c.req.text()) === '') {
      const headers = new Headers(c.req.raw.headers);
      headers.delete('Content-Type');
      c.req.raw = new Request(c.req.url, { method: c.req.method, headers });
      return next();
    }
    if (!/^application\/(?:[a-z.-]+\+)?json\s*(?:;|$)/i.test(c.req.header('Content-Type') ?? '')) {
      throw new Failed({ kind: 'unsupported-type', accepted: ['application/json'] });
    }
    try {
      await c.req.json();
    } catch {
      throw new Failed({ kind: 'malformed', detail: 'The body is not valid JSON.' });
    }
    return next();
  });
}
