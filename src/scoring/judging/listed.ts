// What was found of a site's list, as contributions: one for each entry, with the points its owner gave it. That an entry
// holds or makes spam is a floor of the verdict; here it is told where it was found.

import type { Evidence } from '../../domain/evidence.ts';
import type { Seen } from './weigh.ts';

/** The name by which contributions of the list are known, and their group. */
export const listSignal = 'list';

/** The entries found, the strictest first. */
export function findListed({ list }: Pick<Evidence, 'list'>): Seen[] {
  if (!list.known) return [];
  return list.value.hits.map(({ entry, match, effect, points, score, spans }) => ({
    signal: listSignal,
    group: listSignal,
    score,
    strength: 1,
    ownPoints: points,
    spans,
    facts: { entry, match, effect },
    readsText: effect === 'points',
  }));
}
