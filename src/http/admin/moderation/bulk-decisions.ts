// Moderators decide many comments at once: those they name, or all that a filter of the queue finds.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { moves } from '../../../domain/decision.ts';
import { jobCommentsMax, partCommentsMax } from '../../../domain/job.ts';
import { decideComments } from '../../../operations/moderation/decide-comments.ts';
import { decideMatching } from '../../../operations/moderation/decide-matching.ts';
import type { MatchesQuery } from '../../../operations/moderation/matches-asked.ts';
import { defineRoute, json, jsonBody, located } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { jobAddress } from './jobs.ts';
import { bulkAnswer, note, reason, seenVersion } from '../../schemas/moderation.ts';
import { queueFilterInJson } from '../../schemas/queue-filter.ts';

const seen = z.strictObject({ id: z.string().min(1).max(64), version: seenVersion });

const comments = z
  .array(seen)
  .min(1)
  .max(partCommentsMax)
  .check(({ value, issues }) => {
    const ids = new Set<string>();
    for (const [i, { id }] of value.entries()) {
      if (ids.has(id)) issues.push({ code: 'custom', input: id, path: [i, 'id'], message: 'names a comment twice' });
      ids.add(id);
    }
  });

const bulkSchema = z
  .strictObject({
    move: z.enum(moves),
    comments: comments.optional().describe('Comments, each with the version the moderator saw; none twice.'),
    filter: z
      .strictObject(queueFilterInJson)
      .optional()
      .describe('In place of them: all that the queue finds with it, the oldest first.'),
    count: z
      .int()
      .min(1)
      .max(jobCommentsMax)
      .optional()
      .describe('With a filter: how many these are, as `GET /v1/admin/queue/count` said. Refused when it has changed.'),
    reason,
    note,
  })
  .check(({ value: { move, comments, filter, count }, issues }) => {
    const add = (field: string, message: string) =>
      issues.push({ code: 'custom', input: undefined, path: [field], message });
    if (!comments === !filter) add('comments', 'must be there, or else "filter", and not both');
    if (filter && count === undefined) add('count', 'must say how many comments the filter finds');
    if (comments && count !== undefined) add('count', 'belongs to a filter');
    if (isOfPending(filter) && move === 'restore') add('move', 'must be another: these are pending already');
  });

/** As the filter says it, or says nothing else. */
function isOfPending(filter: Pick<MatchesQuery, 'status' | 'reported' | 'appeal'> | undefined): boolean {
  if (filter === undefined || filter.status !== undefined) return filter?.status === 'pending';
  return filter.reported === undefined && filter.appeal === undefined;
}

export const bulkDecisionRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'post',
    path: '/decisions',
    operationId: 'decideComments',
    summary: 'Decides many comments as they were seen, each once. Others are listed as conflicts and stay as they are.',
    scope: 'comments:decide',
    request: { body: jsonBody(bulkSchema) },
    responses: {
      200: json('What became of each, in the order given.', bulkAnswer),
      202: located('More than 500: they are decided by a job, which says how far it has come.', bulkAnswer),
    },
    problems: [404, 409],
  }),
  async (c) => {
    const { comments = [], filter, count = 0, ...rest } = c.req.valid('json');
    const [context, actor] = [c.get('context'), c.get('actor')];
    if (!filter) return c.json(await decideComments(context, actor, { comments, ...rest }), 200);
    const answer = await decideMatching(context, actor, { filter, count, ...rest });
    if (answer.job.state !== 'running') return c.json(answer, 200);
    return c.json(answer, 202, { Location: jobAddress(answer.job.id) });
  },
);
