// Readers' browsers ask for work here, where a site wants it done before a comment counts as a person's.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { proofOfWorkSchema } from '../../domain/challenge.ts';
import { openChallenge } from '../../operations/submissions/open-challenge.ts';
import { defineRoute, json } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { readGate } from '../middleware/front-gate.ts';
import { siteParams } from '../schemas/params.ts';

const challengeQuery = z.object({
  text: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower case hex')
    .describe('Of the text that will be sent, UTF-8.'),
});

export const challengeRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/{site}/challenge',
    operationId: 'openChallenge',
    summary: 'A proof of work for one text: its solution is sent along with it. 404 where the site asks for none.',
    scope: null,
    middleware: [readGate],
    request: { params: siteParams, query: challengeQuery },
    responses: { 200: json('Good for ten minutes and this text alone.', proofOfWorkSchema) },
    problems: [429],
  }),
  async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
    const { site, challenge } = await openChallenge(c.get('context'), asked);
    c.set('site', site);
    c.header('Cache-Control', 'no-store');
    return c.json(challenge, 200);
  },
);
