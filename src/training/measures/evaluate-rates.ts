// The default policy's real error rates: of honest comments, how many are held, and of each kind of bad ones. By the
// product's own way: the language guessed, every signal and model, the verdict. No printing but as parts of the report.

import { defaultPolicy } from '../../domain/policy.ts';
import type { LabelledComment } from '../corpora/corpora.ts';
import type { OwnComment } from '../corpora/own-comments.ts';
import { hashText } from '../numeric/random.ts';
import { drawTable, type ReportPart } from './evaluation-report.ts';
import type { Judge } from './evaluation-rows.ts';
import { wilsonInterval, type Share } from './intervals.ts';
import type { CommentLine } from './judge-comments.ts';

/** What became of some comments at the default thresholds. */
interface Rates {
  count: number;
  /** Toxicity at its threshold or over. */
  toxic: number;
  /** Spam at its lowest threshold or over. */
  spam: number;
  /** Not published, whatever held it. */
  held: number;
}

function rateComments(judge: Judge, lines: readonly CommentLine[]): Rates {
  const rates: Rates = { count: 0, toxic: 0, spam: 0, held: 0 };
  for (const line of lines) {
    const { scores, verdict } = judge(line).assessment;
    rates.count += 1;
    if ((scores.toxicity ?? 0) >= defaultPolicy.thresholds.toxicity.hold) rates.toxic += 1;
    if ((scores.spam ?? 0) >= defaultPolicy.thresholds.spam.hold) rates.spam += 1;
    if (verdict !== 'approve') rates.held += 1;
  }
  return rates;
}

/** "4.4 % (3.1–6.2)" */
function showRate(share: Share): string {
  if (share.count === 0) return '–';
  const { low, high } = wilsonInterval(share);
  const percent = (value: number): string => (100 * value).toFixed(1);
  return `${percent(share.hits / share.count)} % (${percent(low)}–${percent(high)})`;
}

/** A line for each group of comments that has any. */
function drawRates(judge: Judge, groups: readonly (readonly [string, readonly CommentLine[]])[]): string {
  const rated = groups.filter(([, lines]) => lines.length > 0);
  return drawTable(
    ['comments', 'n', 'held as toxic', 'held as spam', 'held at all'],
    rated.map(([name, lines]) => {
      const { count, toxic, spam, held } = rateComments(judge, lines);
      return [name, String(count), ...[toxic, spam, held].map((hits) => showRate({ hits, count }))];
    }),
  );
}

const rowsMax = 3000;

/** At most `rowsMax`, chosen by hash. */
function sample(rows: readonly LabelledComment[]): LabelledComment[] {
  return [...rows].sort((a, b) => hashText(a.text) - hashText(b.text)).slice(0, rowsMax);
}

/** Kinds of honest comments in which somebody is angry, criticises sharply, swears for joy, or jokes at their own cost. */
const heated =
  /anger|angry|joy|slang|local-complaint|criticism-(?:ruler|policy|product|football)|self-(?:deprecation|nobody)/;

/** The few rates that say most: of honest comments by people, and of own ones held back. */
export function reportHeadlineRates(
  judge: Judge,
  heldBack: readonly LabelledComment[],
  own: readonly OwnComment[],
): ReportPart {
  const honestOf = (source: string): CommentLine[] =>
    sample(heldBack.filter((row) => row.toxic === 0 && row.source === source)).map(({ text }) => ({ body: text }));
  const written = own.filter((one) => one.split === 'test');
  const honest = written.filter((one) => one.toxic === 0 && one.spam === 0);
  const groups: readonly (readonly [string, readonly CommentLine[]])[] = [
    ['honest: newspaper', honestOf('c3-news-comments')],
    ['honest: talk pages', honestOf('jigsaw-toxic-2018')],
    ['own, honest', lineOf(honest)],
    ['own, honest and heated', lineOf(honest.filter(({ kind }) => heated.test(kind)))],
    ['own, toxic', lineOf(written.filter((one) => one.toxic === 1))],
    ['own, spam', lineOf(written.filter((one) => one.spam === 1))],
  ];
  return { title: 'What the default policy holds', text: drawRates(judge, groups) };
}

/** Honest comments of newspapers and talk pages that no shipped weight saw. */
export function reportHonestRates(judge: Judge, heldBack: readonly LabelledComment[]): ReportPart {
  const sources = [...new Set(heldBack.map((row) => `${row.source} (${row.lang})`))].sort();
  const groups = sources.flatMap((source) => {
    const honest = sample(heldBack.filter((row) => row.toxic === 0 && `${row.source} (${row.lang})` === source));
    if (honest.length < rowsAGroupMin) return [];
    return [[source, honest.map(({ text }) => ({ body: text }))] as const];
  });
  return { title: 'Honest comments held at the default policy', text: drawRates(judge, groups) };
}

const rowsAGroupMin = 100;

/** Own comments held back from training: the bad and the honest ones of each language, then of each English kind. */
export function reportOwnRates(judge: Judge, own: readonly OwnComment[]): ReportPart[] {
  const heldBack = own.filter((one) => one.split === 'test');
  const languages = [...new Set(heldBack.map(languageOf))].sort();
  const byLanguage = languages.flatMap((language) => groupByLabel(heldBack, language));
  const english = heldBack.filter((one) => languageOf(one) === 'en');
  const kinds = [...new Set(english.map((one) => one.kind))].sort();
  const byKind = kinds.map((kind) => [kind, english.filter((one) => one.kind === kind)] as const);
  const draw = (groups: readonly (readonly [string, readonly OwnComment[]])[]): string =>
    drawRates(
      judge,
      groups.map(([name, rows]) => [name, lineOf(rows)]),
    );
  return [
    { title: 'Own comments held back, at the default policy', text: draw([...groupByLabel(heldBack), ...byLanguage]) },
    { title: 'Own English comments held back, by kind', text: draw(byKind.filter(([, rows]) => rows.length >= 4)) },
  ];
}

function groupByLabel(rows: readonly OwnComment[], language?: string): [string, OwnComment[]][] {
  const own = rows.filter((one) => language === undefined || languageOf(one) === language);
  const name = language ?? 'all';
  return [
    [`${name}: toxic`, own.filter((one) => one.toxic === 1)],
    [`${name}: spam`, own.filter((one) => one.spam === 1)],
    [`${name}: honest`, own.filter((one) => one.toxic === 0 && one.spam === 0)],
  ];
}

/** Regional tags count as their language; a script is kept ("ur-Latn"). */
function languageOf({ language }: OwnComment): string {
  return language.startsWith('en-') ? 'en' : language;
}

function lineOf(rows: readonly OwnComment[]): CommentLine[] {
  return rows.map(({ body, name, website }) => ({ body, name, website }));
}
