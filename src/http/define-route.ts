// One declaration per route: method, path, scope, schemas and answers. Checks, the typed client and the API's description
// come from it. The form is that of @hono/zod-openapi; what every route of ours has is added here.

import type { RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Scope } from '../domain/actor.ts';
import { acceptJson } from './middleware/accept-json.ts';
import { requireScope } from './middleware/require-scope.ts';
import { problemSchema } from './schemas/problem.ts';

interface Answer {
  description: string;
  headers?: Record<string, { description: string; schema: { type: 'string' } }>;
  content?: Record<string, { schema: z.ZodType }>;
}

interface Request {
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: { required: boolean; content: { 'application/json': { schema: z.ZodType } } };
}

interface Declaration<Method, Path, Asked, Answers> {
  method: Method;
  /** Below the sub-app's own, parameters in braces: "/comments/{id}". */
  path: Path;
  /** The name of the call in generated clients. */
  operationId: string;
  /** One line for the reader of the API. */
  summary: string;
  /** What the key must be good for; "any": it must be a key; null: everybody. */
  scope: Scope | 'any' | null;
  /** The key may also come as the password of HTTP Basic: the sub-app's protocol reads it there. */
  takesBasic?: true;
  request?: Asked;
  /** A form's schema: the body may be JSON or a form, and the handler reads and checks it itself. */
  form?: z.ZodObject;
  /** Runs before the key is asked for. */
  middleware?: MiddlewareHandler[];
  responses: Answers;
  /** Statuses of problems beside those that any route of the kind can answer. */
  problems?: readonly ProblemStatus[];
}

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

type ProblemAnswers = {
  [Status in ProblemStatus]: {
    description: string;
    content: { 'application/problem+json': { schema: typeof problemSchema } };
  };
};

/**
 * A route for `app.openapi(route, handler)`. Asks for the key, refuses query parameters that are not declared, takes
 * JSON alone where it has a body, and knows the problems it can answer.
 */
export function defineRoute<
  const Method extends 'get' | 'post' | 'put' | 'patch' | 'delete',
  const Path extends string,
  Answers extends Record<number, Answer>,
  Asked extends Request = object,
>(declared: Declaration<Method, Path, Asked, Answers>) {
  const { scope, takesBasic, form, middleware = [], problems = [], request = {}, ...route } = declared;
  const { query = z.object({}), body } = request as Request;
  const needed = scope === null || scope === 'any' ? [] : [scope];
  const security = scope === null ? [] : [{ key: needed }, takesBasic ? { password: needed } : { session: needed }];
  const whole: RouteConfig = {
    ...route,
    security,
    middleware: [
      ...middleware,
      ...(scope === null ? [] : [requireScope(scope)]),
      ...(body && !form ? [acceptJson(body)] : []),
    ],
    request: { ...request, query: query.strict(), ...(body && form ? { body: readByHandler(body, form) } : {}) },
    responses: { ...route.responses, ...problemsOf({ scope, method: route.method, path: route.path, body, problems }) },
  };
  return whole as unknown as {
    method: Method;
    path: Path;
    request: Asked;
    responses: Answers & ProblemAnswers;
  };
}

/** A JSON answer. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

/** JSON for programs, a page of ours for people. The typed client, a program, knows of the JSON alone. */
export function jsonOrHtml<Schema extends z.ZodType>(description: string, schema: Schema) {
  const content = { 'application/json': { schema }, 'text/html': { schema: z.string() } };
  return { description, content } as { description: string; content: Pick<typeof content, 'application/json'> };
}

/** A slice of a list as JSON, with the address of the next one; see `linkNext`. */
export function listSlice<Schema extends z.ZodType>(description: string, schema: Schema) {
  const link = { description: 'The next page, rel="next", where there is one.', schema: { type: 'string' as const } };
  return { ...json(description, schema), headers: { Link: link } };
}

/** A JSON answer with the address of what was made, or is being made. */
export function located<Schema extends z.ZodType>(description: string, schema: Schema) {
  const location = { description: 'Where it is to be found.', schema: { type: 'string' as const } };
  return { ...json(description, schema), headers: { Location: location } };
}

/** An answer that is a text of some type, a page or a feed, and nothing to the typed client. */
export function text(description: string, type: `text/${string}` | `application/${string}+xml`) {
  return { description, content: { [type]: { schema: z.string() } } } as { description: string; content?: never };
}

/** A JSON body; `required` false: an empty one is `{}`. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema, { required = true } = {}) {
  return { required, content: { 'application/json': { schema } } };
}

/** For the description alone: schemas that are not zod's are checked by nobody. */
function readByHandler(body: NonNullable<Request['body']>, form: z.ZodObject) {
  const describe = (schema: z.ZodType) => ({ schema: z.toJSONSchema(schema, { io: 'input' }) as object });
  return {
    required: body.required,
    content: {
      'application/json': describe(body.content['application/json'].schema),
      'application/x-www-form-urlencoded': describe(form),
      'multipart/form-data': describe(form),
    },
  };
}

/** How any route tells a failure: to programs, and to people. */
export const problemAnswer = {
  description: 'Problem details; a page for a browser.',
  content: { 'application/problem+json': { schema: problemSchema }, 'text/html': { schema: z.string() } },
};

/** What any route of the kind can answer: a key is missing or too small, a thing is not there, the input is at fault. */
function problemsOf(route: {
  scope: Scope | 'any' | null;
  method: string;
  path: string;
  body: Request['body'];
  problems: readonly ProblemStatus[];
}) {
  const found = new Set<ProblemStatus>([422, 503, ...route.problems]);
  if (route.scope !== null) found.add(401).add(403);
  if (route.path.includes('{')) found.add(404);
  // A body that nobody asked for may be too large all the same.
  if (route.method !== 'get') found.add(413);
  if (route.body) found.add(400).add(415);
  return Object.fromEntries([...found].map((status) => [status, problemAnswer]));
}
