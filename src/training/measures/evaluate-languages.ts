// How often the guessed language is the labelled one: on held-back rows of the languages the guess learnt, and on sources
// never trained on of others. No printing but as a part of the report.

import { drawTable, showShare, type ReportPart } from './evaluation-report.ts';
import type { Judge } from './evaluation-rows.ts';
import type { LabelledComment } from '../corpora/corpora.ts';
import { hashText } from '../numeric/random.ts';

const rowsALanguageMax = 400;

interface Guesses {
  rows: number;
  /** How often each tag was guessed; 'unsure' where none was. */
  tags: Map<string, number>;
}

/** A table: one line a language, with the guess that was wrong most often. */
export function reportLanguages(judge: Judge, rows: readonly LabelledComment[]): ReportPart {
  const byLanguage = new Map<string, Guesses>();
  for (const row of [...rows].sort((a, b) => hashText(a.text) - hashText(b.text))) {
    const own = byLanguage.get(row.lang) ?? { rows: 0, tags: new Map<string, number>() };
    byLanguage.set(row.lang, own);
    if (own.rows === rowsALanguageMax) continue;
    const tag = judge({ body: row.text }).assessment.language ?? 'unsure';
    own.rows += 1;
    own.tags.set(tag, (own.tags.get(tag) ?? 0) + 1);
  }
  const lines = [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1)).map(([language, own]) => drawLine(language, own));
  return {
    title: 'Language guess',
    text: drawTable(['labelled as', 'n', 'guessed right', 'unsure', 'most frequent mistake'], lines),
  };
}

function drawLine(language: string, { rows, tags }: Guesses): string[] {
  const share = (tag: string): string => showShare((tags.get(tag) ?? 0) / rows);
  const [mistake] = [...tags].filter(([tag]) => tag !== language && tag !== 'unsure').sort(([, a], [, b]) => b - a);
  return [
    language,
    String(rows),
    share(language),
    share('unsure'),
    mistake ? `${mistake[0]} (${share(mistake[0])})` : '–',
  ];
}
