// `npm run try-signal -- ID`: what one signal does to honest, spam and toxic comments of a small committed sample.
// Options: --points N tries another weight, --data FILE another sample (JSON Lines with body, spam, toxic). Node only.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPolicy } from '../domain/policy.ts';
import { createModels } from '../scoring/models/create-models.ts';
import type { Signal } from '../scoring/signal.ts';
import { signals } from '../scoring/signals.ts';
import { drawTable, showNumber, showShare } from './measures/evaluation-report.ts';
import { parseCommentLine, readModelFiles } from './measures/judge-comments.ts';
import { labels, measureSignal, type LabelledLine, type SignalEffect } from './measures/measure-signal.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: join(import.meta.dirname, 'corpora/own/signal-sample.jsonl') },
    points: { type: 'string' },
  },
});

/** As many hit honest comments are shown in full. */
const shownMax = 10;

function findSignal(id: string | undefined): Signal {
  const signal = signals.find((one) => one.id === id);
  if (signal !== undefined) return signal;
  process.stderr.write(`Name one signal of src/scoring/signals.ts: ${signals.map((one) => one.id).join(', ')}\n`);
  process.exit(2);
}

function drawEffect({ rows, hits }: SignalEffect): string {
  const lines = labels.map((label) => {
    const own = hits.filter((hit) => hit.label === label);
    const mean = (of: (hit: (typeof own)[number]) => number) => own.reduce((sum, hit) => sum + of(hit), 0) / own.length;
    const turned = own.filter((hit) => hit.with !== hit.without).length;
    return [
      label,
      String(rows[label]),
      String(own.length),
      showShare(own.length / rows[label]),
      showNumber(mean(({ strength }) => strength)),
      showNumber(mean(({ points }) => points)),
      String(turned),
    ];
  });
  return drawTable(['comments', 'n', 'hit', 'share', 'mean strength', 'mean points', 'verdict turned'], lines);
}

function drawHonestHits({ hits }: SignalEffect): string {
  const honest = hits.filter(({ label }) => label === 'honest').sort((a, b) => b.points - a.points);
  const lines = honest.slice(0, shownMax).map(({ line, points, sentence, ...hit }) => {
    const turned = hit.with === hit.without ? '' : `, ${hit.without} becomes ${hit.with}`;
    return `  ${showNumber(points)} points${turned}: ${sentence}\n    ${JSON.stringify(line.body)}`;
  });
  return [`Honest comments it hits (${honest.length}, at most ${shownMax} shown):`, ...lines].join('\n');
}

const signal = findSignal(positionals[0]);
const weight = options.points === undefined ? defaultPolicy.weights[signal.id]?.points : Number(options.points);
const lines = readFileSync(options.data, 'utf8')
  .split('\n')
  .filter((json) => json.trim() !== '')
  .map((json) => parseCommentLine(json) as LabelledLine);
const models = createModels(readModelFiles(join(import.meta.dirname, '../scoring/models/weights')), () => null);
const effect = measureSignal(signal, lines, { models, points: weight });

const share =
  signal.reads === 'text' ? `, of which ${defaultPolicy.textShareBesideModel[signal.score]} counts beside a model` : '';
process.stdout.write(
  `${signal.id} feeds ${signal.score}, weight ${weight ?? 'none yet: give it one in src/domain/policy.ts, or --points N'}${share}\n\n` +
    `${drawEffect(effect)}\n\n${drawHonestHits(effect)}\n`,
);
