// Browsers sign in, see who they are and where else the key is signed in, and sign out.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { scopes, type Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Context } from '../../operations/context.ts';
import { authenticate } from '../../operations/keys/authenticate.ts';
import { endAllSessions, endSession } from '../../operations/sessions/end-sessions.ts';
import { listSessions } from '../../operations/sessions/list-sessions.ts';
import { makeSignInLink, openSession, openSessionByLink } from '../../operations/sessions/open-session.ts';
import { defineRoute, json, jsonBody, located } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { signInGate } from '../middleware/front-gate.ts';
import { timeMs } from '../schemas/lists.ts';
import { dropSessionCookie, setSessionCookie } from '../session-cookie.ts';

const sessionsShownMax = 100;
const browserUnitsMax = 200;

const secret = z.string().trim().min(1).max(200);
const credentials = z
  .strictObject({
    key: secret.optional().describe('The secret of a key.'),
    link: secret.optional().describe('What a sign-in link carries. It opens one session.'),
  })
  .refine(({ key, link }) => (key === undefined) !== (link === undefined), {
    path: ['key'],
    message: 'must be given, or a link in its place',
  });

const identity = z
  .object({
    key: z.string().describe('The id of the key.'),
    name: z.string().describe("Shown beside the key's decisions."),
    scopes: z.array(z.enum(scopes)).readonly(),
    sites: z.array(z.string()).readonly().nullable().describe('Slugs; null: every site.'),
    session: z
      .string()
      .nullable()
      .describe('The id of the session asked with; null: it was a key, or Cloudflare Access.'),
  })
  .meta({ id: 'Identity', description: 'Whom a key or a session stands for.' });

const session = z.object({
  id: z.string(),
  browser: z.string().nullable().describe('What the browser said it is.'),
  openedAt: timeMs,
  usedAt: timeMs,
  endsAt: timeMs.describe('Milliseconds UTC. Used again before, it lasts longer, up to 14 days in all.'),
  isCurrent: z.boolean().describe('Whether it is the one asked with.'),
});

const link = z.object({
  id: z.string().describe('Of the session that it will be.'),
  link: z.string().describe('Opens one session: /admin/#link=LINK.'),
  endsAt: timeMs,
});

export const sessionRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/me',
      operationId: 'showIdentity',
      summary: 'Whom the key or session stands for, and what it may do.',
      scope: 'any',
      responses: { 200: json('The key.', identity) },
    }),
    async (c) => {
      const { session: current, ...actor } = c.get('actor');
      return c.json({ ...actor, session: current ?? null }, 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sessions',
      operationId: 'openSession',
      summary: 'Signs a browser in: sets the cookie of a session that acts for a key.',
      scope: null,
      middleware: [signInGate],
      request: { body: jsonBody(credentials) },
      responses: {
        201: located(
          'Signed in; the secret stands in the cookie alone.',
          z.object({ id: z.string().describe('Of the session.'), endsAt: timeMs }),
        ),
      },
      problems: [401, 429],
    }),
    async (c) => {
      const { key, link } = c.req.valid('json');
      const context = c.get('context');
      const browser = c.req.header('User-Agent')?.slice(0, browserUnitsMax) ?? null;
      const opened =
        link === undefined
          ? await openSession(context, await actorOf(context, key), browser)
          : await openSessionByLink(context, link, browser);
      setSessionCookie(c, opened);
      const { id, endsAt } = opened;
      return c.json({ id, endsAt }, 201, { Location: `/v1/admin/sessions/${id}` });
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sessions',
      operationId: 'listSessions',
      summary: 'The browsers that are signed in with the key.',
      scope: 'any',
      responses: { 200: json('The latest first, at most 100.', z.object({ sessions: z.array(session) })) },
    }),
    async (c) => {
      const sessions = await listSessions(c.get('context'), c.get('actor'), sessionsShownMax);
      return c.json({ sessions }, 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/sessions',
      operationId: 'endAllSessions',
      summary: 'Signs every browser of the key out, and makes its unused sign-in links open nothing.',
      scope: 'any',
      responses: { 204: { description: 'None is left.' } },
    }),
    async (c) => {
      await endAllSessions(c.get('context'), c.get('actor'));
      dropSessionCookie(c);
      return c.body(null, 204);
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/sessions/{id}',
      operationId: 'endSession',
      summary: 'Signs one browser of the key out.',
      scope: 'any',
      request: { params: z.object({ id: z.string().min(1).describe('The id of the session; "current": this one.') }) },
      responses: { 204: { description: 'It is signed out.' } },
    }),
    async (c) => {
      const actor = c.get('actor');
      const asked = c.req.valid('param').id;
      const id = asked === 'current' ? (actor.session ?? asked) : asked;
      await endSession(c.get('context'), actor, id);
      if (id === actor.session) dropSessionCookie(c);
      return c.body(null, 204);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sessions/links',
      operationId: 'makeSignInLink',
      summary: 'Makes a link that signs one browser in with the same key, within 15 minutes.',
      scope: 'any',
      responses: { 201: located('Said here and never again.', link) },
    }),
    async (c) => {
      const made = await makeSignInLink(c.get('context'), c.get('actor'));
      return c.json(made, 201, { Location: `/v1/admin/sessions/${made.id}` });
    },
  );

/** @throws Failed `unauthorized` for a key that opens nothing. */
async function actorOf(context: Context, key: string | undefined): Promise<Actor> {
  const actor = await authenticate(context, key ?? '');
  if (!actor) throw new Failed({ kind: 'unauthorized' });
  return actor;
}
