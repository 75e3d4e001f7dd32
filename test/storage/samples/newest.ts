// Samples of the queries on the newest comments, and on the counts that pages keep.

import * as newestComments from '../../../src/storage/threads/newest-comments.ts';
import * as visibleCounts from '../../../src/storage/threads/visible-counts.ts';

const newest = { site: 's', limit: 50, among: 400 };

export const modules = { 'newest-comments': newestComments, 'visible-counts': visibleCounts };

export const samples = {
  'newest-comments': {
    findNewestRoots: [newestComments.findNewestRoots({ site: 's', page: 'p', limit: 50 })],
    findNewest: [
      newestComments.findNewest({ ...newest, page: null }),
      newestComments.findNewest({ ...newest, page: 'p' }),
    ],
  },
  'visible-counts': { findVisibleCounts: [visibleCounts.findVisibleCounts('s', ['p', 'q'])] },
};
