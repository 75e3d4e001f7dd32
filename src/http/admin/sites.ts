// Sites and their settings, on the moderators' side.

import { Hono } from 'hono';
import { z } from 'zod';
import { newSiteSchema, siteChangeSchema, siteSettingsSchema } from '../../domain/site.ts';
import { changeSite } from '../../operations/sites/change-site.ts';
import { listSites } from '../../operations/sites/list-sites.ts';
import { makeSite } from '../../operations/sites/make-site.ts';
import { showSiteSettings } from '../../operations/sites/show-site.ts';
import type { Environment } from '../environment.ts';
import { requireScope } from '../middleware/require-scope.ts';
import type { RouteDoc } from '../openapi.ts';
import { acceptJson, validate, validateJson } from '../validate.ts';

const sitesQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.string().max(40).optional(),
});

/** The settings to change, and the version they were read at: left out, the change is made whatever the version. */
const sitePatchSchema = siteChangeSchema.extend({ version: z.int().min(1).optional() });

export const siteRoutes = new Hono<Environment>()
  .get('/sites', requireScope('sites:read'), validate('query', sitesQuery), async (c) =>
    c.json(await listSites(c.get('context'), c.get('actor'), c.req.valid('query'))),
  )
  .post('/sites', requireScope('sites:write'), acceptJson(), validateJson(newSiteSchema), async (c) =>
    c.json(await makeSite(c.get('context'), c.get('actor'), c.req.valid('json')), 201),
  )
  .get('/sites/:site', requireScope('sites:read'), async (c) =>
    c.json(await showSiteSettings(c.get('context'), c.get('actor'), c.req.param('site'))),
  )
  .patch('/sites/:site', requireScope('sites:write'), acceptJson(), validateJson(sitePatchSchema), async (c) => {
    const { version, ...changes } = c.req.valid('json');
    return c.json(await changeSite(c.get('context'), c.get('actor'), { slug: c.req.param('site'), changes, version }));
  });

const siteAnswer = siteSettingsSchema.extend({
  slug: z.string(),
  version: z.int().describe('Counts changes of the settings.'),
  policyVersion: z.int(),
  createdAt: z.int().describe('Milliseconds UTC.'),
});

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/admin/sites',
    summary: 'The sites the key reaches.',
    scope: 'sites:read',
    query: sitesQuery,
    answers: {
      200: {
        description: 'Sites by slug.',
        schema: z.object({ sites: z.array(siteAnswer), next: z.string().nullable() }),
      },
    },
  },
  {
    method: 'POST',
    path: '/v1/admin/sites',
    summary: 'Makes a site; all but slug, title and hosts has a default.',
    scope: 'sites:write',
    body: newSiteSchema,
    answers: { 201: { description: 'The site.', schema: siteAnswer } },
    problems: [409],
  },
  {
    method: 'GET',
    path: '/v1/admin/sites/:site',
    summary: 'The settings of a site.',
    scope: 'sites:read',
    answers: { 200: { description: 'The site.', schema: siteAnswer } },
  },
  {
    method: 'PATCH',
    path: '/v1/admin/sites/:site',
    summary: 'Changes the settings named and keeps the others.',
    scope: 'sites:write',
    body: sitePatchSchema,
    answers: { 200: { description: 'The site as changed.', schema: siteAnswer } },
    problems: [409],
  },
];
