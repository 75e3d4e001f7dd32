// What zod found wrong, as faults in plain words: each names its field, the rule as a code, and the rule for people.

import type { z } from 'zod';
import { Failed, type Fault } from '../domain/failure.ts';
import { startOf } from '../domain/start-of-text.ts';

type Issue = z.core.$ZodIssue;

/** An input of many thousand faults is told of the first. */
const faultsMax = 50;

/** A hook for validators. @throws Failed `invalid` naming each field and rule. */
export function refuseFaults(result: {
  target: string;
  success: boolean;
  data?: unknown;
  error?: { issues: readonly Issue[] };
}): void {
  const { target, data, error } = result;
  if (error) throw new Failed({ kind: 'invalid', faults: nameFaults(error.issues, { target, data }) });
}

/** `data` is what was checked, `target` where it came from: "json", "query", "header" ... */
export function nameFaults(issues: readonly Issue[], from: { target: string; data: unknown }): Fault[] {
  return issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? nameUnknown(issue, from.target) : [nameFault(issue, from)],
    )
    .slice(0, faultsMax);
}

function nameUnknown({ keys, path }: Extract<Issue, { code: 'unrecognized_keys' }>, target: string): Fault[] {
  const kind = target === 'query' ? 'query parameter' : 'field';
  return keys.map((key) => {
    const field = startOf([...path, key].map(String).join('.'), fieldUnitsMax);
    return { field, rule: 'unknown', message: `There is no ${kind} "${field}" here.` };
  });
}

/** A name that was sent may be as long as the request. */
const fieldUnitsMax = 200;

function nameFault(issue: Issue, { target, data }: { target: string; data: unknown }): Fault {
  const field = startOf(issue.path.map(String).join('.'), fieldUnitsMax) || (target === 'json' ? 'body' : target);
  const isOfValue = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  if (isOfValue && issue.path.length > 0 && valueAt(data, issue.path) === undefined)
    return { field, rule: 'required', message: `The field "${field}" is required.` };
  return { field, rule: issue.code.replaceAll('_', '-'), message: `The field "${field}" ${ruleOf(issue)}.` };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

/** What zod expects, in words of JSON. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/** The rest of the sentence "The field ...". A rule that zod has no words for is said where it is declared: "must be ...". */
function ruleOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? `a valid ${issue.expected}`}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty';
      return `must ${sizeOf('at least', issue.origin, issue.minimum)}`;
    case 'too_big':
      return `must ${sizeOf('at most', issue.origin, issue.maximum)}`;
    case 'invalid_format':
    case 'custom':
      return issue.message;
    default:
      return 'is not right';
  }
}

function sizeOf(bound: string, origin: string, size: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${size} character${size === 1 ? '' : 's'}`;
  if (origin === 'array' || origin === 'set') return `have ${bound} ${size} ${size === 1 ? 'entry' : 'entries'}`;
  return `be ${bound} ${size}`;
}
