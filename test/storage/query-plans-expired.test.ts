// What the timer runs walks along indexes: with nothing to do it costs nothing, however big the tables are.

import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import * as expired from '../../src/storage/expired.ts';

const stretch = { after: 'a', rowsMax: 500 };
const queries = {
  freeIdempotencyKeys: expired.freeIdempotencyKeys(1, 500),
  deleteRates: expired.deleteRates(1, 500),
  dropTrafficHours: expired.dropTrafficHours(1, stretch),
  findStretchEnd: expired.findStretchEnd(stretch),
};

test.each(Object.entries(queries))('expired.%s scans no table and sorts nothing', async (_name, query) => {
  const { sql, parameters } = query.compile();
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...parameters)
    .all<{ detail: string }>();
  expect(results.length).toBeGreaterThan(0);
  expect(
    results.map(({ detail }) => detail).filter((detail) => /^SCAN (?!json_each)|TEMP B-TREE/.test(detail)),
  ).toEqual([]);
});

test('every query of the file is in this list', () => {
  expect(Object.keys(queries).sort()).toEqual(Object.keys(expired).sort());
});
