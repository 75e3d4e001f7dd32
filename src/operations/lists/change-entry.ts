// One entry of a site's list is changed: what is named; the rest stays.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { EntryChange, ListEntry, NewEntry } from '../../domain/list-entry.ts';
import type { StoredEntry } from '../../domain/stored-list.ts';
import type { Context } from '../context.ts';
import { setNextList } from '../next-list.ts';
import { identityOf, readEntry, tellFault, type EntryFault } from './read-entry.ts';
import { findEntry, showEntry } from './shown-entry.ts';

/**
 * Two trips. `version` is the entry's own: changes of other entries do not get in the way.
 * @throws Failed `not-found`, `invalid`, `conflict` when a version is given that is not the entry's.
 */
export async function changeEntry(
  context: Context,
  actor: Actor,
  ask: { site: string; entry: string; changes: EntryChange; version?: number | undefined },
): Promise<{ version: number; entry: ListEntry }> {
  const { site, changes } = ask;
  const made = await setNextList(context, actor, {
    site,
    change: ({ entries }, stamp) => {
      const before = findEntry(entries, { id: ask.entry, version: ask.version });
      const { entry, faults } = readEntry(layOver(before, changes));
      if (faults) throw invalid(faults);
      const after = { ...entry, ...stamp, id: before.id };
      const same = entries.find((one) => one.id !== before.id && identityOf(one) === identityOf(after));
      if (same) throw invalid([{ field: 'text', rule: 'listed-already', message: `is "${same.id}" already` }]);
      return { entries: entries.map((one) => (one.id === before.id ? after : one)), result: after };
    },
  });
  return { version: made.version, entry: showEntry(made.result) };
}

/** Another effect takes the points with it, another match the field, where they are not named too. */
function layOver(before: StoredEntry, changes: EntryChange): NewEntry {
  const { text, match, effect, field, points, score, note, expires } = before;
  const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return {
    text,
    match,
    effect,
    score,
    note,
    expires,
    field: changes.match !== undefined && changes.match !== match ? 'any' : field,
    points: changes.effect !== undefined && changes.effect !== 'points' ? null : points,
    ...named,
  };
}

function invalid(faults: readonly EntryFault[]): Failed {
  return new Failed({ kind: 'invalid', faults: faults.map((fault) => tellFault(fault.field, fault)) });
}
