// A site's list as text: out, in, and in its place. Lists of tens of thousands of lines come whole.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listFormats } from '../../domain/list-entry.ts';
import { exportList } from '../../operations/lists/export-list.ts';
import { importList, type ImportAnswer } from '../../operations/lists/import-list.ts';
import { defineRoute, json, jsonBody, text } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { siteParams } from '../schemas/params.ts';

const importSchema = z.strictObject({
  text: z
    .string()
    .describe(
      'An entry a line; empty lines say nothing. In the format "anteroom" a line "==> {"match":"part","effect":"spam"}" says what ' +
        'those after it are; before the first they are words that hold.',
    ),
  format: z
    .enum(listFormats)
    .default('anteroom')
    .describe(
      '"moderation_keys" and "disallowed_keys" are WordPress\'s: each line is looked for inside words too, in name, email, website ' +
        'and text; the first hold, the others are spam.',
    ),
  leaveOutFaulty: z
    .boolean()
    .default(false)
    .describe('Leave faulty lines out, and say which, instead of importing nothing.'),
});

const version = z.int().min(0).describe('The version of the list this rests on.');

const importAnswer = z.object({
  version: z.int().describe('Of the list.'),
  size: z.int().describe('Entries of the whole list.'),
  added: z.int(),
  changed: z.int().describe('Listed before with other settings.'),
  unchanged: z.int(),
  removed: z.int(),
  leftOut: z
    .array(z.object({ field: z.string(), rule: z.string(), message: z.string() }))
    .describe('Faulty lines, at most 50 of them.'),
}) satisfies z.ZodType<ImportAnswer>;

export const listTextRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/list/text',
      operationId: 'exportList',
      summary: 'The list as text, which can be sent back.',
      scope: 'lists:read',
      request: { params: siteParams },
      responses: {
        200: {
          ...text('An entry a line, under lines that say what they are.', 'text/plain'),
          headers: {
            ETag: { description: 'The version of the list, in quotes.', schema: { type: 'string' as const } },
          },
        },
      },
    }),
    async (c) => {
      const list = await exportList(c.get('context'), c.get('actor'), c.req.valid('param'));
      return c.text(list.text, 200, { ETag: `"${list.version}"` });
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/list/text',
      operationId: 'importList',
      summary:
        "Adds the lines of a text, or WordPress's keys, to the list. What is listed already takes the new settings.",
      scope: 'lists:write',
      request: { params: siteParams, body: jsonBody(importSchema.extend({ version: version.optional() })) },
      responses: { 200: json('What became of the list.', importAnswer) },
      problems: [409],
    }),
    async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), replace: false };
      return c.json(await importList(c.get('context'), c.get('actor'), wanted), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'put',
      path: '/sites/{site}/list/text',
      operationId: 'replaceList',
      summary: 'Makes the list what the text says: entries that it does not have are taken off.',
      scope: 'lists:write',
      request: { params: siteParams, body: jsonBody(importSchema.extend({ version })) },
      responses: { 200: json('What became of the list.', importAnswer) },
      problems: [409],
    }),
    async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), replace: true };
      return c.json(await importList(c.get('context'), c.get('actor'), wanted), 200);
    },
  );
