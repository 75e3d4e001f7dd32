// What is stored of a judgement is made outside the database: SQL keeps it whole, or picks one that was prepared.

import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { samples } from './query-samples.ts';

const edited =
  /jsonb?_(?:set|insert|replace|remove|patch|object|array)\s*\([^)]*\b(?:assessment|evidence)\b|\b(?:assessment|evidence)"?\s*\|\|/i;

test('no query and no trigger edits a stored assessment or its evidence', async () => {
  const queries = Object.values(samples).flatMap((file) => Object.values(file).flat());
  const { results } = await env.DB.prepare(
    "SELECT sql FROM sqlite_master WHERE type IN ('trigger', 'index', 'view')",
  ).all<{
    sql: string | null;
  }>();
  const statements = [...queries.map((query) => query.compile().sql), ...results.map(({ sql }) => sql ?? '')];
  expect(statements.length).toBeGreaterThan(100);
  expect(statements.filter((sql) => edited.test(sql))).toEqual([]);
});

test.each(["json_set(assessment, '$.verdict', 'hold')", "json_patch(comments.evidence, '{}')", `"assessment" || '}'`])(
  'such a statement would be seen: %s',
  (sql) => {
    expect(sql).toMatch(edited);
  },
);
