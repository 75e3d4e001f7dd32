// A site's list: words, domains and addresses of its owner's, entry by entry.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  entryChangeSchema,
  listEffects,
  listEntrySchema,
  listMatches,
  newEntrySchema,
} from '../../domain/list-entry.ts';
import { addEntries } from '../../operations/lists/add-entries.ts';
import { changeEntry } from '../../operations/lists/change-entry.ts';
import { removeEntry } from '../../operations/lists/remove-entry.ts';
import { showList, showListEntry, type ListSlice } from '../../operations/lists/show-list.ts';
import { located, defineRoute, json, jsonBody, listSlice } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { linkNext } from '../next-link.ts';
import { cursor, limit, nextCursor } from '../schemas/lists.ts';
import { siteParams } from '../schemas/params.ts';

const version = z.int().min(1).describe('Counts changes of the list; 0 before the first.');
const listVersion = z.int().min(0).optional().describe('The version of the list this rests on; left out: whichever.');
const entryVersion = z.int().min(1).optional().describe("The entry's own version as seen; left out: whichever.");
const entryParams = siteParams.extend({ entry: z.string().min(1).max(40).describe('The id of the entry.') });

const listQuery = z.object({
  text: z.string().min(1).max(200).optional().describe('A piece of the entries wanted, in any spelling.'),
  effect: z.enum(listEffects).optional(),
  match: z.enum(listMatches).optional(),
  limit: limit({ max: 500, standard: 100 }),
  cursor: cursor(2_000),
});

const entriesSlice = z.object({
  version: z.int().min(0).describe('Of the list; 0 before its first change.'),
  size: z.int().describe('Entries of the whole list.'),
  entries: z.array(listEntrySchema),
  next: nextCursor,
}) satisfies z.ZodType<ListSlice>;

const additionSchema = z.strictObject({
  entries: z.array(newEntrySchema).min(1).max(500),
  version: listVersion,
});

export const listRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/list',
      operationId: 'showList',
      summary: "The entries of a site's list: its owner's words, domains and addresses.",
      scope: 'lists:read',
      request: { params: siteParams, query: listQuery },
      responses: { 200: listSlice('Entries by their folded form.', entriesSlice) },
    }),
    async (c) => {
      const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(linkNext(c, await showList(c.get('context'), c.get('actor'), ask)), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/list/entries',
      operationId: 'addListEntries',
      summary: 'Adds entries to the list: all of them, or with one fault none.',
      scope: 'lists:write',
      request: { params: siteParams, body: jsonBody(additionSchema) },
      responses: { 201: located('The entries.', z.object({ version, entries: z.array(listEntrySchema) })) },
      problems: [409],
    }),
    async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const made = await addEntries(c.get('context'), c.get('actor'), wanted);
      const [first] = made.entries;
      return c.json(made, 201, { Location: `/v1/admin/sites/${wanted.site}/list/entries/${first?.id ?? ''}` });
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/list/entries/{entry}',
      operationId: 'showListEntry',
      summary: 'One entry: what a reason of a comment names.',
      scope: 'lists:read',
      request: { params: entryParams },
      responses: { 200: json('The entry.', listEntrySchema) },
    }),
    async (c) => c.json(await showListEntry(c.get('context'), c.get('actor'), c.req.valid('param')), 200),
  )
  .openapi(
    defineRoute({
      method: 'patch',
      path: '/sites/{site}/list/entries/{entry}',
      operationId: 'changeListEntry',
      summary: 'Changes what is named of one entry.',
      scope: 'lists:write',
      request: {
        params: entryParams,
        body: jsonBody(z.strictObject({ ...entryChangeSchema.shape, version: entryVersion })),
      },
      responses: { 200: json('The entry as changed.', z.object({ version, entry: listEntrySchema })) },
      problems: [409],
    }),
    async (c) => {
      const { version: seen, ...changes } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), changes, version: seen };
      return c.json(await changeEntry(c.get('context'), c.get('actor'), wanted), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/sites/{site}/list/entries/{entry}',
      operationId: 'removeListEntry',
      summary: 'Takes one entry off the list.',
      scope: 'lists:write',
      request: {
        params: entryParams,
        query: z.object({
          version: z.coerce.number().pipe(z.int().min(1)).optional().describe("The entry's own version as seen."),
        }),
      },
      responses: { 204: { description: 'It is off the list.' } },
      problems: [409],
    }),
    async (c) => {
      await removeEntry(c.get('context'), c.get('actor'), { ...c.req.valid('param'), ...c.req.valid('query') });
      return c.body(null, 204);
    },
  );
