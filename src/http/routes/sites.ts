// Sites and their settings, on the moderators' side.

import { Hono } from 'hono';
import { z } from 'zod';
import { newSiteSchema, siteChangeSchema } from '../../domain/site.ts';
import { changeSite, createSite, listSites, showSiteSettings } from '../../operations/manage-sites.ts';
import type { Environment } from '../environment.ts';
import { requireRole } from '../middleware/require-role.ts';
import { acceptJson, validate, validateJson } from '../validate.ts';

export const sitesQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.string().max(40).optional(),
});

/** The settings to change, and the version they were read at: left out, the change is made whatever the version. */
export const sitePatchSchema = siteChangeSchema.extend({ version: z.int().min(1).optional() });

export const siteRoutes = new Hono<Environment>()
  .get('/sites', requireRole('reader'), validate('query', sitesQuery), async (c) =>
    c.json(await listSites(c.get('context'), c.get('actor'), c.req.valid('query'))),
  )
  .post('/sites', requireRole('owner'), acceptJson(), validateJson(newSiteSchema), async (c) =>
    c.json(await createSite(c.get('context'), c.get('actor'), c.req.valid('json')), 201),
  )
  .get('/sites/:site', requireRole('reader'), async (c) =>
    c.json(await showSiteSettings(c.get('context'), c.get('actor'), c.req.param('site'))),
  )
  .patch('/sites/:site', requireRole('owner'), acceptJson(), validateJson(sitePatchSchema), async (c) => {
    const { version, ...changes } = c.req.valid('json');
    return c.json(await changeSite(c.get('context'), c.get('actor'), { slug: c.req.param('site'), changes, version }));
  });
