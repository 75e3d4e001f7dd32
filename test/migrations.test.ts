// The migrations as a whole: numbered without a gap, and kind to a database that is in use.

import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { parseParts, unpackList } from '../src/domain/stored-list.ts';
import { foldName } from '../src/operations/keys/folded-name.ts';
import { parseStoredAssessment } from '../src/domain/assessment.ts';

const { DB, TEST_MIGRATIONS: migrations } = env;

async function dropEverything(): Promise<void> {
  const { results } = await DB.prepare(
    "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'",
  ).all<{ type: string; name: string }>();
  const drops = results.map(({ type, name }) => `DROP ${type} "${name}"`);
  await DB.batch(['PRAGMA defer_foreign_keys = ON', ...drops].map((statement) => DB.prepare(statement)));
}

async function describeSchema(): Promise<unknown[]> {
  return (await DB.prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '_cf_%' ORDER BY name").all())
    .results;
}

/** Judgements as the first migration held them: under a policy of its own, one edited since, one erased. */
const storedEarly = (
  [
    ['thresholds', { spam: 0.3, toxicity: 0.1, verdict: 'hold', holds: ['first-comment'] }, 'hold'],
    ['floor', { spam: 0.1, toxicity: 0.1, verdict: 'hold', holds: ['email-flood', 'mode-hold-all'] }, 'hold'],
    ['toxic', { spam: 0.1, toxicity: 0.6, verdict: 'hold', holds: [] }, 'hold'],
    ['edited', { spam: 0.9, toxicity: null, verdict: 'spam', holds: [] }, 'discard'],
    ['erased', { spam: null, toxicity: null, verdict: 'hold', holds: [] }, 'hold'],
  ] as const
).map(([id, { spam, toxicity, verdict, holds }, column]) => {
  const assessment = {
    scores: { spam, toxicity },
    priors: { spam: -2, toxicity: -2 },
    attributes: {},
    contributions: [],
    unavailable: [],
    holds,
    verdict,
    language: null,
    policyVersion: 2,
    modelVersion: 'none',
  };
  return DB.prepare(
    `INSERT INTO comments (id, site, page, root_id, body, status, visible, verdict, spam, toxicity, harm, doubt, signals, domains,
      assessment, first_status, created_at, edited_at, erased_at)
     VALUES (?1, 's', 'p', ?1, '', ?2, 0, ?3, ?4, ?5, 0, 0, '', '[]', ?6, 'pending', 1, ?7, ?8)`,
  ).bind(
    id,
    column === 'discard' ? 'spam' : 'pending',
    column,
    spam,
    toxicity,
    JSON.stringify(assessment),
    id === 'edited' ? 2 : null,
    id === 'erased' ? 2 : null,
  );
});

async function expectJudgements(): Promise<void> {
  const { results } = await DB.prepare(
    "SELECT id, verdict, verdict_by_score, queue_status, assessment FROM comments WHERE id <> 'c' ORDER BY seq",
  ).all<Record<'id' | 'verdict' | 'verdict_by_score' | 'queue_status' | 'assessment', string>>();
  expect(
    results.map(({ id, verdict, verdict_by_score: byScore, queue_status }) => [id, verdict, byScore, queue_status]),
  ).toEqual([
    ['thresholds', 'hold', 'hold', 'pending'],
    ['floor', 'hold', 'approve', 'pending'],
    ['toxic', 'hold', 'hold', 'pending'],
    ['edited', 'spam', 'spam', 'spam'],
    ['erased', 'hold', null, null],
  ]);
  const read = results.map(({ assessment }) => parseStoredAssessment(assessment));
  expect(read[4]).toBeNull();
  for (const [index, { verdict }] of results.slice(0, 4).entries()) expect(read[index]?.verdict).toBe(verdict);
  expect(read[1]?.floors.map(({ rule, floor }) => [rule, floor])).toEqual([
    ['mode-hold-all', 'hold'],
    ['email-flood', 'hold'],
  ]);
  expect(await DB.prepare("SELECT comments FROM counts WHERE site = 's' AND queue_status = 'spam'").first()).toEqual({
    comments: 1,
  });
  const { counts } = (await DB.prepare("SELECT counts FROM stats WHERE site = 's'").first<{ counts: string }>())!;
  expect(JSON.parse(counts)).toEqual({
    'comment:hold:hold:-:-:0:none': 1,
    'comment:hold:hold:3:1:0:none': 1,
    'comment:hold:approve:1:1:0:none': 1,
    'comment:hold:hold:1:6:1:none': 1,
    'comment:spam:spam:9:-:0:none': 1,
    // The erased one too: a moderator's would have been published at once.
    'hour:0': 6,
  });
}

test('are named NNNN_verb_noun.sql and numbered one after another', () => {
  expect(migrations.length).toBeGreaterThan(1);
  for (const [at, { name }] of migrations.entries()) {
    expect(name).toMatch(/^\d{4}_[a-z]+(?:_[a-z]+)+\.sql$/);
    expect(Number(name.slice(0, 4))).toBe(at + 1);
  }
});

test.each([
  [
    'two decisions on one version of a comment',
    `INSERT INTO decisions (id, comment_id, seen_version, move, from_status, to_status, by_key, by_name, at)
       VALUES (?1, 'c', 7, 'approve', 'pending', 'approved', 'owner', 'owner', 1)`,
  ],
  [
    'two comments under one idempotency key of a site',
    `INSERT INTO comments (id, site, page, root_id, body, status, visible, verdict, harm, doubt, signals, domains, assessment,
       first_status, created_at, idempotency_key)
       VALUES (?1, 's', 'p', ?1, 'Said twice.', 'pending', 0, 'hold', 0, 0, '', '[]', 'null', 'pending', 1, 'k')`,
  ],
])('leave a net under the guards: the database itself refuses %s', async (_, insert) => {
  await DB.prepare(insert).bind('first').run();
  await expect(DB.prepare(insert).bind('second').run()).rejects.toThrow('UNIQUE constraint failed');
});

test('keep what was stored before each of them, lead to the same schema, and change nothing when applied again', async () => {
  const schema = await describeSchema();
  await dropEverything();
  await applyD1Migrations(DB, migrations.slice(0, 1));
  await DB.batch([
    DB.prepare("INSERT INTO sites (slug, settings, created_at) VALUES ('s', '{}', 1)"),
    DB.prepare(`INSERT INTO sites (slug, settings, created_at)
      VALUES ('given', '{"title":"G","confirmation":false}', 1), ('chosen', '{"confirmation":true}', 1)`),
    DB.prepare(
      `INSERT INTO policies (site, version, policy, by, at) VALUES ('s', 1, '{"allowedWords":["Damn","bloody hell"]}', 'owner', 1)`,
    ),
    DB.prepare(
      `INSERT INTO policies (site, version, policy, by, at) VALUES ('s', 2, '{"thresholds":{"spam":{"hold":0.25}}}', 'owner', 1)`,
    ),
    DB.prepare(`INSERT INTO comments (id, site, page, root_id, body, status, visible, verdict, harm, doubt, signals, domains,
      assessment, first_status, created_at, name) VALUES ('c', 's', 'p', 'c', 'Said early.', 'pending', 0, 'hold', 0, 0, '', '[]', '{}', 'pending', 1, 'ADA L.')`),
    DB.prepare("INSERT INTO pages (site, key, closed, created_at) VALUES ('s', 'shut', 1, 1)"),
    ...storedEarly,
    DB.prepare("INSERT INTO edits VALUES ('c', 1, 'Said earlier.', 'owner', 'owner', 1)"),
    DB.prepare("INSERT INTO traffic VALUES ('s', '[1]', '{\"0\":1}')"),
    DB.prepare("INSERT INTO keys VALUES ('k', 'Mo 10', 'moderator', '[\"s\"]', 'h', 'owner', 1)"),
  ]);
  for (let count = 2; count <= migrations.length; count++) await applyD1Migrations(DB, migrations.slice(0, count));
  await applyD1Migrations(DB, migrations);
  expect(await describeSchema()).toEqual(schema);
  expect(await DB.prepare("SELECT body, name_folded FROM comments WHERE id = 'c'").first()).toEqual({
    body: 'Said early.',
    name_folded: 'ada l.',
  });
  const [part] = (await DB.prepare("SELECT entries FROM lists WHERE site = 's'").all<{ entries: string }>()).results;
  expect(unpackList(parseParts([part?.entries ?? '']))).toMatchObject([
    { id: '1-1', text: 'Damn', match: 'words', effect: 'trust', version: 1, by: 'owner' },
    { id: '1-2', text: 'bloody hell', effect: 'trust' },
  ]);
  expect(
    await DB.prepare(
      'SELECT list_version, policy FROM sites JOIN policies ON site = slug WHERE policies.version = 1',
    ).first(),
  ).toEqual({
    list_version: 1,
    policy: '{}',
  });
  expect((await DB.prepare('SELECT key FROM pages').all()).results).toEqual([{ key: 'shut' }]);
  await expectJudgements();
  const { results: sites } = await DB.prepare("SELECT settings FROM sites WHERE slug <> 's' ORDER BY slug").all();
  const kept = { eraseSpamAfterDays: 15, eraseRejectedAfterDays: 30 };
  const settings = (sites as { settings: string }[]).map((site) => JSON.parse(site.settings) as object);
  expect(settings).toEqual([
    { confirmation: true, ...kept },
    { title: 'G', ...kept },
  ]);
  expect(await DB.prepare('SELECT body_before, note FROM edits').first()).toEqual({
    body_before: 'Said earlier.',
    note: null,
  });
  expect(await DB.prepare('SELECT stamps, pruned_hour FROM traffic').first()).toEqual({
    stamps: '[1]',
    pruned_hour: 0,
  });
  expect(await DB.prepare('SELECT name, name_folded, role, scopes, sites, hash FROM keys').first()).toEqual({
    name: 'Mo 10',
    name_folded: foldName('Mo 10'),
    role: 'moderator',
    scopes: null,
    sites: '["s"]',
    hash: 'h',
  });
});

test('count by the hour what was stored before: decided, erased since, and no moderator, nor what came unjudged from elsewhere', async () => {
  const before = migrations.findIndex(({ name }) => name.includes('count_hours'));
  await dropEverything();
  await applyD1Migrations(DB, migrations.slice(0, before));
  const hourMs = 3_600_000;
  const columns = ['id', 'first_status', 'decided_at', 'staff', 'source', 'erased_at'] as const;
  const rows = [
    ['waits', 'pending', null, null, null, null],
    ['waited', 'pending', 5 * hourMs + 90_000, null, null, null],
    ['waited-erased', 'pending', 5 * hourMs + 1, null, null, 9],
    ['published', 'approved', null, null, null, null],
    ['published-erased', 'approved', null, null, null, 9],
    ['staff', 'approved', null, 'k', null, null],
    ['imported', 'pending', null, null, 'wordpress', null],
    ['imported-erased', 'pending', null, null, 'wordpress', 9],
  ] as const;
  const insert = `INSERT INTO comments (${columns.join()}, site, page, root_id, body, status, visible, verdict, harm, doubt, signals, domains, assessment, created_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, 's', 'p', ?1, '', 'pending', 0, 'hold', 0, 0, '', '[]', 'null', ${5 * hourMs})`;
  await DB.batch(rows.map((row) => DB.prepare(insert).bind(...row)));
  await applyD1Migrations(DB, migrations);
  const { counts } = (await DB.prepare('SELECT counts FROM stats').first<{ counts: string }>())!;
  const byHour = Object.entries(JSON.parse(counts) as object).filter(([name]) => name.startsWith('hour'));
  expect(Object.fromEntries(byHour)).toEqual({ 'hour:5': 4, 'hour-wait:5:0': 1, 'hour-wait:5:1': 1 });
});
