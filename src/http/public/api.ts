// The API's description as a document, made of what each route file says it serves.

import { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import { describeApi, type RouteDoc } from '../openapi.ts';
import { docs as changes } from '../admin/moderation/changes.ts';
import { docs as comments } from '../admin/moderation/comments.ts';
import { docs as decisions } from '../admin/moderation/decisions.ts';
import { docs as demo } from './demo.ts';
import { docs as health } from './health.ts';
import { docs as keys } from '../admin/keys.ts';
import { docs as pages } from '../admin/pages.ts';
import { docs as policy } from '../admin/policy.ts';
import { docs as queue } from '../admin/moderation/queue.ts';
import { docs as sites } from '../admin/sites.ts';
import { docs as status } from './status.ts';
import { docs as submissions } from './submissions.ts';
import { docs as threads } from './threads.ts';
import { docs as waiting } from '../admin/moderation/waiting.ts';

let document: Record<string, unknown> | undefined;

export const apiRoutes = new Hono<Environment>().get('/openapi.json', (c) => {
  document ??= describeApi(docs);
  c.header('Cache-Control', 'public, max-age=300');
  c.header('Access-Control-Allow-Origin', '*');
  return c.json(document);
});

/** Every route of the service. */
export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document.',
    scope: null,
    answers: { 200: { description: 'OpenAPI 3.1.', schema: z.looseObject({ openapi: z.literal('3.1.0') }) } },
  },
  ...demo,
  ...health,
  ...submissions,
  ...threads,
  ...status,
  ...queue,
  ...waiting,
  ...comments,
  ...decisions,
  ...changes,
  ...sites,
  ...policy,
  ...pages,
  ...keys,
];
