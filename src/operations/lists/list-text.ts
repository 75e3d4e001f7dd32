// A list as text, an entry a line. In our own format a line "==> {...}" says in JSON what the lines after it share; WordPress's
// keys are bare lines that mean parts of words. Reads and writes; stores nothing.

import type { Fault } from '../../domain/failure.ts';
import {
  entrySettingsSchema,
  listEntriesMax,
  type EntrySettings,
  type ListEntry,
  type ListFormat,
} from '../../domain/list-entry.ts';
import { headerMark, identityOf, readEntry, type ReadEntry } from './read-entry.ts';

export interface ReadText {
  /** No two that are the same: of those the last. */
  entries: ReadEntry[];
  /** One for each faulty line; its field is "text.LINE", counted from 1. */
  faults: Fault[];
}

/** What lines of WordPress's keys are: literal, inside words too, in every field. */
const keySettings: Record<Exclude<ListFormat, 'anteroom'>, Pick<EntrySettings, 'match' | 'effect'>> = {
  moderation_keys: { match: 'part', effect: 'hold' },
  disallowed_keys: { match: 'part', effect: 'spam' },
};

/** Reads every line; empty ones say nothing, and WordPress skips a lone "0". */
export function readListText(text: string, format: ListFormat): ReadText {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const byIdentity = new Map<string, ReadEntry>();
  const faults: Fault[] = [];
  let settings = entrySettingsSchema.parse(format === 'anteroom' ? {} : keySettings[format]);
  let count = 0;
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '' || (format !== 'anteroom' && line === '0')) continue;
    if (format === 'anteroom' && line.startsWith(headerMark)) {
      const header = readHeader(line.slice(headerMark.length));
      if (header === null) faults.push(lineFault(at, 'not-a-header', 'is no header of a list: the settings as JSON'));
      settings = header ?? settings;
      continue;
    }
    count += 1;
    if (count > listEntriesMax) {
      return {
        entries: [],
        faults: [lineFault(at, 'too-many', `is one more than the ${listEntriesMax} entries that fit`)],
      };
    }
    const { entry, faults: found } = readEntry({ text: line, ...settings });
    for (const { field, rule, message } of found ?? [])
      faults.push(lineFault(at, rule, field === 'text' ? message : `: ${field} ${message}`));
    if (entry) byIdentity.set(identityOf(entry), entry);
  }
  return { entries: [...byIdentity.values()], faults };
}

function readHeader(json: string): EntrySettings | null {
  try {
    return entrySettingsSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

function lineFault(at: number, rule: string, message: string): Fault {
  return { field: `text.${at + 1}`, rule, message: `Line ${at + 1} ${message}.`.replace(' :', ':') };
}

/** The entries as text that reads back as the same; those that share their settings stand together. */
export function writeListText(entries: readonly ListEntry[]): string {
  const groups = new Map<string, string[]>();
  for (const { text, match, effect, field, points, score, note, expires } of entries) {
    const isPlain = effect !== 'points';
    const header = JSON.stringify({
      match,
      effect,
      ...(field !== 'any' && { field }),
      ...(!isPlain && { points, score }),
      ...(note !== null && { note }),
      ...(expires !== null && { expires }),
    });
    const lines = groups.get(header) ?? [];
    groups.set(header, lines);
    lines.push(text);
  }
  return [...groups].map(([header, lines]) => `${headerMark}${header}\n${lines.join('\n')}\n`).join('');
}
