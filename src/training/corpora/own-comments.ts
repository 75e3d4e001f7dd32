// The comments written for this project, under own/: by kind, each kind of bad ones with its honest neighbours.
// Reads, fills slots and splits; trains nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText, pick, seededRandom } from '../numeric/random.ts';
import type { Split } from './corpora.ts';
import { wordsForSlot, type Slot } from './slot-words.ts';

/** A line of a file. */
interface OwnLine {
  body: string;
  toxic: 0 | 1;
  spam: 0 | 1;
  kind: string;
  /** BCP 47. */
  lang: string;
  name?: string;
  website?: string;
  attributes?: string[];
}

export interface OwnComment {
  body: string;
  toxic: 0 | 1;
  spam: 0 | 1;
  /** What is said in it, as its file calls it: "threat-veiled", "h-bug". The same word in another language is another kind. */
  kind: string;
  language: string;
  name: string | null;
  website: string | null;
  attributes: readonly string[];
  /** By the line before its slots are filled: all fillings of one sentence lie on one side. */
  split: Split;
  /** 1 for a line without slots; of several fillings each counts in part, so that a line counts once. */
  weight: number;
}

const fillings = 3;
const slotPattern = /\{(group|person|place|brand)\}/g;

/** Abuse, advertisements and honest neighbours of both; abuse and its neighbours; advertisements and theirs, to measure on. */
const folders = { both: 'comments', toxicity: 'toxicity', spam: 'spam' } as const;

/** Every comment of every file, in the order of names and lines, slots filled the same way each time. */
export function readOwnComments(): OwnComment[] {
  return [folders.both, folders.toxicity, folders.spam].flatMap(readFolder);
}

/** Those that the models of toxicity and of languages learn from. */
export function readOwnCommentsOnToxicity(): OwnComment[] {
  return [folders.both, folders.toxicity].flatMap(readFolder);
}

/** Those that tell advertisements from honest comments. */
export function readOwnCommentsOnSpam(): OwnComment[] {
  return readFolder(folders.both);
}

function readFolder(name: string): OwnComment[] {
  const folder = join(import.meta.dirname, 'own', name);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return files.flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    return lines.flatMap((json) => (json === '' ? [] : fillLine(JSON.parse(json) as OwnLine)));
  });
}

/** A tenth chooses and calibrates, a sixth is held back for the published figures, the rest trains. */
export function splitOfOwn(body: string): Split {
  const place = hashText(body.toLowerCase().replace(/[^\p{L}]+/gu, '')) % 60;
  if (place < 10) return 'test';
  return place < 16 ? 'validate' : 'train';
}

function fillLine(line: OwnLine): OwnComment[] {
  const random = seededRandom(hashText(line.body));
  const count = line.body.includes('{group}') ? fillings : 1;
  const fill = (text: string): string =>
    text.replace(slotPattern, (_, slot: Slot) => pick(random, wordsForSlot(slot, line.lang)));
  return Array.from({ length: count }, () => ({
    body: fill(line.body),
    toxic: line.toxic,
    spam: line.spam,
    kind: line.kind,
    language: line.lang,
    name: line.name === undefined ? null : fill(line.name),
    website: line.website ?? null,
    attributes: line.attributes ?? [],
    split: splitOfOwn(line.body),
    weight: 1 / count,
  }));
}
