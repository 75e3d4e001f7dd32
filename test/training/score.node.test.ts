// `npm run score` as a process: lines in, lines out.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

function score(lines: readonly string[]): Record<string, unknown>[] {
  const run = spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'src/training/score.ts')], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the score command', () => {
  const answers = score([
    '{"body": "You are a complete idiot and a liar.", "name": "Mona", "email": "mona@example.org", "website": null}',
    'this is no JSON',
    '{"name": "nobody"}',
    '{"body": "Thank you, that was a useful article.\u2028Really."}',
    '{"body": "The bridge is closed.", "language": "xx"}',
    '{"body": 7}',
    '[]',
    '{"body": ""}',
  ]);

  it('answers each line in its place, malformed ones with an error', () => {
    expect(answers.map((answer) => 'error' in answer)).toEqual([false, true, true, false, false, true, true, false]);
  });

  it('gives the whole assessment and the models alone', () => {
    const [rude, , , kind] = answers;
    expect(Object.keys(rude ?? {}).sort()).toEqual(
      expect.arrayContaining(['attributes', 'language', 'models', 'signals', 'spam', 'toxicity', 'verdict']),
    );
    expect(rude?.['toxicity']).toBeGreaterThan(0.5);
    expect(rude?.['models']).toMatchObject({ toxicity: expect.toSatisfy((value: number) => value > 0.5) });
    expect(rude?.['verdict']).not.toBe('approve');
    expect(kind?.['toxicity']).toBeLessThan(0.2);
  });

  it('gives null, never 0, for a language it does not cover', () => {
    expect(answers[4]?.['toxicity']).toBeNull();
    expect(answers[4]?.['models']).toMatchObject({ toxicity: null });
    expect(answers[4]?.['verdict']).toBe('hold');
  });
});
