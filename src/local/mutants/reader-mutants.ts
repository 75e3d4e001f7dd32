// Laws of what everybody reads: feeds, counts, and what the reply form asks for.

import type { Mutant } from './mutant.ts';

const newest = ['test/http/newest'];

export const readerMutants: readonly Mutant[] = [
  {
    law: 'a feed tells nothing that a reader can not see',
    file: 'src/storage/threads/newest-comments.ts',
    find: ".where('queue_status', '=', 'approved')",
    replace: ".where('queue_status', '=', 'pending')",
    tests: newest,
  },
  {
    law: 'a feed of a page tells of that page alone',
    file: 'src/storage/threads/newest-comments.ts',
    find: "ask.page === null ? query : query.where('page', '=', ask.page)",
    replace: 'query',
    tests: newest,
  },
  {
    law: 'a page of comments is told anew when the site calls itself otherwise',
    file: 'src/operations/threads/list-threads.ts',
    find: 'if (ask.isPage) asked.push(found?.settings ?? null);',
    replace: '',
    tests: newest,
  },
  {
    law: 'a form is told that its page is closed',
    file: 'src/operations/threads/open-reply-form.ts',
    find: 'isOpen: isPageOpen(readPageState(row), site.closeAfterDays, now)',
    replace: 'isOpen: true',
    tests: newest,
  },
];
