// The app: middleware in order, then the routes. Each route file says what it serves; nothing is decided here.

import { Hono } from 'hono';
import { Failed } from '../domain/failure.ts';
import type { Model } from '../scoring/model-contract.ts';
import type { Environment } from './environment.ts';
import { limitBody } from './middleware/limit-body.ts';
import { openContext } from './middleware/open-context.ts';
import { listRoutes, methodsOf } from './method-table.ts';
import { sendProblem } from './problem.ts';
import { decisionRoutes } from './routes/decisions.ts';

/** The whole service. `loadModels` is called once per request and is expected to keep what it loaded. */
export function createApp({ loadModels }: { loadModels: () => readonly Model[] }): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(openContext(loadModels), limitBody);
  app.route('/v1/admin', decisionRoutes);
  app.onError((error, c) => sendProblem(c, error));
  const routes = listRoutes(app);
  app.notFound((c) => {
    const allowed = methodsOf(routes, c.req.path);
    const failure = allowed.length ? { kind: 'method-not-allowed' as const, allowed } : { kind: 'not-found' as const, what: 'address' };
    return sendProblem(c, new Failed(failure));
  });
  return app;
}
