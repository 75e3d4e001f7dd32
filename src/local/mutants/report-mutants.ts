// Laws of readers' reports.

import type { Mutant } from './mutant.ts';

const tests = ['test/http/reports'];

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
    find: ' and reports.version > made.to_word_version',
    replace: '',
    tests,
  },
];
