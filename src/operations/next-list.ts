// The next version of a site's list, however it came about: made from the one in force, told in an event, stored and put in
// force in one batch. Who is overtaken begins again from the version now in force; what a change must rest on it asks itself.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../domain/actor.ts';
import type { EventChanges } from '../domain/event.ts';
import { Failed } from '../domain/failure.ts';
import { listEntriesMax, listTextUnitsMax, type ListEntry } from '../domain/list-entry.ts';
import { formsVersion, packList, parseParts, unpackList, type StoredEntry } from '../domain/stored-list.ts';
import { foldEntry, sortByKey } from '../scoring/lists/list-forms.ts';
import { runAll } from '../storage/database.ts';
import {
  dropListParts,
  enforceList,
  findListHead,
  findListParts,
  insertListEvent,
  writeListPart,
  type ListPart,
  type NewList,
} from '../storage/lists/lists.ts';
import type { Context } from './context.ts';
import { tellChanges } from './list-changes.ts';

export interface CurrentList {
  version: number;
  entries: StoredEntry[];
  parts: readonly ListPart[];
}

/** What entries of the next version have of it. */
export type Stamp = Pick<ListEntry, 'version' | 'by' | 'at'>;

const attemptsMax = 5;

/** The list in force. One trip. @throws Failed `not-found` for a site out of reach. */
export async function readList(context: Context, actor: Actor, site: string): Promise<CurrentList> {
  const { head, parts } = await runAll(context.settings.db, {
    head: findListHead(actor, site),
    parts: findListParts(actor, site),
  });
  if (!head[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  const packed = parseParts(parts.map(({ entries }) => entries));
  const entries = packed.flatMap((part) => {
    const unpacked = unpackList([part]);
    return part.forms === formsVersion ? unpacked : unpacked.map(foldAnew);
  });
  return { version: head[0].list_version, entries, parts };
}

function foldAnew(entry: StoredEntry): StoredEntry {
  return entry.match === 'words' || entry.match === 'part' ? { ...entry, ...foldEntry(entry.text) } : entry;
}

/**
 * Puts what `change` makes of the list in force, as its next version; nothing where it returns the entries it was given.
 * Two trips, and two more each time another change came in between.
 * @throws Failed `not-found`, `invalid` for a list that grows too large, `conflict` when overtaken time and again, and what
 * `change` throws.
 */
export async function setNextList<Result>(
  context: Context,
  actor: Actor,
  {
    site,
    change,
  }: {
    site: string;
    change: (list: CurrentList, stamp: Stamp) => { entries: StoredEntry[]; result: Result };
  },
): Promise<{ version: number; size: number; result: Result }> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const list = await readList(context, actor, site);
    const stamp = { version: list.version + 1, by: actor.name, at: context.now };
    const { entries, result } = change(list, stamp);
    const size = entries.length;
    if (entries === list.entries) return { version: list.version, size, result };
    refuseTooLarge(entries);
    const changes = tellChanges(list, { version: stamp.version, entries });
    if (await store(context, actor, { site, list, entries, changes })) return { version: stamp.version, size, result };
  }
  throw new Failed({ kind: 'conflict', detail: 'Others are changing the list at this moment. Send it once more.' });
}

/** False: another change came in between. */
async function store(
  context: Context,
  actor: Actor,
  { site, list, entries, changes }: { site: string; list: CurrentList; entries: StoredEntry[]; changes: EventChanges },
): Promise<boolean> {
  const next: NewList = { id: uuidv7(), actor, at: context.now, site, basedOn: list.version, changes };
  const parts = packList(sortByKey(entries)).map((packed, part) => ({ part, entries: packed }));
  const { made } = await runAll(context.settings.db, {
    event: insertListEvent(next),
    parts: parts.filter((one) => one.entries !== list.parts[one.part]?.entries).map((one) => writeListPart(next, one)),
    dropped: parts.length < list.parts.length ? [dropListParts(next, parts.length)] : [],
    made: enforceList(next),
  });
  return made[0] !== undefined;
}

function refuseTooLarge(entries: readonly StoredEntry[]): void {
  const units = entries.reduce((sum, { text }) => sum + text.length, 0);
  const refuse = (rule: string, message: string) =>
    new Failed({ kind: 'invalid', faults: [{ field: 'list', rule, message }] });
  if (entries.length > listEntriesMax)
    throw refuse('too-many', `The list would have ${entries.length} entries; at most ${listEntriesMax} fit.`);
  if (units > listTextUnitsMax)
    throw refuse('too-large', `The list would have ${units} characters; at most ${listTextUnitsMax} fit.`);
}
