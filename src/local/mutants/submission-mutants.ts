// Laws of storing a comment: what the insert is guarded by, and what is looked up for it.

import type { Mutant } from './mutant.ts';

const submissions = 'src/storage/submissions/submissions.ts';
const evidence = 'src/storage/submissions/evidence.ts';
const races = ['test/http/submission-races'];

export const submissionMutants: readonly Mutant[] = [
  {
    law: "the insert carries the network's limit",
    file: submissions,
    find: 'if (network) all.push(hasRoom(network, comment.at));',
    replace: '',
    tests: races,
  },
  {
    law: 'the insert takes the same comment once',
    file: submissions,
    find: "where duplicate_key = ${comment.duplicateKey} and status <> 'rejected')`",
    replace: 'where duplicate_key is null)`',
    tests: races,
  },
  {
    law: 'the insert takes an idempotency key once',
    file: submissions,
    find: 'if (comment.idempotency) all.push(sql<SqlBool>`${idempotencyMatch(comment)} is null`);',
    replace: '',
    tests: races,
  },
  {
    law: 'a reply copies its parent as it is at that moment',
    file: submissions,
    find: 'if (comment.parent) all.push(isAsSeen(comment.parent, comment.page));',
    replace: '',
    tests: ['test/http/submission-races', 'test/http/change-traces'],
  },
  {
    law: "the insert holds what the email's limit has no room for",
    file: submissions,
    find: 'canHold && email ? sql`not ${hasRoom(email, at)}`',
    replace: 'canHold && email ? sql`0`',
    tests: ['test/http/models', 'test/http/submission-races'],
  },
  {
    law: 'the insert holds in a surge',
    file: submissions,
    find: 'isSiteBusy(site, surgePerTenMinutes, at - 10 * minuteMs)',
    replace: 'sql`0`',
    tests: races,
  },
  {
    law: 'the hourly limit counts beside the one of a minute',
    file: 'src/storage/submissions/rates.ts',
    find: '<= ${at - hourMs}',
    replace: '<= ${at}',
    tests: races,
  },
  {
    law: 'a surge begins at exactly its limit',
    file: 'src/domain/surge.ts',
    find: 'traffic.lastTenMinutes >= surge.perTenMinutes',
    replace: 'traffic.lastTenMinutes > surge.perTenMinutes',
    tests: ['test/domain', 'test/http/submission-races'],
  },
  {
    law: 'an idempotency key answers for 24 hours and no longer',
    file: 'src/operations/submissions/gather-evidence.ts',
    find: 'first.created_at <= context.now - idempotencyMs',
    replace: 'first.created_at <= context.now - 2 * idempotencyMs',
    tests: ['test/http/submissions', 'test/http/submission-races'],
  },
  {
    law: 'another text under the same idempotency key is refused',
    file: 'src/operations/submissions/submission-answer.ts',
    find: 'first.idempotency_payload !== sent.payload',
    replace: 'first.idempotency_payload === null',
    tests: races,
  },
  {
    law: 'two authors may say the same',
    file: 'src/operations/fingerprint.ts',
    find: 'email?.toLowerCase() ?? null, fingerprint',
    replace: 'fingerprint',
    tests: races,
  },
  {
    law: "an author's record counts at its own site only",
    file: evidence,
    find: ".select(['id', 'approved', 'rejected', 'spam'])\n    .where('site', '=', site)",
    replace: ".select(['id', 'approved', 'rejected', 'spam'])\n    .where('site', '>', '')",
    tests: ['test/http/sites-apart'],
  },
  {
    law: 'a text seen at another site is not counted here',
    file: evidence,
    find: ".select('seq')\n        .where('site', '=', site)",
    replace: ".select('seq')\n        .where('site', '>', '')",
    tests: ['test/http/sites-apart'],
  },
  {
    law: 'a reply attaches within its own site',
    file: evidence,
    find: ".select(ancestor)\n    .where('site', '=', site)",
    replace: '.select(ancestor)',
    tests: ['test/http/sites-apart'],
  },
  {
    law: 'a reply attaches to a visible comment of the same page',
    file: 'src/operations/submissions/gather-evidence.ts',
    find: 'named.page !== keys.page || ',
    replace: '',
    tests: ['test/http/submissions'],
  },
  {
    law: 'a page that closed takes no comment from that moment on',
    file: 'src/domain/page.ts',
    find: 'now < closes',
    replace: 'now <= closes',
    tests: ['test/domain', 'test/http/pages'],
  },
];
