// `npm run evaluate`: the committed models' figures on held-back rows, or with `-- --data FILE…` on any JSON Lines of the
// data's form. Without --data it also writes the model card's and the README's tables. Node only; nothing here ships.

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
import { reportHonestRates, reportOwnRates } from './measures/evaluate-rates.ts';
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
  return [
    reportHonestRates(judge, heldBack),
    ...reportOwnRates(judge, readOwnComments()),
    reportEmbedded(judge, heldBack),
    reportMixed(judge, heldBack),
  ];
}

function write(parts: readonly ReportPart[], level: string): string {
  return parts.map(({ title, text }) => `${level} ${title}\n\n${text}`).join('\n\n');
}

const { values: options, positionals } = parseArgs({
  options: {
    data: { type: 'string', multiple: true },
    corpora: { type: 'string', default: join(root, '../shared/data') },
  },
  allowPositionals: true,
});
const files = [...(options.data ?? []), ...positionals];
const judge = openJudge();
const rows = files.length > 0 ? await loadFiles(files) : await loadHeldBackRows(options.corpora);
report(`evaluate: ${rows.length} rows`);
const scored = scoreRowsWith(judge, rows);
const parts = reportToxicity(judge, scored);
process.stdout.write(`${write(parts, '##')}\n`);
const languageParts = [reportLanguages(openGuess(), rows)];
process.stdout.write(`\n${write(languageParts, '##')}\n`);
const wildParts = files.length > 0 ? [] : reportInTheWild(judge, rows);
if (wildParts.length > 0) process.stdout.write(`\n${write(wildParts, '##')}\n`);
const spamParts = files.length > 0 ? reportLabelledSpam(judge, rows) : await reportSpam();
process.stdout.write(`\n${write(spamParts, '##')}\n`);
if (files.length === 0) {
  writeBetweenMarkers(join(root, 'src/scoring/models/README.md'), 'toxicity-figures', write(parts, '###'));
  writeBetweenMarkers(join(root, 'README.md'), 'toxicity-figures', write(parts.slice(0, 2), '####'));
  writeBetweenMarkers(join(root, 'src/scoring/models/README.md'), 'wild-figures', write(wildParts, '###'));
  writeBetweenMarkers(join(root, 'README.md'), 'wild-figures', write(wildParts.slice(0, 2), '####'));
  writeBetweenMarkers(join(root, 'src/scoring/models/README.md'), 'language-figures', write(languageParts, '###'));
  writeBetweenMarkers(join(root, 'src/scoring/models/README.md'), 'spam-figures', write(spamParts, '###'));
  writeBetweenMarkers(join(root, 'README.md'), 'spam-figures', write(spamParts.slice(0, 1), '####'));
}
