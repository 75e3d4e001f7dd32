// Entries are added to a site's list: all of them, or with one fault none.

import type { Actor } from '../../domain/actor.ts';
import { Failed, type Fault } from '../../domain/failure.ts';
import type { ListEntry, NewEntry } from '../../domain/list-entry.ts';
import type { Context } from '../context.ts';
import { setNextList } from '../next-list.ts';
import { identityOf, readEntry, tellFault, type ReadEntry } from './read-entry.ts';
import { refuseOtherVersion, showEntry } from './shown-entry.ts';

const faultsMax = 50;

/**
 * Two trips. @throws Failed `not-found`, `invalid` (each fault names the entry by its place: "entries.3.text"), `conflict`
 * when a version is given that is not in force.
 */
export async function addEntries(
  context: Context,
  actor: Actor,
  { site, entries, version }: { site: string; entries: readonly NewEntry[]; version?: number | undefined },
): Promise<{ version: number; entries: ListEntry[] }> {
  const wanted = readAll(entries);
  const made = await setNextList(context, actor, {
    site,
    change: (list, stamp) => {
      refuseOtherVersion(list.version, version);
      refuseListed(wanted, new Map(list.entries.map((entry) => [identityOf(entry), entry.id])));
      const added = wanted.map((entry, at) => ({ ...entry, ...stamp, id: `${stamp.version}-${at + 1}` }));
      return { entries: [...list.entries, ...added], result: added };
    },
  });
  return { version: made.version, entries: made.result.map(showEntry) };
}

function readAll(given: readonly NewEntry[]): ReadEntry[] {
  const faults: Fault[] = [];
  const entries = given.flatMap((one, at) => {
    const { entry, faults: found } = readEntry(one);
    for (const fault of found ?? []) faults.push(tellFault(`entries.${at}.${fault.field}`, fault));
    return entry ?? [];
  });
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults: faults.slice(0, faultsMax) });
  return entries;
}

/** @throws Failed `invalid` for what the list has already, or what is named twice. */
function refuseListed(wanted: readonly ReadEntry[], ids: Map<string, string>): void {
  const faults = wanted.flatMap((entry, at) => {
    const identity = identityOf(entry);
    const known = ids.get(identity);
    ids.set(identity, `entries.${at}`);
    return known === undefined
      ? []
      : [tellFault(`entries.${at}.text`, { rule: 'listed-already', message: `is "${known}" already` })];
  });
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults: faults.slice(0, faultsMax) });
}
