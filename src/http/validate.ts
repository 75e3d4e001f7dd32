// The one wrapper of @hono/zod-validator: every refusal of a query, a path or a JSON body has the same shape.

import { zValidator } from '@hono/zod-validator';
import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { Failed, type Fault } from '../domain/failure.ts';

/** Validates a query, path or header by a schema. @throws Failed `invalid` naming each field and rule. */
export function validate<Target extends 'query' | 'param' | 'header', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return zValidator(target, schema, (result) => {
    if (!result.success) throw new Failed({ kind: 'invalid', faults: faultsOf(result.error.issues) });
  });
}

/** Validates a JSON body. @throws Failed `unsupported-type`, `malformed` or `invalid`. */
export function validateJson<Schema extends z.ZodType>(schema: Schema) {
  return zValidator('json', schema, (result) => {
    if (!result.success) throw new Failed({ kind: 'invalid', faults: faultsOf(result.error.issues) });
  });
}

/** Refuses a body that is not JSON before it is parsed. */
export function acceptJson(): MiddlewareHandler {
  return async function acceptJson(c, next) {
    if (!/^application\/(?:[a-z.-]+\+)?json\s*(?:;|$)/i.test(c.req.header('Content-Type') ?? '')) {
      throw new Failed({ kind: 'unsupported-type', accepted: ['application/json'] });
    }
    try {
      await c.req.json();
    } catch {
      throw new Failed({ kind: 'malformed', detail: 'The body is not valid JSON.' });
    }
    await next();
  };
}

/** An input of many thousand faults is told of the first. */
const faultsMax = 50;

/** Zod's issues as faults: the path is the field, zod's code the rule. */
function faultsOf(issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.slice(0, faultsMax).map((issue) => {
    const field =
      issue.path.map(String).join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'body');
    return { field, rule: issue.code.replaceAll('_', '-'), message: `${field}: ${issue.message}.` };
  });
}
