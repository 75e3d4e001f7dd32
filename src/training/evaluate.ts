// `npm run evaluate`: the committed models' figures on held-back rows, or with `-- --data FILE…` on any JSON Lines of the
// data's form. Without --data it also writes the model card's and the README's tables; `--only toxicity` (language, wild,
// spam) measures and writes those alone. Node only; nothing here ships.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findCorpora, mayLearnFrom, readComments, type LabelledComment } from './corpora/corpora.ts';
import {
  groupBy,
  measureDisguises,
  measureIdentityTerms,
  measureLabels,
  measureToxicity,
  type Figures,
} from './measures/evaluate-toxicity.ts';
import { readOwnComments } from './corpora/own-comments.ts';
import { reportEmbedded, reportMixed } from './measures/evaluate-passages.ts';
import { reportHeadlineRates, reportHonestRates, reportOwnRates } from './measures/evaluate-rates.ts';
import { openGuess, reportLanguages } from './measures/evaluate-languages.ts';
import { reportHeldBackSpam, reportLabelledSpam } from './measures/evaluate-spam.ts';
import {
  drawDisguises,
  drawFigures,
  drawTable,
  showNumber,
  writeBetweenMarkers,
  type ReportPart,
} from './measures/evaluation-report.ts';
import { loadHeldBackRows, scoreRowsWith, type Judge, type ScoredRow } from './measures/evaluation-rows.ts';
import { openJudge } from './measures/judge-comments.ts';
import { report } from './progress.ts';
import { wikipediaSource } from './toxicity/toxicity-rows.ts';

const root = join(import.meta.dirname, '../..');

function reportToxicity(judge: Judge, scored: readonly ScoredRow[]): ReportPart[] {
  const wikipedia = scored.filter((one) => one.row.source === wikipediaSource);
  const parts: ReportPart[] = [];
  if (wikipedia.length > 0) {
    const labels = measureLabels(scored);
    parts.push(
      {
        title: 'Toxicity, Wikipedia talk pages at natural prevalence',
        text: drawFigures([['Wikipedia talk pages', measureToxicity(wikipedia)]]),
      },
      {
        title: 'ROC AUC of the six labels',
        text: drawTable(
          ['', ...Object.keys(labels)],
          [['ROC AUC', ...Object.values(labels).map((area) => showNumber(area, 4))]],
        ),
      },
    );
  }
  parts.push({
    title: 'Toxicity by source',
    text: drawFigures(figuresBy(scored, (row) => `${row.source} (${row.lang})`)),
  });
  parts.push({ title: 'Toxicity by language', text: drawFigures(figuresBy(scored, (row) => row.lang)) });
  if (wikipedia.length > 0) {
    parts.push({ title: 'Identity terms', text: drawIdentityTerms(judge, scored) });
    report('evaluate: disguises');
    parts.push({ title: 'Disguised against plain', text: drawDisguises(measureDisguises(judge, scored)) });
  }
  return parts;
}

function figuresBy(scored: readonly ScoredRow[], key: (row: LabelledComment) => string): [string, Figures][] {
  const covered = groupBy(scored, key).filter(([, rows]) => rows.some((one) => one.model !== null));
  return covered
    .map(([name, rows]) => [name, measureToxicity(rows)] as [string, Figures])
    .filter(([, figures]) => Number.isFinite(figures.auc));
}

function drawIdentityTerms(judge: Judge, scored: readonly ScoredRow[]): string {
  const terms = Object.entries(measureIdentityTerms(judge, scored)).sort(([, a], [, b]) => a.probeAuc - b.probeAuc);
  return drawTable(
    ['term', 'BPSN AUC, probe sentences', 'BPSN AUC, held-back rows', 'held-back rows'],
    terms.map(([term, { rows, auc, probeAuc }]) => [term, showNumber(probeAuc), showNumber(auc), String(rows)]),
  );
}

async function loadFiles(paths: readonly string[]): Promise<LabelledComment[]> {
  const rows: LabelledComment[] = [];
  for (const path of paths) for await (const row of readComments(path)) rows.push(row);
  return rows;
}

/** Blogs and months the model had not seen, and sources it may not learn from. */
async function reportSpam(): Promise<ReportPart[]> {
  report('evaluate: spam');
  const heldBack = await reportHeldBackSpam({ root, directory: options.corpora, seed: 1 });
  const foreign = (await loadFiles(findCorpora(options.corpora, 'spam_'))).filter((row) => !mayLearnFrom(row));
  return [...heldBack, ...reportLabelledSpam(judge, foreign)];
}

/** What the default policy does to comments as they come, and what hides from it. */
function reportInTheWild(judge: Judge, heldBack: readonly LabelledComment[]): ReportPart[] {
  report('evaluate: in the wild');
  const own = readOwnComments();
  return [
    reportHeadlineRates(judge, heldBack, own),
    reportHonestRates(judge, heldBack),
    ...reportOwnRates(judge, own),
    reportEmbedded(judge, heldBack),
    reportMixed(judge, heldBack),
  ];
}

function write(parts: readonly ReportPart[], level: string): string {
  return parts.map(({ title, text }) => `${level} ${title}\n\n${text}`).join('\n\n');
}

/** Figures that are measured, printed and written together. */
interface Group {
  /** Of the markers they stand between, and what `--only` calls them. */
  name: string;
  measure: () => ReportPart[] | Promise<ReportPart[]>;
  /** How many of them stand in the README, too. */
  headlines: number;
}

const { values: options, positionals } = parseArgs({
  options: {
    data: { type: 'string', multiple: true },
    corpora: { type: 'string', default: join(root, '../shared/data') },
    only: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
const files = [...(options.data ?? []), ...positionals];
const groups: readonly Group[] = [
  { name: 'toxicity', measure: () => reportToxicity(judge, scoreRowsWith(judge, rows)), headlines: 2 },
  { name: 'language', measure: () => [reportLanguages(openGuess(), rows)], headlines: 0 },
  { name: 'wild', measure: () => (files.length > 0 ? [] : reportInTheWild(judge, rows)), headlines: 1 },
  { name: 'spam', measure: () => (files.length > 0 ? reportLabelledSpam(judge, rows) : reportSpam()), headlines: 1 },
];
const names = groups.map(({ name }) => name);
const unknown = options.only?.find((name) => !names.includes(name));
if (unknown !== undefined) throw new Error(`--only ${unknown}: must be one of ${names.join(', ')}`);
const judge = openJudge();
const rows = files.length > 0 ? await loadFiles(files) : await loadHeldBackRows(options.corpora);
report(`evaluate: ${rows.length} rows`);
for (const { name, measure, headlines } of groups) {
  if (options.only !== undefined && !options.only.includes(name)) continue;
  const parts = await measure();
  process.stdout.write(`${write(parts, '##')}\n\n`);
  if (files.length > 0) continue;
  writeBetweenMarkers(join(root, 'src/scoring/models/README.md'), `${name}-figures`, write(parts, '###'));
  if (headlines > 0)
    writeBetweenMarkers(join(root, 'README.md'), `${name}-figures`, write(parts.slice(0, headlines), '####'));
}
