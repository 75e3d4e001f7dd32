// Walks over every source file: rooms, arrows, purity, names, sizes, barrels. Also tests itself on forbidden samples.

import { describe, expect, test } from 'vitest';
import {
  findCalledVerbs,
  findEmptyWord,
  findForbiddenImports,
  findForbiddenNeighbours,
  findImpurities,
  isBarrel,
  readImports,
} from './architecture-rules.ts';

const linesMax = 400;
// Word lists are data, one idea however long.
const wordLists = 'src/scoring/words/';

const sources = readSources(
  import.meta.glob<string>('../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
);
const tests = readSources(
  import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
);

function readSources(found: Record<string, string>): [path: string, source: string][] {
  return Object.entries(found).map(([path, source]) => [path.replace('../', '').replace('./', 'test/'), source]);
}

describe('the source', () => {
  test('is seen whole: the entry, the domain and this test are among the files read', () => {
    const paths = [...sources, ...tests].map(([path]) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['src/index.ts', 'src/env.ts', 'src/domain/comment.ts', 'test/architecture-rules.ts']),
    );
  });

  test('has no import that its room must not have', () => {
    expect(sources.flatMap(([path, source]) => findForbiddenImports(path, source))).toEqual([]);
  });

  test('has no import from one subject to another, nor from a signal to a signal', () => {
    expect(sources.flatMap(([path, source]) => findForbiddenNeighbours(path, source))).toEqual([]);
  });

  test('has no verb that calls a verb', () => {
    expect(findCalledVerbs(sources)).toEqual([]);
    const caller = ['src/operations/keys/make-key.ts', `import { listKeys } from './list-keys.ts';`] as const;
    expect(findCalledVerbs([...sources, caller])).toEqual([
      'src/operations/keys/make-key.ts: must not call the verb "src/operations/keys/list-keys.ts"; what two verbs share is a noun beside them',
    ]);
  });

  test('keeps scoring and domain free of time, chance, waiting and the network', () => {
    expect(sources.flatMap(([path, source]) => findImpurities(path, source))).toEqual([]);
  });

  test('has no barrel', () => {
    expect(sources.filter(([path, source]) => isBarrel(path, source)).map(([path]) => path)).toEqual([]);
  });

  test('has no file or folder with a name that says nothing', () => {
    expect([...sources, ...tests].map(([path]) => path).filter((path) => findEmptyWord(path) !== null)).toEqual([]);
  });

  test('has kebab-case file names', () => {
    const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\.tsx?$/;
    const paths = [...sources, ...tests].map(([path]) => path);
    expect(paths.filter((path) => !kebabCase.test(path.split('/').at(-1) ?? ''))).toEqual([]);
  });

  test(`has no file over ${linesMax} lines`, () => {
    const long = [...sources, ...tests].filter(
      ([path, source]) => source.split('\n').length > linesMax + 1 && !path.startsWith(wordLists),
    );
    expect(long.map(([path, source]) => `${path}: ${source.split('\n').length} lines`)).toEqual([]);
  });

  test('opens every file with a comment saying what lives there', () => {
    const silent = sources.filter(([, source]) => !/^(?:#!.*\n)?\/\/ \S/.test(source));
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});

describe('the rules', () => {
  test.each([
    ['src/domain/sample.ts', `import { look } from '../scoring/assess.ts';`],
    ['src/scoring/sample.ts', `import { z } from 'zod';`],
    ['src/scoring/signals/sample.ts', `import type { Row } from '../../storage/rows.ts';`],
    ['src/storage/sample.ts', `import { assess } from '../scoring/assess.ts';`],
    ['src/operations/sample.ts', `import { sql } from 'kysely';`],
    ['src/operations/sample.ts', `import type { Context } from 'hono';`],
    ['src/http/routes/sample.ts', `import { findComment } from '../../storage/comments.ts';`],
    ['src/http/sample.ts', `import {\n  type Assessment,\n  assess,\n} from '../scoring/assess.ts';`],
    ['src/views/sample.ts', `import { Hono } from 'hono';`],
    ['src/desk/sample.ts', `import { app } from '../http/app.ts';`],
    ['src/training/sample.ts', `import { app } from '../http/app.ts';`],
    ['src/local/sample.ts', `export { app } from '../http/app.ts';`],
    ['src/index.ts', `import { db } from './storage/database.ts';`],
    ['src/http/sample.ts', `const rows = await import('../storage/comments.ts');`],
    ['src/http/sample.ts', `type Row = import('../storage/comments.ts').CommentRow;`],
    ['src/http/sample.ts', `export * from '../storage/comments.ts';`],
    ['src/http/sample.ts', `export type { Row } from "../storage/comments.ts"`],
    ['src/http/sample.ts', `import '../storage/comments.ts';`],
    ['src/scoring/sample.ts', `import weights from './models/weights/spam.bin';`],
    ['src/scoring/sample.ts', `import { env } from 'cloudflare:workers';`],
  ])('catch a forbidden arrow in %s: %s', (path, source) => {
    expect(findForbiddenImports(path, source)).toEqual([expect.stringContaining('must not import')]);
  });

  test('name the room to use instead', () => {
    const [fault] = findForbiddenImports('src/http/sample.ts', `import { x } from '../storage/comments.ts';`);
    expect(fault).toContain('only through operations/');
  });

  test.each([
    ['src/http/sample.ts', 'const room = await import(path);'],
    ['src/http/sample.ts', 'const room = await import(`../${room}/comments.ts`);'],
    ['src/http/sample.ts', `const rows = require('../storage/comments.ts');`],
    ['src/http/sample.ts', `const rows = import.meta.glob('../storage/*.ts');`],
  ])('refuse in %s an import they cannot read: %s', (path, source) => {
    expect(findForbiddenImports(path, source)).toEqual([expect.stringContaining('cannot be checked')]);
  });

  test('catch a room that does not exist', () => {
    expect(findForbiddenImports('src/services/sample.ts', '')).toEqual([expect.stringContaining('is not a room')]);
  });

  test.each([
    ['src/index.ts', `import { app } from './http/app.ts';\nimport bytes from './scoring/models/weights/spam.bin';`],
    ['src/domain/sample.ts', `import { z } from 'zod';\nimport type { Status } from './comment.ts';`],
    [
      'src/operations/sample.ts',
      `import { insertComment } from '../storage/comments.ts';\nimport { uuidv7 } from 'uuidv7';`,
    ],
    [
      'src/http/routes/sample.ts',
      `import { z } from 'zod';\nimport { html } from 'hono/html';\nimport { app } from '../app.ts';`,
    ],
    ['src/desk/sample.ts', `import type { App } from '../http/app.ts';\nimport { hc } from 'hono/client';`],
    ['src/local/sample.ts', `import { spawn } from 'node:child_process';\nimport { Miniflare } from 'miniflare';`],
    ['src/http/sample.ts', `// never: import { x } from '../storage/comments.ts'\nconst text = 'taken from "here"';`],
  ])('allow in %s: %s', (path, source) => {
    expect(findForbiddenImports(path, source)).toEqual([]);
  });

  test('tell a type-only import from one of values', () => {
    const lines = readImports(`import type { A } from './a.ts';\nimport { type B, c } from './b.ts';`);
    expect(lines).toEqual([
      { target: './a.ts', typeOnly: true },
      { target: './b.ts', typeOnly: false },
    ]);
  });

  test('catch a clock in scoring and leave it to other rooms', () => {
    expect(findImpurities('src/scoring/sample.ts', 'const now = Date.now();')).toHaveLength(1);
    expect(findImpurities('src/domain/sample.ts', 'export async function read() {}')).toHaveLength(1);
    expect(findImpurities('src/operations/sample.ts', 'const now = Date.now();')).toEqual([]);
    expect(findImpurities('src/scoring/sample.ts', 'export const words = `avoid await award`;')).toEqual([]);
  });

  test('catch barrels: an index file, export *, nothing but re-exports', () => {
    expect(isBarrel('src/http/index.ts', '')).toBe(true);
    expect(isBarrel('src/http/all.ts', `export * from './app.ts';`)).toBe(true);
    expect(
      isBarrel('src/http/all.ts', `// All.\nexport { a } from './a.ts';\nexport type { B } from './b.ts';\n`),
    ).toBe(true);
    expect(isBarrel('src/http/app.ts', `import { a } from './a.ts';\nexport const b = a;`)).toBe(false);
  });

  test('catch names that say nothing, alone or inside a longer name', () => {
    expect(findEmptyWord('src/http/utils.ts')).toBe('utils');
    expect(findEmptyWord('src/scoring/string-helpers.ts')).toBe('helpers');
    expect(findEmptyWord('src/lib/sample.ts')).toBe('lib');
    expect(findEmptyWord('src/operations/submissions/submit-comment.ts')).toBeNull();
  });
});
