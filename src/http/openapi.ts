// The API's description, OpenAPI 3.1, made from the declared routes: the zod schemas that check requests become JSON Schema
// here. Nothing about a single route is said here.

import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { problemAnswer } from './define-route.ts';

type Registry = OpenAPIHono['openAPIRegistry'];
type Json = Record<string, unknown>;

/** The declared routes, with their whole paths. */
export function declaredRoutes(registry: Registry): RouteConfig[] {
  return registry.definitions.flatMap((definition) => (definition.type === 'route' ? [definition.route] : []));
}

/** The document of all declared routes. Schemas with an id are said once, in its components. */
export function describeApi(registry: Registry): Json {
  const paths: Record<string, Json> = {};
  const writer = new SchemaWriter();
  for (const route of declaredRoutes(registry)) (paths[route.path] ??= {})[route.method] = describeRoute(route, writer);
  const problem = describeAnswer(problemAnswer, writer);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Anteroom',
      version: '1',
      summary: 'Comments: taken, judged, moderated, read.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The service that this document came from.' }],
    paths,
    components: {
      schemas: writer.named,
      responses: { Problem: problem },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: "A moderator's key. What it may do are its scopes." },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-anteroom',
          description: 'A signed-in browser, which acts for a key.',
        },
        password: { type: 'http', scheme: 'basic', description: 'The key as the password, with any user name.' },
      },
    },
  };
}

function describeRoute({ request = {}, responses, ...route }: RouteConfig, writer: SchemaWriter): Json {
  const { method: _method, path: _path, ...rest } = route;
  const { params, query, headers, body } = request;
  return {
    ...rest,
    parameters: [
      ...parametersOf(params, 'path', writer),
      ...parametersOf(query, 'query', writer),
      ...parametersOf(headers, 'header', writer),
    ],
    ...(body ? { requestBody: { ...body, content: contentOf(body.content, writer, 'input') } } : {}),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, answer]) => [
        status,
        answer === problemAnswer ? { $ref: '#/components/responses/Problem' } : describeAnswer(answer, writer),
      ]),
    ),
  };
}

function describeAnswer(answer: object, writer: SchemaWriter): Json {
  return 'content' in answer
    ? { ...answer, content: contentOf(answer.content as object, writer, 'output') }
    : { ...answer };
}

type Direction = 'input' | 'output';

function contentOf(content: object | undefined, writer: SchemaWriter, io: Direction): Json {
  const types = Object.entries((content ?? {}) as Record<string, { schema: unknown }>);
  return Object.fromEntries(types.map(([type, { schema }]) => [type, { schema: writer.write(schema, io) }]));
}

function parametersOf(schema: unknown, where: 'path' | 'query' | 'header', writer: SchemaWriter): Json[] {
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

/** Zod's own JSON Schema, where what has an id goes to the document's components. */
class SchemaWriter {
  readonly named: Json = {};

  /** What JSON Schema can't say, as a text that is transformed, shows as what may be sent. Schemas of JSON pass as they are. */
  write(schema: unknown, io: Direction): Json {
    if (!(schema instanceof z.ZodType)) return schema as Json;
    const { $schema: _, $defs = {}, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
    Object.assign(this.named, inComponents($defs));
    return inComponents(json);
  }
}

/** The same with its references led to the components of the document. */
function inComponents(json: Json): Json {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}
