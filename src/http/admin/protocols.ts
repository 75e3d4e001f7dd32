// How other services' protocols are used at a site, for its owners.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { protocols } from '../../domain/actor.ts';
import { showProtocols, type ShownProtocols } from '../../operations/protocols/show-protocols.ts';
import { defineRoute, json } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { timeMs } from '../schemas/lists.ts';
import { siteParams } from '../schemas/params.ts';

const day = z.iso.date('must be a day as "2026-11-29"').optional();
const count = z.int().min(0);
const byBand = z.tuple([count, count, count]);

const measured = z
  .object({
    measured: z.string().describe('What was scored: an attribute of Perspective’s, or "spam".'),
    good: byBand.describe('People called it good: scored below .5, below .8, and above.'),
    bad: byBand.describe('People called it bad, by the same scores.'),
    agreement: z
      .array(z.object({ threshold: z.number(), agreed: count, disagreed: count }))
      .describe('With a threshold: how often the score and people said the same.'),
  })
  .meta({ id: 'ProtocolCorrections' });

const shown = z
  .object({
    site: z.string(),
    from: z.string(),
    to: z.string(),
    keys: z
      .array(z.object({ id: z.string(), name: z.string(), protocol: z.enum(protocols), createdAt: timeMs }))
      .describe('By name, at most 200.'),
    protocols: z
      .array(
        z.object({
          protocol: z.enum(protocols),
          calls: count.describe('Estimated: one call in 16 is counted, and counts for all.'),
          days: z.array(z.object({ date: z.string(), calls: count })).describe('Days with calls counted, UTC.'),
          corrections: z.array(measured),
        }),
      )
      .describe('Those with a key or any use.'),
  })
  .meta({ id: 'ProtocolUse' }) satisfies z.ZodType<ShownProtocols>;

export const protocolUseRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/sites/{site}/protocols',
    operationId: 'showProtocols',
    summary: 'The keys of other services’ protocols, their calls, and how people’s corrections agree with the scores.',
    scope: 'keys:read',
    request: {
      params: siteParams,
      query: z.object({
        from: day.describe('The first day, UTC; left out: thirty days up to `to`. At most 366.'),
        to: day.describe('The last day, UTC; left out: today.'),
      }),
    },
    responses: { 200: json('Use on these days.', shown) },
  }),
  async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(await showProtocols(c.get('context'), c.get('actor'), asked), 200);
  },
);
