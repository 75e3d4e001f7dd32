// What becomes of a list, as an event tells it: each entry by its id where they are few, and always how many.

import type { EventChanges } from '../domain/event.ts';
import type { StoredEntry } from '../domain/stored-list.ts';

const entriesToldMax = 20;

interface Versioned {
  version: number;
  entries: readonly StoredEntry[];
}

/** From what to what. */
export function tellChanges(before: Versioned, after: Versioned): EventChanges {
  const was = new Map(before.entries.map((entry) => [entry.id, entry]));
  const is = new Map(after.entries.map((entry) => [entry.id, entry]));
  const changed = [...is.values()].filter((entry) => was.get(entry.id) !== entry);
  const removed = [...was.values()].filter(({ id }) => !is.has(id));
  const told = [...changed, ...removed].slice(0, entriesToldMax).map(({ id }): [string, EventChanges[string]] => {
    return [`entry ${id}`, { from: tellEntry(was.get(id)), to: tellEntry(is.get(id)) }];
  });
  return {
    version: { from: before.version, to: after.version },
    entries: { from: before.entries.length, to: after.entries.length },
    ...Object.fromEntries(told),
  };
}

/** What it does. Events stay for ever, so an address is not told: whoever erases a person erases it in the list. */
function tellEntry(entry: StoredEntry | undefined): Record<string, unknown> | null {
  if (entry === undefined) return null;
  const { text, match, effect, field, points, score, expires } = entry;
  return {
    ...(match !== 'address' && match !== 'address-hash' && { text }),
    match,
    effect,
    field,
    ...(effect === 'points' && { points, score }),
    ...(expires !== null && { expires }),
  };
}
