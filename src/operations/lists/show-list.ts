// The entries of a site's list, slice by slice, or one of them.

import type { Actor } from '../../domain/actor.ts';
import type { ListEffect, ListEntry, ListMatch } from '../../domain/list-entry.ts';
import type { StoredEntry } from '../../domain/stored-list.ts';
import { foldEntry } from '../../scoring/lists/list-forms.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { readList } from '../next-list.ts';
import { findEntry, showEntry } from './shown-entry.ts';

export interface ListAsk {
  site: string;
  /** A piece of an entry, in any spelling. */
  text?: string | undefined;
  effect?: ListEffect | undefined;
  match?: ListMatch | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListSlice {
  version: number;
  /** Entries of the whole list. */
  size: number;
  entries: ListEntry[];
  next: string | null;
}

/** Entries by their folded form. One trip. @throws Failed `not-found` for a site out of reach, `invalid` for a broken cursor. */
export async function showList(context: Context, actor: Actor, ask: ListAsk): Promise<ListSlice> {
  const after = ask.cursor === undefined ? null : placeOf(ask.cursor);
  const { version, entries } = await readList(context, actor, ask.site);
  const wanted = entries.filter((entry) => isWanted(entry, ask)).sort((a, b) => compare(placeIn(a), placeIn(b)));
  const rest = after === null ? wanted : wanted.filter((entry) => compare(placeIn(entry), after) > 0);
  const shown = rest.slice(0, ask.limit);
  const last = shown.at(-1);
  return {
    version,
    size: entries.length,
    entries: shown.map(showEntry),
    next: rest.length > shown.length && last ? writeCursor(placeIn(last)) : null,
  };
}

/** One trip. @throws Failed `not-found`. */
export async function showListEntry(
  context: Context,
  actor: Actor,
  { site, entry }: { site: string; entry: string },
): Promise<ListEntry> {
  const { entries } = await readList(context, actor, site);
  return showEntry(findEntry(entries, { id: entry }));
}

type Place = [form: string, id: string];

function placeIn({ form, id }: StoredEntry): Place {
  return [form, id];
}

function compare([formA, idA]: Place, [formB, idB]: Place): number {
  if (formA !== formB) return formA < formB ? -1 : 1;
  return idA === idB ? 0 : idA < idB ? -1 : 1;
}

function placeOf(cursor: string): Place {
  return readCursor(
    cursor,
    (parts): parts is Place => parts.length === 2 && parts.every((part) => typeof part === 'string'),
  );
}

function isWanted({ text, form, effect, match }: StoredEntry, ask: ListAsk): boolean {
  if ((ask.effect !== undefined && ask.effect !== effect) || (ask.match !== undefined && ask.match !== match))
    return false;
  if (ask.text === undefined) return true;
  return form.includes(foldEntry(ask.text).form) || text.toLowerCase().includes(ask.text.toLowerCase());
}
