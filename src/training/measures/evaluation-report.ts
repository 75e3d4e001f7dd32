// Figures as Markdown tables, and where they are written: between markers in the README and in the model card. No measuring.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { DisguiseFigures, Figures } from './evaluate-toxicity.ts';

/** A part of the report: a heading and its Markdown. */
export interface ReportPart {
  title: string;
  text: string;
}

/** A number as these tables show it: three decimals, a dash for what could not be measured. */
export function showNumber(value: number, digits = 3): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

/** A share in per cent with one decimal. */
export function showShare(value: number): string {
  return Number.isFinite(value) ? `${(100 * value).toFixed(1)} %` : '–';
}

/** A Markdown table. The first column is text, the rest are figures. */
export function drawTable(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = heads.map((_, at) => (at === 0 ? '---' : '---:'));
  return [heads, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The figures of several groups of rows, a line a group, as a Markdown table. */
export function drawFigures(groups: readonly (readonly [string, Figures])[]): string {
  const rivals = Object.keys(groups[0]?.[1].rivalF1 ?? {});
  const heads = [
    'rows',
    'n',
    'toxic',
    'ROC AUC',
    'AP',
    'F1',
    'recall at 1 % FP',
    'at 5 % FP',
    'calibration error',
    'Brier skill',
    'whole assessment AUC',
    ...rivals.map((name) => `F1 ${name}`),
  ];
  return drawTable(
    heads,
    groups.map(([name, figures]) => [
      name,
      String(figures.rows),
      String(figures.positives),
      showNumber(figures.auc, 4),
      showNumber(figures.averagePrecision),
      showNumber(figures.f1),
      showShare(figures.recallAt1),
      showShare(figures.recallAt5),
      showNumber(figures.calibrationError),
      showNumber(figures.brierSkill),
      showNumber(figures.assessedAuc, 4),
      ...rivals.map((rival) => showNumber(figures.rivalF1[rival] as number)),
    ]),
  );
}

/** What each disguise costs in recall, a line a disguise, as a Markdown table. */
export function drawDisguises(figures: Record<string, DisguiseFigures>): string {
  return drawTable(
    [
      'disguise of every word',
      'recall plain',
      'recall disguised',
      'points lost',
      'harmless over the threshold',
      'ROC AUC disguised',
    ],
    Object.entries(figures).map(([name, one]) => [
      name,
      showShare(one.recallPlain),
      showShare(one.recall),
      showNumber(100 * (one.recallPlain - one.recall), 1),
      showShare(one.falsePositives),
      showNumber(one.auc, 4),
    ]),
  );
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->` in a file. Leaves a file without these markers alone. */
export function writeBetweenMarkers(path: string, name: string, text: string): boolean {
  if (!existsSync(path)) return false;
  const content = readFileSync(path, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = content.indexOf(open);
  const to = content.indexOf(close);
  if (from < 0 || to < from) return false;
  writeFileSync(path, `${content.slice(0, from + open.length)}\n${text.trim()}\n${content.slice(to)}`);
  return true;
}
