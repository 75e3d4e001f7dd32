// Sites and their settings, on the moderators' side.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { deletionParts } from '../../domain/site-deletion.ts';
import { newSiteSchema, siteChangeSchema, siteSettingsSchema } from '../../domain/site.ts';
import { changeSite } from '../../operations/sites/change-site.ts';
import { beginSiteDeletion } from '../../operations/sites/delete-site.ts';
import { listDeletions, type SiteDeletionAnswer } from '../../operations/sites/list-deletions.ts';
import { listSites } from '../../operations/sites/list-sites.ts';
import { makeSite } from '../../operations/sites/make-site.ts';
import { showSiteSettings } from '../../operations/sites/show-site.ts';
import { defineRoute, json, jsonBody, located, listSlice } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { linkNext } from '../next-link.ts';
import { cursor, limit, nextCursor, timeMs } from '../schemas/lists.ts';
import { siteParams } from '../schemas/params.ts';

const sitePatchSchema = siteChangeSchema.extend({
  version: z
    .int()
    .min(1)
    .optional()
    .describe('The version the settings were read at; left out, the change is made whatever the version.'),
});

const siteAnswer = siteSettingsSchema.extend({
  slug: z.string(),
  version: z.int().describe('Counts changes of the settings.'),
  policyVersion: z.int(),
  createdAt: timeMs,
});

const deletionAnswer = z.object({
  slug: z.string(),
  startedAt: timeMs,
  touchedAt: timeMs.describe('When a part of it last went.'),
  part: z
    .enum(deletionParts)
    .describe('"comments" go first, then the "rest"; "settling": what was on its way is waited for, five minutes.'),
  comments: z.object({
    gone: z.int(),
    left: z.int().describe('Erased ones are left out; their places go as well.'),
  }),
  rowsGone: z.int().describe('Of all else: pages, authors, list, webhooks, mails, events and so on.'),
}) satisfies z.ZodType<SiteDeletionAnswer>;

export const siteRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites',
      operationId: 'listSites',
      summary: 'The sites the key reaches.',
      scope: 'sites:read',
      request: { query: z.object({ limit: limit({ max: 200, standard: 100 }), cursor: cursor(40) }) },
      responses: { 200: listSlice('Sites by slug.', z.object({ sites: z.array(siteAnswer), next: nextCursor })) },
    }),
    async (c) => c.json(linkNext(c, await listSites(c.get('context'), c.get('actor'), c.req.valid('query'))), 200),
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites',
      operationId: 'makeSite',
      summary: 'Makes a site; all but slug, title and hosts has a default.',
      scope: 'sites:write',
      request: { body: jsonBody(newSiteSchema) },
      responses: { 201: located('The site.', siteAnswer) },
      problems: [409],
    }),
    async (c) => {
      const site = await makeSite(c.get('context'), c.get('actor'), c.req.valid('json'));
      return c.json(site, 201, { Location: `/v1/admin/sites/${site.slug}` });
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}',
      operationId: 'showSite',
      summary: 'The settings of a site.',
      scope: 'sites:read',
      request: { params: siteParams },
      responses: { 200: json('The site.', siteAnswer) },
    }),
    async (c) => c.json(await showSiteSettings(c.get('context'), c.get('actor'), c.req.valid('param').site), 200),
  )
  .openapi(
    defineRoute({
      method: 'patch',
      path: '/sites/{site}',
      operationId: 'changeSite',
      summary: 'Changes the settings named and keeps the others.',
      scope: 'sites:write',
      request: { params: siteParams, body: jsonBody(sitePatchSchema) },
      responses: { 200: json('The site as changed.', siteAnswer) },
      problems: [409],
    }),
    async (c) => {
      const { version, ...changes } = c.req.valid('json');
      const change = { slug: c.req.valid('param').site, changes, version };
      return c.json(await changeSite(c.get('context'), c.get('actor'), change), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/sites/{site}',
      operationId: 'deleteSite',
      summary:
        'Deletes a site with all it has, for good: it is not to be reached from now on, what it had goes within minutes, and its slug is free then.',
      scope: 'sites:delete',
      request: {
        params: siteParams,
        query: z.object({ confirm: z.string().max(40).describe('The slug again, to show that it is meant.') }),
      },
      responses: { 204: { description: 'It is gone.' } },
    }),
    async (c) => {
      const deletion = { slug: c.req.valid('param').site, ...c.req.valid('query') };
      await beginSiteDeletion(c.get('context'), c.get('actor'), deletion);
      return c.body(null, 204);
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/deletions',
      operationId: 'listDeletions',
      summary:
        'How far the deletions of sites have come that go on: those that the key began, or all where it reaches every site.',
      scope: 'sites:delete',
      request: {},
      responses: {
        200: json(
          'By slug. What is not there is gone, and its slug is free.',
          z.object({ deletions: z.array(deletionAnswer) }),
        ),
      },
    }),
    async (c) => c.json(await listDeletions(c.get('context'), c.get('actor')), 200),
  );
