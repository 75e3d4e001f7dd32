// Laws of searching: what is found, by whom, and that the index follows the comments.

import type { Mutant } from './mutant.ts';

const index = ['test/http/search-index'];
const found = ['test/http/search.test'];

export const searchMutants: readonly Mutant[] = [
  {
    law: 'the index is written by nobody who read before another wrote',
    file: 'src/storage/search/index-writes.ts',
    find: ".where('writer', '=', seen.writer)",
    replace: '',
    tests: index,
  },
  {
    law: 'a change made while the index took up the one before waits for the next',
    file: 'src/storage/search/unindexed.ts',
    find: '(seq, changes) in',
    replace: '(seq, 1) in',
    tests: index,
  },
  {
    law: 'an index of another database starts over',
    file: 'src/operations/search-index.ts',
    find: 'progress.indexed_seq > 0 && anchor[0]?.id !== progress.indexed_id',
    replace: 'false',
    tests: index,
  },
  {
    law: 'who may see no address finds nobody by one',
    file: 'src/operations/moderation/search-queue.ts',
    find: "field !== 'email' || maySeeEmails",
    replace: 'true',
    tests: found,
  },
  {
    law: 'nothing is decided of a search while the index is behind',
    file: 'src/operations/moderation/search-queue.ts',
    find: 'if (isTakenUp(found)) return found.places',
    replace: 'return found.places',
    tests: ['test/http/decide-found.test.ts'],
  },
  {
    law: 'an act on what is found is an act on nothing else',
    file: 'src/storage/moderation/queue.ts',
    find: 'if (seqs === undefined) return',
    replace: 'return',
    tests: ['test/http/decide-found.test.ts'],
  },
  {
    law: 'what is found is read as it stands now',
    file: 'src/storage/moderation/hits.ts',
    find: ".where('queue_status', status === null ? 'is not' : '=', status)",
    replace: '',
    tests: [...index, ...found],
  },
  {
    law: 'what was edited out is not found',
    file: 'migrations/0012_note_unindexed.sql',
    find: 'OR OLD.body IS NOT NEW.body OR OLD.assessment IS NOT NEW.assessment',
    replace: '',
    tests: found,
  },
  {
    law: 'a place in the index is walked to as an integer',
    file: 'src/storage/search/matches.ts',
    find: 'cast(${place} as integer)',
    replace: '${place}',
    tests: ['test/http/search-budgets'],
  },
];
