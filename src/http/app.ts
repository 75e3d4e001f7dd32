// The app: middleware in order, then the sub-apps with their routes. Each route file says what it serves; nothing is decided here.

import { OpenAPIHono } from '@hono/zod-openapi';
import { secureHeaders } from 'hono/secure-headers';
import { Failed } from '../domain/failure.ts';
import type { Context as OperationContext } from '../operations/context.ts';
import { methodsOf } from './allowed-methods.ts';
import { campaignRoutes } from './admin/moderation/campaigns.ts';
import { deliveryRoutes } from './admin/deliveries.ts';
import { eventRoutes } from './admin/events.ts';
import { judgementRoutes } from './admin/judgements.ts';
import { keyRoutes } from './admin/keys.ts';
import { authorRoutes } from './admin/moderation/authors.ts';
import { bulkDecisionRoutes } from './admin/moderation/bulk-decisions.ts';
import { listTextRoutes } from './admin/list-text.ts';
import { listRoutes } from './admin/lists.ts';
import { changeRoutes } from './admin/moderation/changes.ts';
import { claimRoutes } from './admin/moderation/claims.ts';
import { commentRoutes } from './admin/moderation/comments.ts';
import { decisionRoutes } from './admin/moderation/decisions.ts';
import { jobRoutes } from './admin/moderation/jobs.ts';
import { peopleRoutes } from './admin/moderation/people.ts';
import { queueFeed } from './admin/moderation/queue-feed.ts';
import { queueRoutes } from './admin/moderation/queue.ts';
import { streamRoutes } from './admin/moderation/stream.ts';
import { waitingRoutes } from './admin/moderation/waiting.ts';
import { mailRoutes } from './admin/mail.ts';
import { pageRoutes } from './admin/pages.ts';
import { policyRoutes } from './admin/policy.ts';
import { protocolUseRoutes } from './admin/protocols.ts';
import { searchRoutes } from './admin/search.ts';
import { sessionRoutes } from './admin/sessions.ts';
import { siteRoutes } from './admin/sites.ts';
import { statsRoutes } from './admin/stats.ts';
import { threadMoveRoutes } from './admin/threads.ts';
import { transferRoutes } from './admin/transfer.ts';
import { webhookRoutes } from './admin/webhooks.ts';
import type { Environment } from './environment.ts';
import { answerAnyOrigin } from './middleware/answer-any-origin.ts';
import { answerOrigins } from './middleware/answer-origins.ts';
import { keepPrivate } from './middleware/keep-private.ts';
import { openContext } from './middleware/open-context.ts';
import { refuseFaults } from './name-faults.ts';
import { openAkismetCalls, openAkismetUse } from './protocols/akismet/routes.ts';
import { native } from './protocols/native.ts';
import { openOpenAI } from './protocols/openai/routes.ts';
import { openDiscovery, openPerspective } from './protocols/perspective/routes.ts';
import { openSubApp } from './protocols/protocol.ts';
import { gate } from './protocols/wordpress/gate.ts';
import { openWordPressForm, openWordPressRest } from './protocols/wordpress/routes.ts';
import { apiRoutes } from './public/api.ts';
import { appealRoutes } from './public/appeals.ts';
import { authorChangeRoutes } from './public/author-changes.ts';
import { demoRoutes } from './public/demo.ts';
import { challengeRoutes } from './public/challenges.ts';
import { embedRoutes } from './public/embed.ts';
import { healthRoutes } from './public/health.ts';
import { mailPageRoutes } from './public/mail.ts';
import { newestRoutes } from './public/newest.ts';
import { reportRoutes } from './public/reports.ts';
import { statusRoutes } from './public/status.ts';
import { submissionRoutes } from './public/submissions.ts';
import { threadPageRoutes } from './public/thread-page.ts';
import { threadRoutes } from './public/threads.ts';

/** The whole service. `loadModels` is called once per request and is expected to keep what it loaded. */
export function createApp({ loadModels }: { loadModels: () => OperationContext['models'] }) {
  const app = new OpenAPIHono<Environment>({ defaultHook: refuseFaults });
  // What goes on to another site comes back as that site answers it: nothing of ours is added.
  app.use(openContext(loadModels), gate);
  app.use(secureHeaders({ crossOriginResourcePolicy: false, referrerPolicy: false }));
  app.use('/v1/sites/:site/*', answerOrigins);
  app.use('/v1/comments/*', answerAnyOrigin);
  app.onError((error, c) => native.writeError(c, error));
  app.notFound(async (c) => {
    const allowed = methodsOf(app.routes, c.req.path);
    if (c.req.method === 'OPTIONS' && allowed.length) return c.body(null, 204, { Allow: allowed.join(', ') });
    const failure = allowed.length
      ? { kind: 'method-not-allowed' as const, allowed }
      : { kind: 'not-found' as const, what: 'address' };
    return native.writeError(c, new Failed(failure));
  });
  return app
    .route('/', apiRoutes(app.openAPIRegistry))
    .route('/', demoRoutes)
    .route('/', healthRoutes)
    .route('/v1/comments', openOwnComments())
    .route('/v1/mail', openSubApp(native).route('/', mailPageRoutes))
    .route('/v1/sites', openPublicSites())
    .route('/v1/admin', openAdmin())
    .route('/v1/moderations', openOpenAI())
    .route('/v1alpha1', openPerspective())
    .route('/$discovery', openDiscovery())
    .route('/wp/:site/wp-comments-post.php', openWordPressForm())
    .route('/wp/:site/wp-json/wp/v2/comments', openWordPressRest())
    .route('/1.1', openAkismetCalls())
    .route('/1.2', openAkismetUse());
}

/** The type of the whole service, for typed clients (`hc<App>`). */
export type App = ReturnType<typeof createApp>;

/** What an author does with their own comment, by its token. */
function openOwnComments() {
  return openSubApp(native).route('/', statusRoutes).route('/', appealRoutes).route('/', authorChangeRoutes);
}

function openPublicSites() {
  return openSubApp(native)
    .route('/', embedRoutes)
    .route('/', challengeRoutes)
    .route('/', submissionRoutes)
    .route('/', threadRoutes)
    .route('/', threadPageRoutes)
    .route('/', newestRoutes)
    .route('/', reportRoutes);
}

function openAdmin() {
  const admin = openSubApp(native);
  admin.use(keepPrivate);
  return admin
    .route('/', authorRoutes)
    .route('/', bulkDecisionRoutes)
    .route('/', campaignRoutes)
    .route('/', changeRoutes)
    .route('/', claimRoutes)
    .route('/', commentRoutes)
    .route('/', decisionRoutes)
    .route('/', deliveryRoutes)
    .route('/', eventRoutes)
    .route('/', streamRoutes)
    .route('/', jobRoutes)
    .route('/', judgementRoutes)
    .route('/', keyRoutes)
    .route('/', listRoutes)
    .route('/', listTextRoutes)
    .route('/', mailRoutes)
    .route('/', pageRoutes)
    .route('/', peopleRoutes)
    .route('/', policyRoutes)
    .route('/', protocolUseRoutes)
    .route('/', queueRoutes)
    .route('/queue.atom', queueFeed)
    .route('/', searchRoutes)
    .route('/', sessionRoutes)
    .route('/', siteRoutes)
    .route('/', statsRoutes)
    .route('/', threadMoveRoutes)
    .route('/', transferRoutes)
    .route('/', waitingRoutes)
    .route('/', webhookRoutes);
}
