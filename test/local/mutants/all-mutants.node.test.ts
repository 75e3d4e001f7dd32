import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mutants } from '../../../src/local/mutants/all-mutants.ts';
import { breakLaw, chooseMutants } from '../../../src/local/mutants/mutant.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url).href);
const testFiles = globSync('test/**/*.test.ts', { cwd: root });

test.each(mutants)('the mutant of "$law" still applies, at exactly one place', (mutant) => {
  expect(existsSync(join(root, mutant.file)), `${mutant.file} is there`).toBe(true);
  const source = readFileSync(join(root, mutant.file), 'utf8');
  expect(breakLaw(source, mutant)).not.toBe(source);
});

test('every mutant names tests that are there, and each law is broken once', () => {
  const lost = mutants.flatMap(({ tests }) => tests).filter((name) => !testFiles.some((file) => file.includes(name)));
  expect(lost).toEqual([]);
  expect(new Set(mutants.map(({ law }) => law)).size).toBe(mutants.length);
});

test('a mutant that applies nowhere or twice is refused, naming its law', () => {
  const mutant = { law: 'a law', file: 'a.ts', find: 'one', replace: 'two', tests: [] };
  expect(breakLaw('one', mutant)).toBe('two');
  expect(() => breakLaw('three', mutant)).toThrow('"a law": found 0 times');
  expect(() => breakLaw('one one', mutant)).toThrow('"a law": found 2 times');
});

test('mutants are chosen by parts of their law, in any case', () => {
  expect(chooseMutants(mutants, [])).toBe(mutants);
  expect(chooseMutants(mutants, ['IDEMPOTENCY', 'undo'])).toHaveLength(
    mutants.filter(({ law }) => /idempotency|undo/i.test(law)).length,
  );
});
