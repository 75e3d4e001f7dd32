// `npm run try-signal`: what a signal does to the committed sample, counted on the real signals, models and rows.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createModels } from '../../../src/scoring/models/create-models.ts';
import { signals } from '../../../src/scoring/signals.ts';
import { readModelFiles } from '../../../src/training/measures/judge-comments.ts';
import { measureSignal, type LabelledLine, type SignalEffect } from '../../../src/training/measures/measure-signal.ts';

const project = join(import.meta.dirname, '../../..');
const models = createModels(readModelFiles(join(project, 'src/scoring/models/weights')), () => null);

const lines: LabelledLine[] = [
  { body: 'THIS IS NOT WHAT THE LAST REPORT SAID ABOUT THE RIVER AND ITS BANKS AT ALL.', spam: 0, toxic: 0 },
  { body: 'You are right about the river, the report says so on its last page.', spam: 0, toxic: 0 },
  { body: 'OUR SHOP HAS MANY CHEAP WATCHES AND BAGS, AND YOU CAN ORDER THEM TODAY', spam: 1, toxic: 0 },
];

function measure(id: string, points?: number): SignalEffect {
  const signal = signals.find((one) => one.id === id);
  if (signal === undefined) throw new Error(`no signal ${id}`);
  return measureSignal(signal, lines, { models, points });
}

function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = join(project, 'src/training/try-signal.ts');
  return spawnSync(join(project, 'node_modules/.bin/node'), [script, ...options], { encoding: 'utf8' });
}

describe('measuring a signal', () => {
  it('counts rows and hits by what people called them', () => {
    const { rows, hits } = measure('shouting');
    expect(rows).toEqual({ honest: 2, spam: 1, toxic: 0 });
    expect(hits.map(({ label }) => label)).toEqual(['honest', 'spam']);
  });

  it('says whose verdict turns on the signal, under another weight too', () => {
    const turned = (effect: SignalEffect): string[] =>
      effect.hits.filter((hit) => hit.with !== hit.without).map((hit) => hit.label);
    expect(turned(measure('newcomer'))).toEqual([]);
    expect(turned(measure('newcomer', 20))).toEqual(['spam']);
    expect(measure('newcomer', 20).hits[0]?.sentence).toContain('Nothing proves');
  });

  it('sees nothing with a signal that reads what no text tells', () => {
    expect(measure('honeypot').hits).toEqual([]);
  });
});

describe('`npm run try-signal`', () => {
  it('judges the committed sample and shows the honest comments that are hit', () => {
    const { status, stdout } = run('links');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^links feeds spam, weight 4, of which 0\.25 counts beside a model/);
    expect(stdout).toMatch(/\| honest \| \d{3} \| \d+ \|/);
    expect(stdout).toContain('link in');
  });

  it('lists the signals when it is given none that exists', () => {
    const { status, stderr } = run('linkz');
    expect(status).toBe(2);
    expect(stderr).toContain('links, risky-hosts');
  });
});
