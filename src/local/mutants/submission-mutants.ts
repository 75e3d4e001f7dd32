// Laws of storing a comment: what the insert is guarded by, and what is looked up for it.

import type { Mutant } from './mutant.ts';

const submissions = 'src/storage/submissions/submissions.ts';
const evidence = 'src/storage/submissions/evidence.ts';
const races = ['test/http/submission-races'];
const floods = ['test/http/floods'];

export const submissionMutants: readonly Mutant[] = [
  {
    law: "the insert carries the network's limit",
    file: submissions,
    find: "if (network) all.push(hasRoom('network', network, at));",
    replace: '',
    tests: races,
  },
  {
    law: 'the insert takes the same comment once',
    file: submissions,
    find: 'and ${isThere(duplicateKey)})`',
    replace: 'and 0)`',
    tests: races,
  },
  {
    law: "the insert carries the author's limit",
    file: submissions,
    find: "if (author) all.push(hasRoom('author', author, at));",
    replace: '',
    tests: floods,
  },
  {
    law: "the insert carries the day's limit",
    file: submissions,
    find: 'if (perDay !== null) all.push(',
    replace: 'if (perDay === 0) all.push(',
    tests: floods,
  },
  {
    law: 'the insert holds what was said before in the same place',
    file: submissions,
    find: 'repeated: isThere(duplicateKey),',
    replace: 'repeated: sql`0`,',
    tests: ['test/http/repeated-texts'],
  },
  {
    law: 'an address fills a window within its network alone',
    file: 'src/operations/submissions/submit-comment.ts',
    find: 'JSON.stringify([network, emailFolded ?? nameFolded])',
    replace: 'JSON.stringify([emailFolded ?? nameFolded])',
    tests: floods,
  },
  {
    law: "what looks like a script has one author's limit",
    file: 'src/operations/submissions/store-submission.ts',
    find: 'isScripted(evidence) ? flood : limitsOfNetwork(flood)',
    replace: 'limitsOfNetwork(flood)',
    tests: floods,
  },
  {
    law: 'a claim is of the name of an approved comment too',
    file: evidence,
    find: "    .where('name_folded', '=', claim.nameFolded)\n",
    replace: '',
    tests: ['test/http/standing'],
  },
  {
    law: 'an author token holds for its address alone',
    file: 'src/operations/tokens.ts',
    find: '`${firstId}\\n${emailFolded}`',
    replace: 'firstId',
    tests: ['test/http/standing'],
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
    law: 'the insert holds what a crowded network has no room for',
    file: submissions,
    find: "crowd ? sql`not ${hasRoom('network', crowd, at)}`",
    replace: 'crowd ? sql`0`',
    tests: ['test/http/models', 'test/http/floods'],
  },
  {
    law: 'the insert holds in a surge',
    file: submissions,
    find: 'isSiteBusy(surgePerTenMinutes, at - 10 * minuteMs)',
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
    law: 'two names may say the same short word',
    file: 'src/operations/fingerprint.ts',
    find: 'said.isTelling ? null : foldName(said.name)',
    replace: 'null',
    tests: ['test/http/repeated-texts'],
  },
  {
    law: 'an approved comment counts at its own site only',
    file: evidence,
    find: "    .where('site', '=', site)\n    .where('email', '=', claim.email)",
    replace: "    .where('site', '>', '')\n    .where('email', '=', claim.email)",
    tests: ['test/http/standing'],
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
