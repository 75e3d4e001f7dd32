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
import { apiRoutes } from './public/api.ts';
import { changeRoutes } from './admin/moderation/changes.ts';
import { commentRoutes } from './admin/moderation/comments.ts';
import { decisionRoutes } from './admin/moderation/decisions.ts';
import { demoRoutes } from './public/demo.ts';
import { healthRoutes } from './public/health.ts';
import { keyRoutes } from './admin/keys.ts';
import { pageRoutes } from './admin/pages.ts';
import { policyRoutes } from './admin/policy.ts';
import { queueRoutes } from './admin/moderation/queue.ts';
import { siteRoutes } from './admin/sites.ts';
import { statusRoutes } from './public/status.ts';
import { submissionRoutes } from './public/submissions.ts';
import { threadRoutes } from './public/threads.ts';
import { waitingRoutes } from './admin/moderation/waiting.ts';

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
