// A site's list made ready for matching, once for each version: words and parts as sorted patterns, domains and senders as
// look-up tables. Bounded by what a list may hold.

import type { ListMatch } from '../../domain/list-entry.ts';
import type { PackedPart, SharedSettings } from '../../domain/stored-list.ts';
import { formsVersion } from '../../domain/stored-list.ts';
import { foldEntry, keyOf, spellingsOf } from './list-forms.ts';
import { takesSigns } from './list-signs.ts';
import { sortPatterns, type Pattern, type SortedPatterns } from './sorted-patterns.ts';

/** An entry as matching needs it. */
export interface CompiledEntry {
  id: string;
  settings: SharedSettings;
}

export interface ListPattern extends Pattern {
  entry: CompiledEntry;
  /** The letters of the key as they were given. */
  form: string;
  /** It was given with a capital I, which may be either letter i. */
  isLoose: boolean;
  /** Signs may stand for some of its letters. */
  takesSigns: boolean;
  /** Only where the text is disguised: what the entry is without its own disguise. */
  onlyDisguised: boolean;
}

export interface SiteList {
  version: number;
  patterns: SortedPatterns<ListPattern>;
  /** By what it is looked for with: a host, a folded address, an author's id, the hash of a network. */
  tables: Record<Exclude<ListMatch, 'words' | 'part'>, Map<string, CompiledEntry[]>>;
  /** UTF-16 units of all patterns: what it weighs. */
  units: number;
}

/** The list of a site that has none. */
export const emptyList: SiteList = compileList(0, []);

/** Compiles the parts of one version, as stored. */
export function compileList(version: number, parts: readonly PackedPart[]): SiteList {
  const patterns: ListPattern[] = [];
  // Those not in the order of the forms: apart, so that sorting stays cheap.
  const others: ListPattern[] = [];
  const tables: SiteList['tables'] = {
    domain: new Map(),
    address: new Map(),
    'address-domain': new Map(),
    'address-hash': new Map(),
    author: new Map(),
    network: new Map(),
  };
  for (const { forms, shared, entries } of parts) {
    for (const [id, text, at, storedForm, storedDisguise] of entries) {
      const settings = shared[at] as SharedSettings;
      const entry = { id, settings };
      const { match } = settings;
      if (match !== 'words' && match !== 'part') {
        addTo(tables[match], storedForm ?? text.toLowerCase(), entry);
        continue;
      }
      const stored = { form: storedForm ?? text.toLowerCase(), disguised: storedDisguise === 1 };
      const { form, disguised } = forms === formsVersion ? stored : foldEntry(text);
      const isLoose = text.includes('I');
      const spellings = match === 'words' ? spellingsOf(form) : [form];
      const [first = form, ...rest] = spellings.map((one) => patternOf(one, { entry, isLoose, disguised }));
      patterns.push(first as ListPattern);
      others.push(...(rest as ListPattern[]));
      if (disguised) others.push(patternOf(text.toLowerCase(), { entry, isLoose, disguised: false }));
    }
  }
  const all = [...patterns, ...others].filter(({ key }) => key !== '');
  const units = all.reduce((sum, { key }) => sum + key.length, 0);
  return { version, patterns: sortPatterns(all), tables, units };
}

function patternOf(
  form: string,
  { entry, isLoose, disguised }: { entry: CompiledEntry; isLoose: boolean; disguised: boolean },
): ListPattern {
  return { key: keyOf(form), form, isLoose, takesSigns: takesSigns(form), entry, onlyDisguised: disguised };
}

function addTo(table: Map<string, CompiledEntry[]>, text: string, entry: CompiledEntry): void {
  const known = table.get(text);
  if (known) known.push(entry);
  else table.set(text, [entry]);
}
