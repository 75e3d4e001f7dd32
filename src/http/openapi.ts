// The API's description, OpenAPI 3.1, made from the same zod schemas that check requests. Each route file exports what it
// serves as `docs`; nothing about a route is said here.

import { z } from 'zod';
import type { Scope } from '../domain/actor.ts';
import type { Problem } from './problem.ts';

/** What one route takes and gives. Each route file exports a list of them beside its routes. */
export interface RouteDoc {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The whole path as it is served, parameters as Hono writes them: "/v1/admin/comments/:id". */
  path: string;
  /** One line for the reader of the API. */
  summary: string;
  /** What the key must be allowed to do; null: everybody may ask. */
  scope: Scope | null;
  /** The key may also come as the password of HTTP Basic. */
  takesBasic?: true;
  /** What the path's parameters mean, by name, where that is not plain. */
  params?: Record<string, string>;
  query?: z.ZodObject;
  /** Headers beside Authorization that are read. */
  headers?: z.ZodObject;
  /** The body's schema, by content type where it is not (only) JSON. */
  body?: z.ZodType | Record<string, z.ZodType>;
  /** The answers that are no problem, by status. JSON unless a content type is named. */
  answers: Record<number, RouteAnswer>;
  /** Statuses of problems beside those that any route of the kind can answer. */
  problems?: readonly number[];
}

export interface RouteAnswer {
  description: string;
  schema?: z.ZodType;
  contentType?: string;
}

type Json = Record<string, unknown>;

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), rule: z.string(), message: z.string() })),
    current: z
      .object({ status: z.string(), version: z.int(), by: z.string().nullable() })
      .exactOptional()
      .describe('With a conflict over a comment: how it stands now.'),
    hints: z
      .array(z.object({ field: z.string(), rule: z.string(), message: z.string(), suggestion: z.string() }))
      .exactOptional()
      .describe('Advice beside the errors: the email address that was probably meant.'),
  })
  .meta({ id: 'Problem', description: 'Problem details, RFC 9457.' }) satisfies z.ZodType<
  Omit<Problem, 'status'> & { status: number }
>;

/** The document of all routes. Schemas with an id are said once, in its components. */
export function describeApi(docs: readonly RouteDoc[]): Json {
  const paths: Record<string, Json> = {};
  const writer = new SchemaWriter();
  for (const doc of docs) (paths[templateOf(doc.path)] ??= {})[doc.method.toLowerCase()] = describeRoute(doc, writer);
  return {
    openapi: '3.1.0',
    info: { title: 'Anteroom', version: '1', description: 'Comments: taken, judged, moderated, read.' },
    paths,
    components: {
      schemas: writer.named,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: "A moderator's key. What it may do are its scopes." },
        password: { type: 'http', scheme: 'basic', description: 'The key as the password, with any user name.' },
      },
    },
  };
}

function describeRoute(doc: RouteDoc, writer: SchemaWriter): Json {
  const content = (contentType: string, schema: z.ZodType) => ({
    content: { [contentType]: { schema: writer.write(schema, 'output') } },
  });
  const answers = Object.entries(doc.answers).map(
    ([status, { description, schema, contentType = 'application/json' }]) => [
      status,
      { description, ...(schema ? content(contentType, schema) : {}) },
    ],
  );
  const problem = { description: 'Problem details.', ...content('application/problem+json', problemSchema) };
  return {
    summary: doc.summary,
    ...(doc.scope === null
      ? {}
      : {
          security: [{ key: [] }, ...(doc.takesBasic ? [{ password: [] }] : [])],
          description: `Needs a key with the scope "${doc.scope}".`,
        }),
    parameters: [
      ...pathParameters(doc),
      ...fields(doc.query, 'query', writer),
      ...fields(doc.headers, 'header', writer),
    ],
    ...(doc.body ? { requestBody: { required: true, content: describeBody(doc.body, writer) } } : {}),
    responses: Object.fromEntries([...answers, ...problemsOf(doc).map((status) => [status, problem])]),
  };
}

/** What any route of the kind can answer: a key is missing or too small, a thing is not there, the input is at fault. */
function problemsOf(doc: RouteDoc): number[] {
  const found = new Set<number>([503, ...(doc.problems ?? [])]);
  if (doc.scope !== null) for (const status of [401, 403]) found.add(status);
  if (doc.path.includes(':')) found.add(404);
  if (doc.query || doc.headers || doc.body) found.add(422);
  if (doc.body) for (const status of [400, 413, 415]) found.add(status);
  return [...found].filter((status) => !(status in doc.answers)).sort((a, b) => a - b);
}

function describeBody(body: z.ZodType | Record<string, z.ZodType>, writer: SchemaWriter): Json {
  const byType = body instanceof z.ZodType ? { 'application/json': body } : body;
  return Object.fromEntries(
    Object.entries(byType).map(([type, schema]) => [type, { schema: writer.write(schema, 'input') }]),
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

function fields(schema: z.ZodObject | undefined, where: 'query' | 'header', writer: SchemaWriter): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = writer.write(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: rest,
    ...(description ? { description } : {}),
  }));
}

/** "/comments/:id" as OpenAPI writes it: "/comments/{id}". */
function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

/** Zod's own JSON Schema, where what has an id goes to the document's components. */
class SchemaWriter {
  readonly named: Json = {};

  /** What JSON Schema can't say, as a text that is transformed, shows as what may be sent. */
  write(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _, $defs = {}, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
    Object.assign(this.named, inComponents($defs));
    return inComponents(json);
  }
}

/** The same with its references led to the components of the document. */
function inComponents(json: Json): Json {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}
