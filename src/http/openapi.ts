// The API's description, OpenAPI 3.1, made from the same zod schemas that check requests. Each route file exports what it
// serves as `docs`; nothing about a route is said here.

import { z } from 'zod';
import type { Role } from '../domain/actor.ts';

/** What one route takes and gives. Each route file exports a list of them beside its routes. */
export interface RouteDoc {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The whole path as it is served, parameters as Hono writes them: "/v1/admin/comments/:id". */
  path: string;
  /** One line for the reader of the API. */
  summary: string;
  /** The least role whose key is needed; "none": everybody. */
  role: Role | 'none';
  /** What the path's parameters mean, by name, where that is not plain. */
  params?: Record<string, string>;
  query?: z.ZodObject;
  /** Headers beside Authorization that are read. */
  headers?: z.ZodObject;
  /** The body's schema, by content type where it is not (only) JSON. */
  body?: z.ZodType | Record<string, z.ZodType>;
  /** The answers that are no problem, by status. JSON unless a content type is named. */
  answers: Record<number, RouteAnswer>;
  /** Statuses of problems beside those that follow from the rest: see `problemsOf`. */
  problems?: readonly number[];
}

export interface RouteAnswer {
  description: string;
  schema?: z.ZodType;
  contentType?: string;
}

type Json = Record<string, unknown>;

const problemRef = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), rule: z.string(), message: z.string() })),
    current: z.object({ status: z.string(), version: z.int(), by: z.string().nullable() }).optional(),
  })
  .meta({ description: 'Problem details, RFC 9457. `current` comes with conflicts.' });

/** The document of all routes. */
export function describeApi(docs: readonly RouteDoc[]): Json {
  const paths: Record<string, Json> = {};
  for (const doc of docs) (paths[templateOf(doc.path)] ??= {})[doc.method.toLowerCase()] = describeRoute(doc);
  return {
    openapi: '3.1.0',
    info: { title: 'Anteroom', version: '1', description: 'Comments: taken, judged, moderated, read.' },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: "A moderator's key. Roles: reader, moderator, owner." },
      },
    },
  };
}

function describeRoute(doc: RouteDoc): Json {
  const answers = Object.entries(doc.answers).map(([status, answer]) => [status, describeAnswer(answer)]);
  const problems = problemsOf(doc).map((status) => [status, { description: 'Problem details.', content: problemRef }]);
  return {
    summary: doc.summary,
    ...(doc.role === 'none' ? {} : { security: [{ key: [] }], description: `Needs a key of the role "${doc.role}".` }),
    parameters: [
      ...pathParameters(doc),
      ...describeFields(doc.query, 'query'),
      ...describeFields(doc.headers, 'header'),
    ],
    ...(doc.body ? { requestBody: { required: true, content: describeBody(doc.body) } } : {}),
    responses: Object.fromEntries([...answers, ...problems]),
  };
}

/** What any route of the kind can answer: a key is missing or too small, a thing is not there, the input is at fault. */
export function problemsOf(doc: RouteDoc): number[] {
  const found = new Set<number>(doc.problems ?? []);
  if (doc.role !== 'none') for (const status of [401, 403]) found.add(status);
  if (doc.path.includes(':')) found.add(404);
  if (doc.query || doc.headers || doc.body) found.add(422);
  if (doc.body) for (const status of [400, 413, 415]) found.add(status);
  found.add(503);
  return [...found].filter((status) => !(status in doc.answers)).sort((a, b) => a - b);
}

function describeAnswer({ description, schema, contentType = 'application/json' }: RouteAnswer): Json {
  return { description, ...(schema ? { content: { [contentType]: { schema: schemaOf(schema, 'output') } } } : {}) };
}

function describeBody(body: z.ZodType | Record<string, z.ZodType>): Json {
  const byType = body instanceof z.ZodType ? { 'application/json': body } : body;
  return Object.fromEntries(
    Object.entries(byType).map(([type, schema]) => [type, { schema: schemaOf(schema, 'input') }]),
  );
}

function pathParameters({ path, params = {} }: RouteDoc): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(params[name] ? { description: params[name] } : {}),
  }));
}

function describeFields(fields: z.ZodObject | undefined, where: 'query' | 'header'): Json[] {
  if (!fields) return [];
  const { properties = {}, required = [] } = schemaOf(fields, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema,
    ...(description ? { description } : {}),
  }));
}

/** Zod's own JSON Schema. What has none (a transformed text) shows as what may be sent. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return json;
}

/** "/comments/:id" as OpenAPI writes it: "/comments/{id}". */
function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}
