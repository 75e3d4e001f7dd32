// Campaigns: comments of the same or nearly the same text. They are decided like any others, by the queue's filter.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listCampaigns, type CampaignsSlice } from '../../../operations/moderation/list-campaigns.ts';
import { showWholeCampaign, type CampaignDetail } from '../../../operations/moderation/show-campaign.ts';
import { defineRoute, json, listSlice } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { linkNext } from '../../next-link.ts';
import { cursor, limit, nextCursor, timeMs } from '../../schemas/lists.ts';
import { queueComment } from '../../schemas/moderation.ts';

const campaignsQuery = z.object({
  site: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .describe(
      'The slug of one site, by what that has of each; left out: all sites together, for a key that reaches all.',
    ),
  limit: limit({ max: 50, standard: 5 }),
  cursor: cursor(200),
});

const campaign = z.object({
  id: z.string(),
  size: z.int().describe('Comments of all sites that are of it now.'),
  published: z.int().describe('Those of them that are approved.'),
  spam: z.int().describe('Those of them that moderators called spam.'),
  firstAt: timeMs,
  latestAt: timeMs,
});

const campaignsSlice = z.object({
  campaigns: z.array(
    campaign.extend({
      members: z.int().nullable().describe('Comments of it at the site asked for; null: no site was.'),
      sample: z
        .object({ id: z.string(), site: z.string(), body: z.string() })
        .describe('One of its comments, the start of the text alone.'),
    }),
  ),
  next: nextCursor,
}) satisfies z.ZodType<CampaignsSlice>;

const campaignDetail = z.object({
  campaign,
  sites: z
    .array(z.object({ site: z.string(), members: z.int(), published: z.int(), spam: z.int() }))
    .describe("What the key's sites have of it: five of them at the most."),
  comments: z
    .array(queueComment)
    .describe("Five at the most, of the key's sites; the queue's filter `campaign` gives the rest."),
}) satisfies z.ZodType<CampaignDetail>;

export const campaignRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/campaigns',
      operationId: 'listCampaigns',
      summary: 'Comments of the same or nearly the same text, grouped, the largest groups first.',
      scope: 'comments:read',
      request: { query: campaignsQuery },
      responses: { 200: listSlice('Campaigns of two comments or more, by size.', campaignsSlice) },
      problems: [404],
    }),
    async (c) => c.json(linkNext(c, await listCampaigns(c.get('context'), c.get('actor'), c.req.valid('query'))), 200),
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/campaigns/{id}',
      operationId: 'showCampaign',
      summary: 'One campaign: its size over all sites, and its comments of the sites that the key reaches.',
      scope: 'comments:read',
      request: { params: z.object({ id: z.string().min(1).describe('The id of the campaign.') }) },
      responses: { 200: json('The campaign.', campaignDetail) },
    }),
    async (c) => c.json(await showWholeCampaign(c.get('context'), c.get('actor'), c.req.valid('param').id), 200),
  );
