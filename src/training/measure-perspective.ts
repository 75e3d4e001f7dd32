// `npm run measure:perspective -- --data DIR`: what thresholds on TOXICITY flag of people's labelled comments. With
// `--scored FILE`, lines of {"body", "perspective"}: which threshold here flags as much of your own comments as yours did
// there. Node only; nothing here ships.

import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readLines } from './corpora/read-lines.ts';
import { drawTable, showNumber, showShare } from './measures/evaluation-report.ts';
import { loadHeldBackRows, scoreRowsWith } from './measures/evaluation-rows.ts';
import { openJudge } from './measures/judge-comments.ts';
import {
  equalThresholds,
  measureThresholds,
  type LabelledScore,
  type ScorePair,
} from './measures/measure-thresholds.ts';

const { values: options } = parseArgs({ options: { data: { type: 'string' }, scored: { type: 'string' } } });
if ((options.data === undefined) === (options.scored === undefined)) {
  process.stderr.write(
    'Name the labelled comments or your own: npm run measure:perspective -- --data DIR | --scored FILE\n',
  );
  process.exit(2);
}

/** Those with honest comments beside the toxic ones, in the proportion of where they come from or near it. */
const sources = ['jigsaw-toxic-2018', 'c3-news-comments', 'kaggle-insults-2012', 'unhealthy-conversations'];
const labelledThresholds = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9];
const thresholdsThere = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9];
const line = z.object({
  body: z.string().min(1),
  perspective: z.number().min(0).max(1),
  language: z.string().optional(),
});

const judge = openJudge();

async function measureLabelled(directory: string): Promise<string> {
  const held = await loadHeldBackRows(directory);
  const scored = scoreRowsWith(
    judge,
    held.filter(({ source }) => sources.includes(source)),
  );
  const lines = sources.flatMap((source) => {
    const rows = scored.flatMap(({ row, assessed, weight }): LabelledScore[] =>
      row.source === source && assessed !== null ? [{ score: assessed, toxic: row.toxic === 1, weight }] : [],
    );
    return measureThresholds(rows, labelledThresholds).map(({ threshold, flagged, precision, recall }, at) => [
      at === 0 ? `${source} (${rows.length})` : '',
      showNumber(threshold, 1),
      showShare(flagged),
      showShare(precision),
      showShare(recall),
    ]);
  });
  return drawTable(['comments', 'threshold', 'flagged', 'of these toxic', 'of the toxic found'], lines);
}

async function measureScored(path: string): Promise<string> {
  const pairs: ScorePair[] = [];
  let skipped = 0;
  for await (const json of readLines(createReadStream(path))) {
    if (json.trim() === '') continue;
    const { body, perspective: there, language = null } = readLine(json);
    const here = judge({ body, language }).assessment.scores.toxicity;
    if (here === null) skipped += 1;
    else pairs.push({ there, here });
  }
  const lines = equalThresholds(pairs, thresholdsThere).map(({ there, flagged, here, shared }) => [
    showNumber(there, 2),
    String(flagged),
    here === null ? '–' : showNumber(here),
    showShare(shared),
  ]);
  const table = drawTable(['threshold there', 'comments that reach it', 'threshold here', 'the same comments'], lines);
  return `${table}\n\n${pairs.length} comments; ${skipped} in languages not covered are left out.`;
}

function readLine(json: string): z.output<typeof line> {
  try {
    return line.parse(JSON.parse(json));
  } catch {
    process.stderr.write('A line is not {"body": text, "perspective": 0 to 1, "language"?: tag}\n');
    return process.exit(2);
  }
}

const told = options.data === undefined ? measureScored(options.scored ?? '') : measureLabelled(options.data);
process.stdout.write(`${await told}\n`);
