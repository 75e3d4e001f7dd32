// A site's policy: what its comments are weighed by.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { queueStatuses } from '../../domain/comment.ts';
import { decidedStatuses } from '../../domain/decision.ts';
import { policyInputSchema, policySchema } from '../../domain/policy.ts';
import { changePolicy } from '../../operations/policy/change-policy.ts';
import { replacePolicy } from '../../operations/policy/replace-policy.ts';
import { showPolicy } from '../../operations/policy/show-policy.ts';
import { tryPolicy, type PolicyTrial } from '../../operations/policy/try-policy.ts';
import { defineRoute, json, jsonBody } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { scores, verdict } from '../schemas/assessment.ts';
import { limit, timeMs } from '../schemas/lists.ts';
import { siteParams } from '../schemas/params.ts';

const version = z.int().min(1);

const policyQuery = z.object({
  version: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().describe('An earlier version.'),
});

const policyPutSchema = z.strictObject({
  policy: policyInputSchema.describe('What the site sets itself; what is left out has its default.'),
  version: version.describe('The version this one is based on.'),
});

const policyPatchSchema = z.strictObject({
  policy: policyInputSchema.describe(
    'What is to change; what is left out stays as it is. A list replaces the list before.',
  ),
  version: policyPutSchema.shape.version.optional(),
});

const policyAnswer = z.object({
  policy: policySchema.describe('The policy in force, whole.'),
  own: policyInputSchema.describe('What the site set itself.'),
  version,
  by: z.string().describe('The name of the key it was set with.'),
  at: timeMs,
});

const changedPolicyAnswer = policyAnswer.extend({
  changed: z
    .record(z.string(), z.object({ from: z.unknown().optional(), to: z.unknown().optional() }))
    .describe('What is weighed otherwise than before, by the path of the setting ("thresholds.spam.hold").'),
});

const changeAnswers = { 200: json('The policy now in force, and what has changed.', changedPolicyAnswer) };

const policyTrialSchema = z.strictObject({
  policy: policyPutSchema.shape.policy,
  status: z.enum(queueStatuses).default('pending').describe('Comments of which status in the queue are judged.'),
  limit: limit({ max: 50, standard: 20 }).describe('The latest so many.'),
});

const judged = z.object({ verdict, verdictByScore: verdict.nullable(), scores });

const policyTrial = z.object({
  judged: z.int().describe('Comments judged again; those stored before evidence was are left out.'),
  changed: z
    .array(
      z.object({
        id: z.string(),
        decided: z.enum(decidedStatuses).nullable().describe('What a moderator made of it; null: none decided it.'),
        now: judged,
        draft: judged,
      }),
    )
    .describe('Those whose verdict would be another, latest first.'),
}) satisfies z.ZodType<PolicyTrial>;

export const policyRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/policy',
      operationId: 'showPolicy',
      summary: 'The policy in force, whole and as the site set it, or an earlier version.',
      scope: 'policy:read',
      request: { params: siteParams, query: policyQuery },
      responses: { 200: json('The policy.', policyAnswer) },
    }),
    async (c) => {
      const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(await showPolicy(c.get('context'), c.get('actor'), ask), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'put',
      path: '/sites/{site}/policy',
      operationId: 'replacePolicy',
      summary: 'Replaces the policy by its next version: what is left out goes back to its default. PATCH keeps it.',
      scope: 'policy:write',
      request: { params: siteParams, body: jsonBody(policyPutSchema) },
      responses: changeAnswers,
      problems: [409],
    }),
    async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      return c.json(await replacePolicy(c.get('context'), c.get('actor'), wanted), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'patch',
      path: '/sites/{site}/policy',
      operationId: 'changePolicy',
      summary: 'Changes the settings named, as the next version of the policy, and keeps the others.',
      scope: 'policy:write',
      request: { params: siteParams, body: jsonBody(policyPatchSchema) },
      responses: changeAnswers,
      problems: [409],
    }),
    async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      return c.json(await changePolicy(c.get('context'), c.get('actor'), wanted), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/policy/trials',
      operationId: 'tryPolicy',
      summary: 'What a draft would have made of the latest comments, as they were submitted. Changes nothing.',
      scope: 'policy:read',
      request: { params: siteParams, body: jsonBody(policyTrialSchema) },
      responses: { 200: json('The verdicts that would differ.', policyTrial) },
    }),
    async (c) => {
      const draft = { ...c.req.valid('param'), ...c.req.valid('json') };
      return c.json(await tryPolicy(c.get('context'), c.get('actor'), draft), 200);
    },
  );
