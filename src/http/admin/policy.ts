// A site's policy: what its comments are weighed by.

import { Hono } from 'hono';
import { z } from 'zod';
import { policyInputSchema, policySchema } from '../../domain/policy.ts';
import { changePolicy } from '../../operations/policy/change-policy.ts';
import { replacePolicy } from '../../operations/policy/replace-policy.ts';
import { showPolicy } from '../../operations/policy/show-policy.ts';
import type { Environment } from '../environment.ts';
import { requireScope } from '../middleware/require-scope.ts';
import type { RouteDoc } from '../openapi.ts';
import { acceptJson, validate, validateJson } from '../validate.ts';

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

export const policyRoutes = new Hono<Environment>()
  .get('/sites/:site/policy', requireScope('policy:read'), validate('query', policyQuery), async (c) =>
    c.json(await showPolicy(c.get('context'), c.get('actor'), { site: c.req.param('site'), ...c.req.valid('query') })),
  )
  .put('/sites/:site/policy', requireScope('policy:write'), acceptJson(), validateJson(policyPutSchema), async (c) =>
    c.json(
      await replacePolicy(c.get('context'), c.get('actor'), { site: c.req.param('site'), ...c.req.valid('json') }),
    ),
  )
  .patch(
    '/sites/:site/policy',
    requireScope('policy:write'),
    acceptJson(),
    validateJson(policyPatchSchema),
    async (c) =>
      c.json(
        await changePolicy(c.get('context'), c.get('actor'), { site: c.req.param('site'), ...c.req.valid('json') }),
      ),
  );

const policyAnswer = z.object({
  policy: policySchema,
  own: policyInputSchema,
  version,
  by: z.string().describe('The name of the key it was set with.'),
  at: z.int().describe('Milliseconds UTC.'),
});

const changedPolicyAnswer = policyAnswer.extend({
  changed: z
    .record(z.string(), z.object({ from: z.unknown().optional(), to: z.unknown().optional() }))
    .describe('What is weighed otherwise than before, by the path of the setting ("thresholds.spam.hold").'),
});

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/admin/sites/:site/policy',
    summary: 'The policy in force, whole and as the site set it, or an earlier version.',
    scope: 'policy:read',
    query: policyQuery,
    answers: { 200: { description: 'The policy.', schema: policyAnswer } },
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/policy',
    summary: 'Replaces the policy by its next version: what is left out goes back to its default. PATCH keeps it.',
    scope: 'policy:write',
    body: policyPutSchema,
    answers: { 200: { description: 'The policy now in force, and what has changed.', schema: changedPolicyAnswer } },
    problems: [409],
  },
  {
    method: 'PATCH',
    path: '/v1/admin/sites/:site/policy',
    summary: 'Changes the settings named, as the next version of the policy, and keeps the others.',
    scope: 'policy:write',
    body: policyPatchSchema,
    answers: { 200: { description: 'The policy now in force, and what has changed.', schema: changedPolicyAnswer } },
    problems: [409],
  },
];
