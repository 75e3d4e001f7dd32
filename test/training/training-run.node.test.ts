// When a stage of training is answered from the cache and when it is computed anew, on copies of small modules and data.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { languagesTrainer } from '../../src/training/languages/train-languages.ts';
import { spamTrainer } from '../../src/training/spam/train-spam.ts';
import { findModules } from '../../src/training/stage-inputs.ts';
import { toxicityTrainer } from '../../src/training/toxicity/train-toxicity.ts';
import { startRun, type RunChoice } from '../../src/training/training-run.ts';

const project = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'anteroom-training-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const choice: RunChoice = { root, directory: join(root, 'data'), seed: 1 };
let computed = 0;

/** Runs the one stage of the small trainer, and says how often it was computed in this test. */
async function train(more: Partial<RunChoice> = {}): Promise<number> {
  const trainer = { name: 'small', file: 'small.bin', module: join(root, 'src/train.ts'), train: async () => none };
  await startRun(trainer, { ...choice, ...more }).cache.keep('fit', () => {
    computed += 1;
    return { values: Float32Array.of(1, 2) };
  });
  return computed;
}
const none = new Uint8Array();

beforeEach(() => {
  computed = 0;
  rmSync(root, { recursive: true, force: true });
  write(
    'src/train.ts',
    `import { fit } from './fit/fit.ts';\nexport const learningRate = 0.002;\nfit(learningRate);\n`,
  );
  write('src/fit/fit.ts', `import type { Row } from '../row.ts';\nexport * from "./adam.ts";\n`);
  write('src/fit/adam.ts', `export const adam = async () => import('../decay.ts');\n`);
  write('src/row.ts', 'export interface Row { text: string }\n');
  write('src/decay.ts', 'export const decay = 0.9;\n');
  write('src/other.ts', 'export const other = 1;\n');
  write('data/lists/words.csv', 'one\n');
  write('src/training/corpora/own/comments/en.jsonl', '{"body":"one"}\n');
  write('package-lock.json', '{}');
});

const inputs = ['src/decay.ts', 'src/train.ts', 'data', 'src/training/corpora/own', 'package-lock.json'];

describe('a stage of training', () => {
  it('is computed once while nothing it rests on changes', async () => {
    await train();
    write('src/other.ts', 'export const other = 2;\n');
    expect(await train()).toBe(1);
  });

  it.each([
    [
      "a constant of the stage's own module",
      'src/train.ts',
      `import './fit/fit.ts';\nexport const learningRate = 0.9;`,
    ],
    ['a module imported by an imported one', 'src/fit/adam.ts', `export const adam = () => import('../decay.ts').a;`],
    ['a module imported while it runs', 'src/decay.ts', 'export const decay = 0.5;\n'],
    ['a file of the data, at the same length', 'data/lists/words.csv', 'two\n'],
    ['a comment written for this project', 'src/training/corpora/own/comments/en.jsonl', '{"body":"two"}\n'],
    ['a locked version', 'package-lock.json', '[]'],
  ])('is computed anew after a change of %s', async (_, path, content) => {
    await train();
    write(path, content);
    expect(await train()).toBe(2);
  });

  it('is computed anew for another seed and other sources', async () => {
    await train();
    await train({ seed: 2 });
    expect(await train({ sources: new Set(['own']) })).toBe(3);
  });

  it('gives back what was computed', async () => {
    await train();
    const trainer = { name: 'small', file: 'small.bin', module: join(root, 'src/train.ts'), train: async () => none };
    const kept = await startRun(trainer, choice).cache.keep<unknown>('fit', () => 'computed anew');
    expect(kept).toEqual({ values: Float32Array.of(1, 2) });
  });

  it('is computed every time in a fresh run, whatever the cache holds', async () => {
    await train();
    await train({ isFresh: true });
    expect(await train({ isFresh: true })).toBe(3);
  });

  it.each(inputs)('throws when %s is missing', async (path) => {
    rmSync(join(root, path), { recursive: true });
    await expect(train()).rejects.toThrow(/ENOENT/);
  });
});

describe("a trainer's inputs", () => {
  it.each([
    [toxicityTrainer, ['toxicity/train-toxicity.ts', 'toxicity/toxicity-teachers.ts', 'corpora/disguise.ts']],
    [spamTrainer, ['spam/train-spam.ts', 'spam/tree-cuts.ts', 'numeric/random.ts']],
    [languagesTrainer, ['languages/train-languages.ts', 'measures/calibration.ts', 'numeric/linear-trainer.ts']],
  ])('are its own module and what that imports: $name', (trainer, files) => {
    const found = findModules(trainer.module);
    expect(found).toEqual(expect.arrayContaining(files.map((file) => join(project, 'src/training', file))));
    expect(found).toContain(join(project, 'src/scoring/reading/folding/fold-text.ts'));
  });
});

describe('`train -- --check`', () => {
  it('trains anew however often it runs, and says that the files differ', () => {
    write('data/spam_none.jsonl', '');
    write('data/toxicity_none.jsonl', '');
    const check = (): ReturnType<typeof spawnSync> => {
      const options = ['--check', '--only', 'spam', '--data', join(root, 'data')];
      const node = join(project, 'node_modules/.bin/node');
      return spawnSync(node, [join(project, 'src/training/train.ts'), ...options], { encoding: 'utf8' });
    };
    for (const run of [check(), check()]) {
      expect(run.stderr).toContain('spam: scored the latest comments of each blog');
      expect(run.stderr).toContain('NOT what training makes');
      expect(run.status).toBe(1);
    }
  });
});
