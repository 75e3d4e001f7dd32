// The rows that figures are measured on, scored: held-back rows, sources never trained on, or files the caller names.

import { attributes, type Attribute } from '../../domain/assessment.ts';
import { findCorpora, mayLearnFrom, readComments, splitOf, type LabelledComment } from '../corpora/corpora.ts';
import type { CommentLine, Scored } from './judge-comments.ts';
import { naturalWeight } from '../corpora/natural-prevalence.ts';
import { hashText } from '../numeric/random.ts';
import { rivals } from './rivals.ts';
import { wikipediaSource } from '../toxicity/toxicity-rows.ts';

export interface ScoredRow {
  row: LabelledComment;
  /** The model's calibrated probability; null where its language is not covered. */
  model: number | null;
  assessed: number | null;
  attributes: Partial<Record<Attribute, number>>;
  rivals: Record<string, number>;
  /** How much the row counts for figures at natural prevalence. */
  weight: number;
}

export type Judge = (line: CommentLine) => Scored;

const rowsAForeignSource = 1500;

/**
 * Rows of the toxicity files no shipped weight saw: the held-back split, and rows of the sources not allowed in training
 * (at most 1,500 of a source and language, chosen by hash).
 */
export async function loadHeldBackRows(directory: string): Promise<LabelledComment[]> {
  const rows: LabelledComment[] = [];
  const foreign = new Map<string, { place: number; row: LabelledComment }[]>();
  const paths = ['toxicity_', 'new_'].flatMap((prefix) => findCorpora(directory, prefix));
  for (const path of paths) {
    for await (const row of readComments(path)) {
      if (row.toxic !== 0 && row.toxic !== 1) continue;
      if (mayLearnFrom(row)) {
        if (splitOf(row) === 'test') rows.push(row);
        continue;
      }
      const key = `${row.source} ${row.lang}`;
      const group = foreign.get(key) ?? [];
      group.push({ place: hashText(row.text), row });
      foreign.set(key, group);
    }
  }
  for (const group of foreign.values()) {
    group.sort((a, b) => a.place - b.place);
    rows.push(...group.slice(0, rowsAForeignSource).map(({ row }) => row));
  }
  return rows;
}

/** Scores rows with everything, the language guessed, as the service does. */
export function scoreRowsWith(judge: Judge, rows: readonly LabelledComment[]): ScoredRow[] {
  return rows.map((row) => {
    const { assessment, models } = judge({ body: row.text });
    return {
      row,
      model: models.toxicity,
      assessed: assessment.scores.toxicity,
      attributes: assessment.attributes,
      rivals: Object.fromEntries(Object.entries(rivals).map(([name, find]) => [name, find(row.text)])),
      weight: row.source === wikipediaSource ? naturalWeight({ labels: sixLabels(row) }) : 1,
    };
  });
}

/** A row's six Wikipedia labels, -1 for those it lacks. */
export function sixLabels(row: LabelledComment): number[] {
  return [row.toxic, ...attributes.filter((name) => name !== 'sexual').map((name) => row[name])].map(
    (label) => label ?? -1,
  );
}
