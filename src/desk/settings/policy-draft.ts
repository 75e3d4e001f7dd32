// A policy being changed: what is in force, with changes laid over it member by member, as the service lays them.

import type { InferRequestType } from 'hono/client';
import type { api, read } from '../api/client.ts';

type PolicyCall = (typeof api.sites)[':site']['policy'];
export type PolicyAnswer = Awaited<ReturnType<typeof read<Awaited<ReturnType<PolicyCall['$get']>>>>>;
export type Policy = PolicyAnswer['policy'];
/** What a site sets itself, or what is to be changed of it. */
export type PolicyChanges = InferRequestType<PolicyCall['$patch']>['json']['policy'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One laid over the other; lists are replaced whole. */
export function layOver<Under>(under: Under, over: unknown): Under {
  if (!isObject(under) || !isObject(over)) return (over === undefined ? under : over) as Under;
  const merged = Object.entries(over).map(([name, value]) => [name, layOver(under[name], value)]);
  return { ...under, ...Object.fromEntries(merged) };
}

/** A change of the one setting at a path: ["thresholds", "spam", "hold"]. */
export function changeAt(path: readonly string[], value: unknown): PolicyChanges {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as PolicyChanges;
}

/** Whether a policy says what the changes say. */
export function says(policy: unknown, changes: unknown): boolean {
  if (!isObject(changes)) return JSON.stringify(policy) === JSON.stringify(changes);
  return Object.entries(changes).every(([name, value]) => isObject(policy) && says(policy[name], value));
}
