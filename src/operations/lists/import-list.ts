// A list comes in as text: added to what the site has, or in its place. All of it, or with one faulty line nothing, unless
// faulty lines are to be left out.

import type { Actor } from '../../domain/actor.ts';
import { Failed, type Fault } from '../../domain/failure.ts';
import type { StoredEntry } from '../../domain/stored-list.ts';
import type { Context } from '../context.ts';
import type { ListFormat } from '../../domain/list-entry.ts';
import { readListText } from './list-text.ts';
import { setNextList, type CurrentList, type Stamp } from '../next-list.ts';
import { identityOf, type ReadEntry } from './read-entry.ts';
import { refuseOtherVersion } from './shown-entry.ts';

const faultsMax = 50;

export interface ListImport {
  site: string;
  text: string;
  format: ListFormat;
  /** Takes away what the text does not have. */
  replace: boolean;
  leaveOutFaulty: boolean;
  /** The version of the list it rests on. */
  version?: number | undefined;
}

export interface ImportAnswer {
  version: number;
  /** Entries of the whole list. */
  size: number;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** At most 50. */
  leftOut: Fault[];
}

/**
 * Two trips. An entry that is listed already keeps its id and takes the settings of the text.
 * @throws Failed `not-found`, `invalid` naming each faulty line (at most 50), `conflict` when a version is given that is not in force.
 */
export async function importList(context: Context, actor: Actor, given: ListImport): Promise<ImportAnswer> {
  const { entries, faults } = readListText(given.text, given.format);
  const isWhole = faults.some(({ rule }) => rule === 'too-many');
  if (faults.length > 0 && (isWhole || !given.leaveOutFaulty))
    throw new Failed({ kind: 'invalid', faults: faults.slice(0, faultsMax) });
  const { version, size, result } = await setNextList(context, actor, {
    site: given.site,
    change: (list, stamp) => {
      refuseOtherVersion(list.version, given.version);
      return merge(list, stamp, { entries, replace: given.replace });
    },
  });
  return { version, size, ...result, leftOut: faults.slice(0, faultsMax) };
}

type Counts = Pick<ImportAnswer, 'added' | 'changed' | 'unchanged' | 'removed'>;

function merge(
  list: CurrentList,
  stamp: Stamp,
  { entries, replace }: { entries: readonly ReadEntry[]; replace: boolean },
): { entries: StoredEntry[]; result: Counts } {
  const listed = new Map(list.entries.map((entry) => [identityOf(entry), entry]));
  const counts: Counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const taken = entries.map((entry): StoredEntry => {
    const identity = identityOf(entry);
    const before = listed.get(identity);
    listed.delete(identity);
    if (before === undefined) return { ...entry, ...stamp, id: `${stamp.version}-${(counts.added += 1)}` };
    if (isSame(before, entry)) {
      counts.unchanged += 1;
      return before;
    }
    counts.changed += 1;
    return { ...entry, ...stamp, id: before.id };
  });
  const rest = [...listed.values()];
  counts.removed = replace ? rest.length : 0;
  const isChanged = counts.added + counts.changed + counts.removed > 0;
  return { entries: isChanged ? [...taken, ...(replace ? [] : rest)] : list.entries, result: counts };
}

function isSame(before: StoredEntry, entry: ReadEntry): boolean {
  const { effect, points, score, note, expires } = before;
  const isSamePoints = effect !== 'points' || (points === entry.points && score === entry.score);
  return effect === entry.effect && isSamePoints && note === entry.note && expires === entry.expires;
}
