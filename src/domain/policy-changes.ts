// What differs between two policies, setting by setting; and one laid over another. Pure.

import type { Policy, PolicyInput } from './policy.ts';

/** What a setting was and is; absent where the policy has no such member. Lists are compared whole. */
export interface PolicyChange {
  from?: unknown;
  to?: unknown;
}

/** By the path of the setting, such as "thresholds.spam.hold"; empty when the two weigh all alike. */
export type PolicyChanges = Record<string, PolicyChange>;

/** Every setting in which two whole policies differ. */
export function comparePolicies(before: Policy, after: Policy): PolicyChanges {
  const [from, to] = [listSettings(before), listSettings(after)];
  const paths = [...new Set([...from.keys(), ...to.keys()])];
  return Object.fromEntries(
    paths
      .filter((path) => JSON.stringify(from.get(path)) !== JSON.stringify(to.get(path)))
      .map((path) => [path, { from: from.get(path), to: to.get(path) }]),
  );
}

/** What a site set itself with changes laid over it: what they leave out stays, a list replaces the list before. */
export function mergePolicies(own: PolicyInput, changes: PolicyInput): PolicyInput {
  return merge(own, changes) as PolicyInput;
}

function merge(under: unknown, over: unknown): unknown {
  if (!isObject(under) || !isObject(over)) return over;
  const merged = Object.entries(over).map(([name, value]) => [
    name,
    merge(Object.hasOwn(under, name) ? under[name] : undefined, value),
  ]);
  return { ...under, ...Object.fromEntries(merged) };
}

function listSettings(value: unknown, path = ''): Map<string, unknown> {
  if (!isObject(value)) return new Map([[path, value]]);
  const below = Object.entries(value).flatMap(([name, member]) => [
    ...listSettings(member, path === '' ? name : `${path}.${name}`),
  ]);
  return new Map(below);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
