// Samples of the queries on the newest comments, on flat lists of them, and on the counts that pages keep.

import * as listedComments from '../../../src/storage/threads/listed-comments.ts';
import * as newestComments from '../../../src/storage/threads/newest-comments.ts';
import * as visibleCounts from '../../../src/storage/threads/visible-counts.ts';

const newest = { site: 's', limit: 50, among: 400 };

const [asc, desc] = [
  { site: 's', order: 'asc' },
  { site: 's', order: 'desc' },
] as const;

export const modules = {
  'listed-comments': listedComments,
  'newest-comments': newestComments,
  'visible-counts': visibleCounts,
};

export const samples = {
  'listed-comments': {
    listRoots: [asc, desc].map((ask) => listedComments.listRoots({ ...ask, page: 'p' })),
    listRepliesOfPage: [asc, desc].map((ask) => listedComments.listRepliesOfPage({ ...ask, page: 'p' })),
    listRepliesTo: [null, 'p'].map((page) => listedComments.listRepliesTo({ site: 's', page, parent: 'c' })),
    listOfSite: [asc, desc].map((ask) => listedComments.listOfSite(ask)),
    findListed: [listedComments.findListed('s', ['c', 'd'])],
  },
  'newest-comments': {
    findNewestRoots: [newestComments.findNewestRoots({ site: 's', page: 'p', limit: 50 })],
    findNewest: [
      newestComments.findNewest({ ...newest, page: null }),
      newestComments.findNewest({ ...newest, page: 'p' }),
    ],
  },
  'visible-counts': { findVisibleCounts: [visibleCounts.findVisibleCounts('s', ['p', 'q'])] },
};
