// A site taken along: out as lines of JSON, and in again, from another Anteroom or another system.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { lineSchema, linesMax } from '../../domain/transfer.ts';
import { exportSite } from '../../operations/transfer/export-site.ts';
import { importLines, type ImportAnswer } from '../../operations/transfer/import-lines.ts';
import { defineRoute, json, jsonBody, text } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { cursor, limit } from '../schemas/lists.ts';
import { siteParams } from '../schemas/params.ts';

const commentsMax = 500;

const exportQuery = z.object({
  cursor: cursor(12_000).describe('Of the last line of the answer before; left out: from the start.'),
  limit: limit({ max: commentsMax, standard: commentsMax }),
  emails: z
    .enum(['include', 'omit'])
    .default('include')
    .describe('"omit" leaves the email addresses out: nobody is known again by an address where the lines go then.'),
});

/** Each line is checked by itself, so that a faulty one is left out alone. */
const { $schema: _schema, ...described } = z.toJSONSchema(lineSchema, { io: 'input' });

const importSchema = z.strictObject({
  lines: z
    .array(z.unknown().meta(described))
    .min(1)
    .max(linesMax)
    .describe('Lines of an export, or comments of another system in the same form.'),
  orphans: z
    .enum(['wait', 'root'])
    .default('wait')
    .describe(
      'What becomes of a comment that answers one which is not there: "wait" names it, to be sent again after the one it answers; ' +
        '"root" lets it begin a thread.',
    ),
});

const told = z.array(
  z.object({
    line: z.int().describe('Its place among the lines sent, from 1.'),
    id: z.string().describe('The id of the comment where it is from, or the kind of the line.'),
    faults: z.array(z.object({ field: z.string(), rule: z.string(), message: z.string() })),
  }),
);

const importAnswer = z.object({
  stored: z.int().describe('Comments stored now.'),
  unchanged: z.int().describe('Comments that were there already, and stayed as they are.'),
  judged: z.int().describe('Of those stored: that wait, and were judged here.'),
  others: z.int().describe('Lines that are no comments.'),
  waiting: told.describe('What they are about is not there (yet): send them again after it.'),
  refused: told.describe('Left out.'),
  mended: told.describe('Stored without what was at fault.'),
  conflicts: z
    .array(
      z.object({
        line: z.int(),
        what: z.enum(['comment', 'settings', 'policy', 'list', 'page']),
        id: z.string().describe('Of the comment, the page or the site.'),
        message: z.string(),
      }),
    )
    .describe('What is there otherwise, and stayed so.'),
}) satisfies z.ZodType<ImportAnswer>;

export const transferRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/export',
      operationId: 'exportSite',
      summary: 'The site as lines of JSON: settings, policies, list, pages, comments with their history.',
      scope: 'sites:export',
      request: { params: siteParams, query: exportQuery },
      responses: {
        200: text(
          'A line each. The last is {"type":"next","cursor":…}, or {"type":"end"}: an answer without it is not whole, and is to be asked for again.',
          'text/jsonl',
        ),
      },
    }),
    async (c) => {
      const { emails, ...query } = c.req.valid('query');
      const ask = { ...query, site: c.req.valid('param').site, emails: emails === 'include' };
      const lines = await exportSite(c.get('context'), c.get('actor'), ask);
      return c.body(streamOf(lines), 200, { 'Content-Type': 'text/jsonl; charset=utf-8' });
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/import',
      operationId: 'importLines',
      summary: `Takes in at most ${linesMax} lines. What is there stays as it is: the same lines may be sent again.`,
      scope: 'sites:import',
      request: { params: siteParams, body: jsonBody(importSchema) },
      responses: { 200: json('What became of the lines.', importAnswer) },
    }),
    async (c) => {
      const ask = { ...c.req.valid('json'), site: c.req.valid('param').site };
      return c.json(await importLines(c.get('context'), c.get('actor'), ask), 200);
    },
  );

/** As many lines are read as are asked for. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
