// Laws the database itself keeps: triggers, indexes, what upkeep drops.

import type { Mutant } from './mutant.ts';

const tables = 'migrations/0001_create_tables.sql';
const counts = 'migrations/0002_keep_counts.sql';
const merged = 'migrations/0017_merge_counts.sql';
const stats = 'migrations/0016_keep_stats.sql';

export const databaseMutants: readonly Mutant[] = [
  {
    law: 'counts follow a comment from shelf to shelf',
    file: merged,
    find: 'AFTER UPDATE ON comments WHEN OLD.queue_status IS NOT NEW.queue_status',
    replace: 'AFTER UPDATE ON comments WHEN 0',
    tests: ['test/http/waiting', 'test/http/change-traces', 'test/http/queue'],
  },
  {
    law: 'the track record follows a decision and its undoing',
    file: stats,
    find: 'WHEN OLD.counted <> NEW.counted AND NEW.erased_at IS NULL',
    replace: 'WHEN 0',
    tests: ['test/http/stats'],
  },
  {
    law: 'what is erased stays counted',
    file: stats,
    find: 'WHEN OLD.counted <> NEW.counted AND NEW.erased_at IS NULL',
    replace: 'WHEN OLD.counted <> NEW.counted',
    tests: ['test/http/stats'],
  },
  {
    law: "a moderator's own comment judges nobody",
    file: stats,
    find: "WHEN staff IS NOT NULL THEN 'staff'",
    replace: "WHEN 0 THEN 'staff'",
    tests: ['test/http/stats'],
  },
  {
    law: "a page's ETag follows what a reader could notice",
    file: counts,
    find: 'WHEN OLD.visible = 1 OR NEW.visible = 1',
    replace: 'WHEN 0',
    tests: ['test/http/threads', 'test/http/change-traces'],
  },
  {
    law: 'the record of author and domains follows decisions',
    file: counts,
    find: 'WHEN OLD.decided_status IS NOT NEW.decided_status',
    replace: 'WHEN 0',
    tests: ['test/http/decision-races', 'test/http/comments'],
  },
  {
    law: 'the record of domains follows an edit',
    file: 'migrations/0003_record_edits.sql',
    find: 'WHEN NEW.decided_status IS NOT NULL AND',
    replace: 'WHEN NEW.decided_status IS NULL AND',
    tests: ['test/http/changes', 'test/http/change-traces'],
  },
  {
    law: 'the queue by doubt walks an index',
    file: tables,
    find: 'CREATE INDEX comments_by_doubt ON comments (site, shelf, doubt, id);',
    replace: '',
    tests: ['test/storage/query-plans', 'test/http/queue'],
  },
  {
    law: 'the rest of a thread walks an index',
    file: tables,
    find: 'comments_replies ON comments (root_id, visible, seq)',
    replace: 'comments_replies ON comments (visible, seq)',
    tests: ['test/storage/query-plans', 'test/http/threads'],
  },
  {
    law: 'under the guard of decisions lies a unique index',
    file: tables,
    find: 'CREATE UNIQUE INDEX decisions_by_comment',
    replace: 'CREATE INDEX decisions_by_comment',
    tests: ['test/migrations', 'test/http/decision-races'],
  },
  {
    law: 'under the guard of idempotency keys lies a unique index',
    file: tables,
    find: 'CREATE UNIQUE INDEX comments_by_idempotency_key',
    replace: 'CREATE INDEX comments_by_idempotency_key',
    tests: ['test/migrations', 'test/http/submission-races'],
  },
  {
    law: 'what belongs together is one batch',
    file: 'src/storage/database.ts',
    find: 'd1.batch<Record<string, unknown>>(statements)',
    replace: 'Promise.all(statements.map((one) => one.all<Record<string, unknown>>()))',
    tests: ['test/storage/budgets', 'test/http/submission-races'],
  },
  {
    law: 'windows past their hour are dropped',
    file: 'src/storage/upkeep/expired.ts',
    find: ".where('old.touched_hour', '<', beforeHour)",
    replace: ".where('old.touched_hour', '<=', beforeHour)",
    tests: ['test/operations/upkeep'],
  },
  {
    law: 'what a human called spam leaves its sketch when its days are over',
    file: 'src/operations/upkeep/erase-expired.ts',
    find: 'keepsSpamSketches: true as const,',
    replace: '',
    tests: ['test/operations/upkeep/purge-expired'],
  },
  {
    law: 'a comment decided late is kept its days from the decision',
    file: 'src/storage/upkeep/retention.ts',
    find: 'max(coalesce(decided_at, 0), coalesce(${wordGivenAt}, 0)) <= ${until}',
    replace: '1',
    tests: ['test/operations/upkeep/purge-expired'],
  },
  {
    law: 'a fault of one task of the timer stops no other',
    file: 'src/jobs/schedule.ts',
    find: 'faults.push(fault);',
    replace: 'throw fault;',
    tests: ['test/operations/upkeep/purge-expired'],
  },
];
