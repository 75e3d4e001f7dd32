// A job of 20,000 comments under the real runtime, killed with SIGKILL half-way: it goes on where it was and ends exact.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Job } from '../../src/domain/job.ts';
import { callAdmin } from '../../src/local/call-admin.ts';
import { completeDevVars } from '../../src/local/dev/dev-vars.ts';
import { findFreePort } from '../../src/local/ports.ts';
import { startService, type Service } from '../../src/local/service.ts';
import { copyMigrated } from '../setup/migrated-folder.ts';
import { inDatabase } from '../setup/local-database.ts';

const comments = 20_000;
let folder = '';
let ownerKey = '';
let service: Service | null = null;

const fill = `
INSERT INTO sites (slug, settings, created_at) VALUES ('demo', '{"title":"Demo","hosts":["demo.example"]}', 1);
INSERT INTO policies (site, version, policy, by, at) VALUES ('demo', 1, '{}', 'owner', 1);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${comments})
INSERT INTO comments (id, site, page, root_id, author_id, email_folded, name, body, status, visible, verdict, spam, toxicity,
  harm, doubt, signals, domains, assessment, first_status, created_at)
SELECT printf('c-%08d', i), 'demo', printf('page-%d', i % 100), printf('c-%08d', i), printf('a-%d', i % 1000),
  printf('a%d@example.com', i % 1000), 'A', 'Buy now.', 'pending', 0, 'hold', 0.5, 0.1, 0.5, 0.5, '|links|', '[]', 'null',
  'pending', 1700000000000 + i FROM n;`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-job-'));
  ownerKey = completeDevVars(join(folder, '.dev.vars')).secrets.OWNER_KEY;
  await copyMigrated(folder);
  inDatabase(folder, (database) => database.exec(fill));
});

afterAll(async () => {
  await service?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const readRow = (sql: string) => inDatabase(folder, (database) => database.prepare(sql).get());

async function start(): Promise<Service> {
  const port = await findFreePort();
  return startService({ port, persistTo: folder, secretsFile: join(folder, '.dev.vars'), output: 'pipe' });
}

async function ask<Answer>(path: string, send?: object): Promise<Answer> {
  const origin = service?.origin ?? '';
  return (await callAdmin<Answer>({ origin, ownerKey }, path, send)).answer;
}

/** Looks at the job until it is as wanted. */
async function follow(id: string, isEnough: (job: Job) => boolean): Promise<Job> {
  let job = await ask<Job>(`/jobs/${id}`);
  await expect
    .poll(async () => isEnough((job = await ask<Job>(`/jobs/${id}`))), { timeout: 100_000, interval: 50 })
    .toBe(true);
  return job;
}

const stateOf = () =>
  readRow(`SELECT
    (SELECT count(*) FROM comments WHERE status = 'spam' AND decided_status = 'spam') AS spam,
    (SELECT count(*) FROM comments WHERE status = 'pending' AND decided_status IS NULL) AS pending,
    (SELECT coalesce(sum(comments), 0) FROM counts WHERE queue_status = 'spam') AS counted,
    (SELECT count(*) FROM decisions WHERE move = 'spam') AS decisions,
    (SELECT count(*) FROM events WHERE kind = 'comment.decided') AS events,
    (SELECT count(*) FROM events WHERE kind = 'comment.undone') AS undone`);

test(
  'a job of 20,000 killed half-way goes on at the next timer and ends exact; undone, all is as before',
  { timeout: 300_000 },
  async () => {
    service = await start();
    const { count, to } = await ask<{ count: number; to: number }>('/queue/count?site=demo');
    expect(count).toBe(comments);
    const { job } = await ask<{ job: Job }>('/decisions', { move: 'spam', filter: { site: 'demo', to }, count });
    await follow(job.id, ({ seen }) => seen >= 3_000);
    await service.kill();

    const half = readRow(`SELECT state, seen, decided FROM jobs WHERE id = '${job.id}'`) as unknown as Job;
    expect(half.state).toBe('running');
    expect(half.seen).toBeLessThan(comments);
    expect(half.decided).toBe(half.seen);
    const { seen: spam } = half;
    expect(stateOf()).toEqual({
      spam,
      pending: comments - spam,
      counted: spam,
      decisions: spam,
      events: spam,
      undone: 0,
    });

    inDatabase(folder, (database) => database.exec('UPDATE jobs SET touched_at = touched_at - 60000'));
    service = await start();
    await fetch(`${service.origin}/cdn-cgi/handler/scheduled`);
    const done = await follow(job.id, ({ state }) => state !== 'running');
    expect(done).toMatchObject({ state: 'done', seen: comments, decided: comments, conflicts: 0 });
    const all = { spam: comments, pending: 0, counted: comments, decisions: comments, events: comments, undone: 0 };
    expect(stateOf()).toEqual(all);

    const undo = await ask<Job>(`/jobs/${job.id}/undo`, {});
    expect(await follow(undo.id, ({ state }) => state !== 'running')).toMatchObject({
      state: 'done',
      decided: comments,
    });
    expect(stateOf()).toEqual({ ...all, spam: 0, pending: comments, counted: 0, undone: comments });
  },
);
