// What a policy must be beyond its shape: known names, each weight on its signal's own score, thresholds in order.

import { startOf } from '../../domain/start-of-text.ts';
import type { Fault } from '../../domain/failure.ts';
import { completePolicy, defaultPolicy, type PolicyInput } from '../../domain/policy.ts';

const faultsMax = 50;
const nameUnitsShown = 64;

/** Every fault (at most 50), each naming its field as a path: "policy.weights.links.score". */
export function findPolicyFaults(input: PolicyInput): Fault[] {
  return [...weightFaults(input), ...capFaults(input), ...thresholdFaults(input)].slice(0, faultsMax);
}

function weightFaults({ weights = {} }: PolicyInput): Fault[] {
  return Object.entries(weights).flatMap(([signal, { score }]) => {
    const usual = Object.hasOwn(defaultPolicy.weights, signal) ? defaultPolicy.weights[signal] : undefined;
    const field = `policy.weights.${startOf(signal, nameUnitsShown)}`;
    if (!usual) return [{ field, rule: 'unknown-signal', message: `${field}: there is no such signal.` }];
    if (usual.score === score) return [];
    const message = `${field}.score: this signal feeds the score "${usual.score}".`;
    return [{ field: `${field}.score`, rule: 'other-score', message }];
  });
}

function capFaults({ caps = {} }: PolicyInput): Fault[] {
  return Object.keys(caps)
    .filter((group) => !Object.hasOwn(defaultPolicy.caps, group))
    .map((group) => {
      const field = `policy.caps.${startOf(group, nameUnitsShown)}`;
      return { field, rule: 'unknown-group', message: `${field}: there is no such group of signals.` };
    });
}

/** Of two thresholds that are out of order the one that was set is named; what is left out keeps its default. */
function thresholdFaults(input: PolicyInput): Fault[] {
  const { spam } = completePolicy({ thresholds: input.thresholds }).thresholds;
  const pairs = [
    ['hold', 'spam'],
    ['spam', 'discard'],
  ] as const;
  return pairs.flatMap(([low, high]) => {
    if (spam[low] <= spam[high]) return [];
    const isHighSet = input.thresholds?.spam?.[high] !== undefined;
    const field = `policy.thresholds.spam.${isHighSet ? high : low}`;
    const message = `${field}: "${low}" (${spam[low]}) must not be above "${high}" (${spam[high]}).`;
    return [{ field, rule: 'out-of-order', message }];
  });
}
