// Laws of readers' reports and of authors' appeals.

import type { Mutant } from './mutant.ts';

const tests = ['test/http/reports'];
const ofAppeals = ['test/http/appeals'];

export const reportMutants: readonly Mutant[] = [
  {
    law: 'reports never hold what a human approved',
    file: 'src/storage/reports/reports.ts',
    find: "comments.status = 'approved' and comments.decided_status is null",
    replace: "comments.status = 'approved'",
    tests,
  },
  {
    law: 'reports hold at the number the site asks for',
    file: 'src/storage/reports/reports.ts',
    find: '${weightWith(report)} >= ${toHold})',
    replace: '${weightWith(report)} > ${toHold})',
    tests,
  },
  {
    law: 'a network has one report of a comment',
    file: 'src/storage/reports/reports.ts',
    find: "exists(reportOf(commentId, network).select('id'))))\n        .where",
    replace: "exists(reportOf(commentId, 'nobody').select('id'))))\n        .where",
    tests,
  },
  {
    law: 'reporters who are often wrong weigh less',
    file: 'src/domain/report.ts',
    find: '/ (right + refused)',
    replace: '/ right',
    tests,
  },
  {
    law: 'reports made before the word of a human are answered by it',
    file: 'src/storage/moderation/decisions.ts',
    find: ' and reports.version > ${word}',
    replace: '',
    tests,
  },
  {
    law: 'a decline is appealed once',
    file: 'src/storage/appeals/appeals.ts',
    find: "    .where('comments.appeal_version', 'is', null)\n",
    replace: '',
    tests: ofAppeals,
  },
  {
    law: 'what only the machine called spam is no decline to its author',
    file: 'src/storage/appeals/appeals.ts',
    find: "coalesce(comments.decided_status in ('rejected', 'spam'), 0)",
    replace: "comments.status in ('rejected', 'spam')",
    tests: ofAppeals,
  },
  {
    law: 'a decline is appealed within its term',
    file: 'src/storage/appeals/appeals.ts',
    find: '    .where(isInTerm(appeal))\n',
    replace: '',
    tests: ofAppeals,
  },
  {
    law: 'who saw a comment before its appeal decides another',
    file: 'src/storage/appeals/appeals.ts',
    find: "      appeal_version: eb('version', '+', 1),\n      version: eb('version', '+', 1),\n",
    replace: "      appeal_version: eb('version', '+', 0),\n",
    tests: ofAppeals,
  },
  {
    law: 'acts on all that a filter finds leave open appeals out',
    file: 'src/operations/moderation/matches-asked.ts',
    find: '? { ...filter, unappealed: true } : filter',
    replace: '? filter : filter',
    tests: ofAppeals,
  },
  {
    law: 'no comment is erased by age while its appeal is open',
    file: 'src/storage/upkeep/retention.ts',
    find: " and appeal is not 'open'",
    replace: '',
    tests: ofAppeals,
  },
];
