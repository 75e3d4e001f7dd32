// The app: middleware in order, then the routes. Each route file says what it serves; nothing is decided here.

import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { Failed } from '../domain/failure.ts';
import type { Context as OperationContext } from '../operations/context.ts';
import type { Environment } from './environment.ts';
import { answerFailurePage } from './form-answers.ts';
import { answerOrigins } from './middleware/answer-origins.ts';
import { keepPrivate } from './middleware/keep-private.ts';
import { limitBody } from './middleware/limit-body.ts';
import { openContext } from './middleware/open-context.ts';
import { listRoutes, methodsOf } from './method-table.ts';
import { prefersPage } from './preference.ts';
import { sendProblem } from './problem.ts';
import { recallSite } from './recall-site.ts';
import { apiRoutes } from './routes/api.ts';
import { changeRoutes } from './routes/changes.ts';
import { commentRoutes } from './routes/comments.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { demoRoutes } from './routes/demo.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { pageRoutes } from './routes/pages.ts';
import { policyRoutes } from './routes/policy.ts';
import { queueRoutes } from './routes/queue.ts';
import { siteRoutes } from './routes/sites.ts';
import { statusRoutes } from './routes/status.ts';
import { submissionRoutes } from './routes/submissions.ts';
import { threadRoutes } from './routes/threads.ts';
import { waitingRoutes } from './routes/waiting.ts';

/** The whole service. `loadModels` is called once per request and is expected to keep what it loaded. */
export function createApp({ loadModels }: { loadModels: () => OperationContext['models'] }): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(secureHeaders({ crossOriginResourcePolicy: false, referrerPolicy: false }), openContext(loadModels));
  app.use('/v1/sites/:site/*', answerOrigins);
  app.use(limitBody);
  app.use('/v1/admin/*', keepPrivate);
  app.route('/', apiRoutes);
  app.route('/', demoRoutes);
  app.route('/', healthRoutes);
  app.route('/v1/admin', changeRoutes);
  app.route('/v1/admin', commentRoutes);
  app.route('/v1/admin', decisionRoutes);
  app.route('/v1/admin', keyRoutes);
  app.route('/v1/admin', pageRoutes);
  app.route('/v1/admin', policyRoutes);
  app.route('/v1/admin', queueRoutes);
  app.route('/v1/admin', siteRoutes);
  app.route('/v1/admin', waitingRoutes);
  app.route('/v1/comments', statusRoutes);
  app.route('/v1/sites', submissionRoutes);
  app.route('/v1/sites', threadRoutes);
  app.onError(async (error, c) => {
    if (!(error instanceof Failed)) return sendProblem(c, error);
    await recallSite(c, error.failure);
    return prefersPage(c) ? answerFailurePage(c, error) : sendProblem(c, error);
  });
  const routes = listRoutes(app);
  app.notFound(async (c) => {
    const allowed = methodsOf(routes, c.req.path);
    const failure = allowed.length
      ? { kind: 'method-not-allowed' as const, allowed }
      : { kind: 'not-found' as const, what: 'address' };
    await recallSite(c, failure);
    return sendProblem(c, new Failed(failure));
  });
  return app;
}
