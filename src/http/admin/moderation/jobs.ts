// Jobs: many comments decided as one act, which moderators follow, cancel and undo as one.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { cancelRunningJob } from '../../../operations/moderation/cancel-job.ts';
import { listConflicts } from '../../../operations/moderation/list-conflicts.ts';
import { listJobs } from '../../../operations/moderation/list-jobs.ts';
import { showOneJob } from '../../../operations/moderation/show-job.ts';
import { undoJob } from '../../../operations/moderation/undo-job.ts';
import { defineRoute, json, jsonBody, located, listSlice } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { linkNext } from '../../next-link.ts';
import { cursor, limit, nextCursor } from '../../schemas/lists.ts';
import { conflict, job, note } from '../../schemas/moderation.ts';

/** Where a job is to be found. */
export function jobAddress(id: string): string {
  return `/v1/admin/jobs/${id}`;
}

const jobParams = z.object({ id: z.string().min(1).describe('The id of the job.') });
const paging = { limit: limit({ max: 200, standard: 50 }), cursor: cursor(100) };

export const jobRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/jobs',
      operationId: 'listJobs',
      summary: 'Acts on many comments at once, latest first, as far as the key reaches all their sites.',
      scope: 'comments:read',
      request: { query: z.object(paging) },
      responses: { 200: listSlice('Jobs.', z.object({ jobs: z.array(job), next: nextCursor })) },
    }),
    async (c) => c.json(linkNext(c, await listJobs(c.get('context'), c.get('actor'), c.req.valid('query'))), 200),
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/jobs/{id}',
      operationId: 'showJob',
      summary: 'How far a job has come.',
      scope: 'comments:read',
      request: { params: jobParams },
      responses: { 200: json('The job.', job) },
    }),
    async (c) => c.json(await showOneJob(c.get('context'), c.get('actor'), c.req.valid('param').id), 200),
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/jobs/{id}/conflicts',
      operationId: 'listConflicts',
      summary: 'The comments that a job came to and did not decide: they were not as they were seen any more.',
      scope: 'comments:read',
      request: { params: jobParams, query: z.object(paging) },
      responses: { 200: listSlice('Conflicts.', z.object({ conflicts: z.array(conflict), next: nextCursor })) },
    }),
    async (c) => {
      const ask = { jobId: c.req.valid('param').id, ...c.req.valid('query') };
      return c.json(linkNext(c, await listConflicts(c.get('context'), c.get('actor'), ask)), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/jobs/{id}/cancel',
      operationId: 'cancelJob',
      summary: 'Ends a running job where it is: what it has decided stays. One that has ended stays as it is.',
      scope: 'comments:decide',
      request: { params: jobParams, body: jsonBody(z.strictObject({}), { required: false }) },
      responses: { 200: json('The job.', job) },
    }),
    async (c) => c.json(await cancelRunningJob(c.get('context'), c.get('actor'), c.req.valid('param').id), 200),
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/jobs/{id}/undo',
      operationId: 'undoJob',
      summary: 'Takes back all that a job decided, but for comments decided since. Cancels it where it runs.',
      scope: 'comments:decide',
      request: { params: jobParams, body: jsonBody(z.strictObject({ note }), { required: false }) },
      responses: {
        200: json('The job that took it back.', job),
        202: located('The job that takes it back.', job),
      },
      problems: [409],
    }),
    async (c) => {
      const input = { jobId: c.req.valid('param').id, ...c.req.valid('json') };
      const undo = await undoJob(c.get('context'), c.get('actor'), input);
      return undo.state === 'running' ? c.json(undo, 202, { Location: jobAddress(undo.id) }) : c.json(undo, 200);
    },
  );
