// Reads the labelled comments (JSON Lines, gzipped or not) and splits them. Knows licences; knows no models.

import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { hashText } from '../numeric/random.ts';
import { readLines } from './read-lines.ts';

/** A labelled comment as the data files hold it. A label left out is not 0: the source does not say. */
export interface LabelledComment {
  text: string;
  source: string;
  lang: string;
  licence_class: string;
  toxic?: number;
  severe?: number;
  obscene?: number;
  threat?: number;
  insult?: number;
  identity?: number;
  spam?: number;
  noisy?: number;
  name?: string;
  url?: string;
  blog?: string;
  thread?: string;
  date?: string;
}

export type Split = 'train' | 'validate' | 'test';

/** Comments of one file, in its order. Throws with the line's number on a line that is no object with a text. */
export async function* readComments(path: string): AsyncGenerator<LabelledComment> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  let line = 0;
  for await (const json of readLines(input)) {
    line += 1;
    if (json.trim() === '') continue;
    const row = JSON.parse(json) as LabelledComment;
    if (typeof row.text !== 'string') throw new Error(`${path}:${line}: no text`);
    yield row;
  }
}

/** The data files of a directory whose names start with `prefix`, in name order. */
export function findCorpora(directory: string, prefix: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.startsWith(prefix) && /\.jsonl(\.gz)?$/.test(name))
    .sort()
    .map((name) => join(directory, name));
}

/** Public submissions, of which hashed statistics alone ship; and a set whose page gives it to everybody to use. */
const allowedSources: ReadonlySet<string> = new Set(['gitblog-comment-spam', 'akhter-urdu']);

/** Whether the shipped weights may learn from a row. `sources`, when given, is a site's own choice and replaces the licence rule. */
export function mayLearnFrom(row: LabelledComment, sources?: ReadonlySet<string>): boolean {
  if (sources) return sources.has(row.source);
  if (allowedSources.has(row.source)) return true;
  return row.licence_class === 'permissive' || row.licence_class === 'share-alike';
}

/**
 * Where a row belongs: 4 % choose epochs and calibrate, 6 % are held back for the published figures, the rest trains.
 * By hash of the letters alone, so that near copies fall together and the split never depends on file order.
 */
export function splitOf(row: LabelledComment): Split {
  const place = hashText(row.text.toLowerCase().replace(/[^\p{L}]+/gu, '')) % 100;
  if (place < 6) return 'test';
  return place < 10 ? 'validate' : 'train';
}

export interface CorpusChoice {
  directory: string;
  prefix: string;
  sources?: ReadonlySet<string>;
  /** Further condition, for instance on the language. */
  accept?: (row: LabelledComment) => boolean;
}

/** All rows of the files that the shipped weights (or `sources`) may learn from. */
export async function loadCorpus(choice: CorpusChoice): Promise<LabelledComment[]> {
  const rows: LabelledComment[] = [];
  for (const path of findCorpora(choice.directory, choice.prefix)) {
    for await (const row of readComments(path)) {
      if (mayLearnFrom(row, choice.sources) && (choice.accept?.(row) ?? true)) rows.push(row);
    }
  }
  return rows;
}
