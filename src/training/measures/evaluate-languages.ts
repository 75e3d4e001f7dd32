// How likely the guess finds the labelled language: on held-back rows of the languages it learnt, and on sources never
// trained on of others. No printing but as a part of the report.

import { join } from 'node:path';
import { createLanguageModels } from '../../scoring/models/languages/language-models.ts';
import type { LanguageShare } from '../../scoring/models/language-contract.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import type { LabelledComment } from '../corpora/corpora.ts';
import { hashText } from '../numeric/random.ts';
import { drawTable, showShare, type ReportPart } from './evaluation-report.ts';
import { readModelFiles } from './judge-comments.ts';

const rowsALanguageMax = 400;

/** The languages a text may be in, of a site that says nothing of its own. */
export type Guess = (body: string) => LanguageShare[];

/** The committed guess. Throws where there is no languages.bin. */
export function openGuess(directory = join(import.meta.dirname, '../../scoring/models/weights')): Guess {
  const bytes = readModelFiles(directory).languages;
  if (!bytes) throw new Error(`no languages.bin in ${directory}`);
  const models = createLanguageModels(bytes);
  return (body) => models.guess(readComment({ body, name: null, email: null, website: null }));
}

interface Guesses {
  /** The probability of the labelled language, a row. */
  own: number[];
  /** How often each other language was likeliest. */
  mistakes: Map<string, number>;
}

/** A table: one line a language, with the guess that was wrong most often. */
export function reportLanguages(guess: Guess, rows: readonly LabelledComment[]): ReportPart {
  const byLanguage = new Map<string, Guesses>();
  for (const row of [...rows].sort((a, b) => hashText(a.text) - hashText(b.text))) {
    const found = byLanguage.get(row.lang) ?? { own: [], mistakes: new Map<string, number>() };
    byLanguage.set(row.lang, found);
    if (found.own.length === rowsALanguageMax) continue;
    const shares = guess(row.text);
    const [first] = shares;
    found.own.push(shares.find(({ language }) => language === row.lang)?.probability ?? 0);
    if (first !== undefined && first.language !== row.lang) {
      found.mistakes.set(first.language, (found.mistakes.get(first.language) ?? 0) + 1);
    }
  }
  const lines = [...byLanguage]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, found]) => drawLine(language, found));
  return {
    title: 'Language guess',
    text: drawTable(['labelled as', 'n', 'likely under 50 %', 'under 5 %', 'most frequent mistake'], lines),
  };
}

function drawLine(language: string, { own, mistakes }: Guesses): string[] {
  const under = (limit: number): string => showShare(own.filter((chance) => chance < limit).length / own.length);
  const [mistake] = [...mistakes].sort(([, a], [, b]) => b - a);
  return [
    language,
    String(own.length),
    under(0.5),
    under(0.05),
    mistake ? `${mistake[0]} (${showShare(mistake[1] / own.length)})` : '–',
  ];
}
