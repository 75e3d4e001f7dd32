// A protocol is the tongue of a group of routes: how a failure is told, and where a key is read. Our own is native.ts; a
// protocol of others gets a folder here (wordpress/, akismet/ ...: routes, read, write, failure) and reaches the same operations.
// The folders never import each other.

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Environment, Protocol } from '../environment.ts';
import { limitBody } from '../middleware/limit-body.ts';
import { refuseFaults } from '../name-faults.ts';

/**
 * A sub-app that speaks a protocol: whatever its middleware and routes throw is told by it. Mount it at a path of its own
 * with `route`. An address or method that it does not have is answered by the app it is mounted in.
 */
export function openSubApp(protocol: Protocol): OpenAPIHono<Environment> {
  const app = new OpenAPIHono<Environment>({ defaultHook: refuseFaults });
  app.use(async function speak(c, next) {
    c.set('protocol', protocol);
    await next();
  }, limitBody);
  app.onError((error, c) => protocol.writeError(c, error));
  return app;
}
