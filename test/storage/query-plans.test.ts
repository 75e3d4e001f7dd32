// Every query the service can send is explained by the real database: none may scan a table, whatever the table's size.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import type { Query } from '../../src/storage/database.ts';
import { modules, ofSearch, samples, withoutQueries, withoutSample } from './query-samples.ts';

let tables: string[];

beforeAll(async () => {
  const all = await Promise.all(
    [env.DB, env.SEARCH].map((db) =>
      db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{ name: string }>(),
    ),
  );
  tables = all.flatMap(({ results }) => results.map(({ name }) => name));
});

function databaseOf(file: string): D1Database {
  return ofSearch.includes(file) ? env.SEARCH : env.DB;
}

/**
 * The steps of a plan that walk a whole table: a SCAN of a table under its own or another name, also along an index, and an
 * index made for this one query. A scan of what the query itself has made (a subquery, a CTE, JSON, VALUES) is none.
 */
async function findScans(sql: string, parameters: readonly unknown[], db = env.DB): Promise<string[]> {
  const { results } = await db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...parameters)
    .all<{ detail: string }>();
  return results.map(({ detail }) => detail).filter((detail) => isScan(detail, sql));
}

function isScan(detail: string, sql: string): boolean {
  const scanned = /^(?:SCAN|SEARCH(?=.*AUTOMATIC)) (\S+)/.exec(detail)?.[1];
  if (
    scanned === undefined ||
    /^(?:CONSTANT|\d+-ROW|\(subquery-\d+\))$/.test(scanned) ||
    detail.includes('VIRTUAL TABLE')
  )
    return false;
  const isTable =
    tables.includes(scanned) || new RegExp(`\\b(?:${tables.join('|')})"? as "?${scanned}\\b`, 'i').test(sql);
  const isMadeHere = new RegExp(
    `\\) as "?${scanned}\\b|"?${scanned}"?(?:\\([^)]*\\))? as (?:not )?(?:materialized )?\\(`,
    'i',
  ).test(sql);
  return isTable || !isMadeHere;
}

for (const [file, functions] of Object.entries(samples)) {
  test.each(Object.entries(functions))(`${file}.%s scans no table`, async (_name, queries: Query[]) => {
    for (const { sql, parameters } of queries.map((query) => query.compile())) {
      expect(await findScans(sql, parameters, databaseOf(file)), sql).toEqual([]);
    }
  });
}

test('nothing is sorted but a chain of replies, the threads, sites and open reports of what was decided or imported, the parts of a job, what a part takes off its authors, what waits for a webhook of the comments just told, what words were found in and a stretch of one author, one campaign, the reported or the appealed and the decisions on it: every other order is an index', async () => {
  const sorted: string[] = [];
  const all = Object.entries(samples).flatMap(([file, functions]) =>
    Object.entries<Query[]>(functions).map(([name, queries]) => [file, name, queries] as const),
  );
  for (const [file, name, queries] of all) {
    for (const { sql, parameters } of queries.map((query) => query.compile())) {
      const { results } = await databaseOf(file)
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...parameters)
        .all<{ detail: string }>();
      const sorts = results.some(({ detail }) => detail.startsWith('USE TEMP B-TREE'));
      if (sorts && !/(?:author_id|campaign_id) = \?|appeal = 'open'|reports > 0/.test(sql)) sorted.push(name);
    }
  }
  expect([...new Set(sorted)].sort()).toEqual([
    'applyDecisions',
    'countImportedReports',
    'countMatches',
    'findAncestorAbove',
    'findConflicts',
    'findDecisionsOnAuthor',
    'forgetWord',
    'insertDoneJob',
    'insertMatches',
    'insertPersonParts',
    'releaseNext',
    'spreadVisibility',
    'uncountComments',
  ]);
});

test.each([
  ['a table', 'SELECT * FROM comments WHERE name = ?'],
  ['a table by another name', 'SELECT * FROM comments AS "reply" WHERE "reply".name = ?'],
  ['a whole index', 'SELECT id FROM comments WHERE ? ORDER BY id'],
  ['a table in a subquery', 'SELECT 1 WHERE EXISTS (SELECT 1 FROM decisions WHERE note = ?)'],
  [
    'a table joined without an index',
    'SELECT 1 FROM sites JOIN keys ON keys.role = sites.settings WHERE sites.slug = ?',
  ],
])('a scan of %s would be seen', async (_what, sql) => {
  expect(await findScans(sql, ['x'])).not.toEqual([]);
});

test('every query of every storage file has a sample', () => {
  const files = Object.keys(import.meta.glob('../../src/storage/**/*.ts')).map((path) =>
    path.replace(/.*\/|\.ts$/g, ''),
  );
  expect(files.filter((file) => !withoutQueries.includes(file)).sort()).toEqual(Object.keys(modules).sort());
  const functions = Object.entries(modules).flatMap(([file, module]) =>
    Object.entries(module)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => `${file}.${name}`),
  );
  const sampled = Object.entries(samples).flatMap(([file, queries]) =>
    Object.keys(queries).map((name) => `${file}.${name}`),
  );
  expect([...sampled, ...withoutSample].sort()).toEqual(functions.sort());
});
