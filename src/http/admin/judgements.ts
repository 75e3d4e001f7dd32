// A text is judged for whoever tries one. Nothing is stored.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { judgeText, type Judgement } from '../../operations/submissions/judge-text.ts';
import { defineRoute, json, jsonBody } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { assessment, reason, scores, verdict } from '../schemas/assessment.ts';
import { siteParams } from '../schemas/params.ts';

const given = z.strictObject({
  body: z.string().describe('The text.'),
  name: z.string().optional(),
  email: z.string().optional().describe('Whose it is, is looked up for keys that may see addresses alone.'),
  website: z.string().optional(),
});

const judgement = z
  .object({
    body: z.string().describe('The text as it would be stored: the offsets of the quotes are of it.'),
    verdict: verdict.describe('Of somebody who proves nothing, floors included.'),
    verdictByScore: verdict.describe('What the scores say alone, without the floors.'),
    scores,
    reasons: z.array(reason).describe('The strongest first.'),
    assessment,
  })
  .meta({ id: 'Judgement' }) satisfies z.ZodType<Judgement>;

export const judgementRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'post',
    path: '/sites/{site}/judgements',
    operationId: 'judgeText',
    summary: 'What the site would make of a text now. Nothing is stored.',
    scope: 'policy:read',
    request: { params: siteParams, body: jsonBody(given) },
    responses: { 200: json('The judgement, with its reasons.', judgement) },
  }),
  async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('json') };
    const { judgement: found } = await judgeText(c.get('context'), c.get('actor'), asked);
    return c.json(found, 200);
  },
);
