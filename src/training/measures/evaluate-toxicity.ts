// Figures of the toxicity model from scored rows: by label, source, language, identity term and disguise. No printing.

import type { LabelledComment } from '../corpora/corpora.ts';
import { disguiseNames, type DisguiseName } from '../corpora/disguise.ts';
import { sixLabels, type Judge, type ScoredRow } from './evaluation-rows.ts';
import { probeTerms, writeProbe } from './identity-probe.ts';
import { averagePrecision, brierSkill, calibrationError, f1At, recallAtFalsePositives, rocAuc } from './metrics.ts';
import { disguiseForTest, wikipediaSource } from '../toxicity/toxicity-rows.ts';

export interface Figures {
  rows: number;
  positives: number;
  auc: number;
  averagePrecision: number;
  f1: number;
  recallAt1: number;
  recallAt5: number;
  calibrationError: number;
  brierSkill: number;
  assessedAuc: number;
  /** F1 of each word filter on the same rows. */
  rivalF1: Record<string, number>;
}

/** All figures of a set of rows by its `toxic` label. Rows without a score count as harmless (0). */
export function measureToxicity(scored: readonly ScoredRow[]): Figures {
  const rows = scored.filter((one) => one.row.toxic === 0 || one.row.toxic === 1);
  const labels = rows.map((one) => one.row.toxic as number);
  const weights = rows.map((one) => one.weight);
  const own = { scores: rows.map((one) => one.model ?? 0), labels, weights };
  const names = Object.keys(rows[0]?.rivals ?? {});
  return {
    rows: rows.length,
    positives: labels.filter((label) => label === 1).length,
    auc: rocAuc(own),
    averagePrecision: averagePrecision(own),
    f1: f1At(own, 0.5),
    recallAt1: recallAtFalsePositives(own, 0.01).recall,
    recallAt5: recallAtFalsePositives(own, 0.05).recall,
    calibrationError: calibrationError(own),
    brierSkill: brierSkill(own),
    assessedAuc: rocAuc({ scores: rows.map((one) => one.assessed ?? 0), labels, weights }),
    rivalF1: Object.fromEntries(
      names.map((name) => [name, f1At({ scores: rows.map((one) => one.rivals[name] ?? 0), labels, weights }, 0.5)]),
    ),
  };
}

/** ROC AUC of each of Wikipedia's six labels. */
export function measureLabels(scored: readonly ScoredRow[]): Record<string, number> {
  const rows = scored.filter((one) => one.row.source === wikipediaSource);
  const names = ['toxic', 'severe', 'obscene', 'threat', 'insult', 'identity'] as const;
  const areas = names.map((name, at) => {
    const scores = rows.map((one) => (name === 'toxic' ? (one.model ?? 0) : (one.attributes[name] ?? 0)));
    return [name, rocAuc({ scores, labels: rows.map((one) => sixLabels(one.row)[at] as number) })] as const;
  });
  const mean = areas.reduce((sum, [, area]) => sum + area, 0) / areas.length;
  return { ...Object.fromEntries(areas), mean };
}

const subgroupRowsMin = 10;

export interface TermFigures {
  /** Harmless held-back rows that name the term, and their AUC; NaN with under ten rows. */
  rows: number;
  auc: number;
  /** The same with the probe's sentences, none of which is in training. */
  probeAuc: number;
}

/**
 * Background-positive-subgroup-negative AUC (Borkan et al. 2019) by term: harmless texts that name the term against toxic
 * Wikipedia rows that do not.
 */
export function measureIdentityTerms(judge: Judge, scored: readonly ScoredRow[]): Record<string, TermFigures> {
  const english = scored.filter((one) => one.row.lang === 'en' && one.model !== null);
  const background = english.filter((one) => one.row.source === wikipediaSource && one.row.toxic === 1);
  const probe = writeProbe();
  const measured = probeTerms.map((term) => {
    const word = new RegExp(`\\b${term}\\b`, 'i');
    const harmless = english
      .filter((one) => one.row.toxic === 0 && word.test(one.row.text))
      .map((one) => one.model as number);
    const toxic = background.filter((one) => !word.test(one.row.text)).map((one) => one.model as number);
    const probed = probe
      .filter((one) => one.term === term)
      .map(({ text }) => judge({ body: text }).models.toxicity ?? 0);
    const auc = harmless.length < subgroupRowsMin ? Number.NaN : separate(toxic, harmless);
    return [term, { rows: harmless.length, auc, probeAuc: separate(toxic, probed) }] as const;
  });
  return Object.fromEntries(measured);
}

function separate(above: readonly number[], below: readonly number[]): number {
  return rocAuc({ scores: [...above, ...below], labels: [...above.map(() => 1), ...below.map(() => 0)] });
}

export interface DisguiseFigures {
  recallPlain: number;
  recall: number;
  /** Harmless rows over the threshold once disguised. */
  falsePositives: number;
  auc: number;
}

/** Each disguise over all words of Wikipedia rows, at the threshold where plain text has 1 % false positives. */
export function measureDisguises(
  judge: Judge,
  scored: readonly ScoredRow[],
): Partial<Record<DisguiseName, DisguiseFigures>> {
  const rows = scored.filter((one) => one.row.source === wikipediaSource && one.row.text.length <= 1500);
  const labels = rows.map((one) => one.row.toxic as number);
  const plain = recallAtFalsePositives({ scores: rows.map((one) => one.model ?? 0), labels }, 0.01);
  const figures: Partial<Record<DisguiseName, DisguiseFigures>> = {};
  for (const name of disguiseNames) {
    if (name === 'misspelling') continue;
    const scores = rows.map((one) => judge({ body: disguiseForTest(one.row.text, name) }).models.toxicity ?? 0);
    const over = (label: number): number =>
      share(
        scores,
        labels,
        (score, own) => own === label && score >= plain.threshold,
        (own) => own === label,
      );
    figures[name] = {
      recallPlain: plain.recall,
      recall: over(1),
      falsePositives: over(0),
      auc: rocAuc({ scores, labels }),
    };
  }
  return figures;
}

function share(
  scores: number[],
  labels: number[],
  hit: (score: number, label: number) => boolean,
  counts: (label: number) => boolean,
): number {
  const all = labels.filter(counts).length;
  return scores.filter((score, at) => hit(score, labels[at] as number)).length / all;
}

/** Rows grouped by a key, the largest group first. */
export function groupBy(scored: readonly ScoredRow[], key: (row: LabelledComment) => string): [string, ScoredRow[]][] {
  const groups = new Map<string, ScoredRow[]>();
  for (const one of scored) {
    const name = key(one.row);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
