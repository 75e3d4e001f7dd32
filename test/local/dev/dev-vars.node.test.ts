import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { completeDevVars } from '../../../src/local/dev/dev-vars.ts';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-dev-vars-'));
  path = join(folder, '.dev.vars');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function modeOf(file: string): number {
  return statSync(file).mode & 0o777;
}

test('makes three different random secrets that only their owner can read', () => {
  const { secrets, made } = completeDevVars(path);
  expect(made).toEqual(['OWNER_KEY', 'HASH_SECRET', 'TOKEN_SECRET']);
  expect(new Set(Object.values(secrets)).size).toBe(3);
  for (const secret of Object.values(secrets)) expect(secret).toMatch(/^[\w-]{43}$/);
  expect(modeOf(path)).toBe(0o600);
});

test('makes other secrets in another clone', () => {
  const other = completeDevVars(join(folder, 'other')).secrets;
  expect(completeDevVars(path).secrets.OWNER_KEY).not.toBe(other.OWNER_KEY);
});

test('leaves a complete file as it is, byte for byte', () => {
  completeDevVars(path);
  const before = readFileSync(path, 'utf8');
  expect(completeDevVars(path).made).toEqual([]);
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('adds only what is missing and keeps every line, also without a last line end', () => {
  writeFileSync(path, '# mine\nOWNER_KEY="a key of my own, long enough"\nOTHER=1', { mode: 0o644 });
  const { secrets, made } = completeDevVars(path);
  expect(made).toEqual(['HASH_SECRET', 'TOKEN_SECRET']);
  expect(secrets.OWNER_KEY).toBe('a key of my own, long enough');
  expect(readFileSync(path, 'utf8')).toMatch(
    /^# mine\nOWNER_KEY="a key of my own, long enough"\nOTHER=1\nHASH_SECRET=\S+\nTOKEN_SECRET=\S+\n$/,
  );
  expect(modeOf(path)).toBe(0o600);
});

test('names a secret that is too short, without showing it, and changes nothing', () => {
  writeFileSync(path, 'HASH_SECRET=hunter2\n');
  expect(() => completeDevVars(path)).toThrow(/^HASH_SECRET in (?!.*hunter2)/);
  expect(readFileSync(path, 'utf8')).toBe('HASH_SECRET=hunter2\n');
});
