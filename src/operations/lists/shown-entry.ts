// An entry as it is shown and found again: what the list stores of it beside is left out.

import { Failed } from '../../domain/failure.ts';
import type { ListEntry } from '../../domain/list-entry.ts';
import type { StoredEntry } from '../../domain/stored-list.ts';

/** The entry without its forms. */
export function showEntry({ form: _form, disguised: _disguised, ...entry }: StoredEntry): ListEntry {
  return entry;
}

/** @throws Failed `not-found`, or `conflict` when a version is given that is not the entry's. */
export function findEntry(
  entries: readonly StoredEntry[],
  { id, version }: { id: string; version?: number | undefined },
): StoredEntry {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Failed({ kind: 'not-found', what: 'entry of the list' });
  if (version !== undefined && version !== found.version) {
    const detail = `The entry is at version ${found.version} by now, changed by ${found.by}.`;
    throw new Failed({ kind: 'conflict', detail });
  }
  return found;
}

/** @throws Failed `conflict` when a version of the list is given that is not in force. */
export function refuseOtherVersion(inForce: number, version: number | undefined): void {
  if (version === undefined || version === inForce) return;
  throw new Failed({ kind: 'conflict', detail: `The list is at version ${inForce} by now.` });
}
