// Samples of the queries that delete a site.

import type { Query } from '../../../src/storage/database.ts';
import * as deletions from '../../../src/storage/sites/deletions.ts';

const actors = [
  { key: 'k', name: 'n', scopes: [], sites: ['s'] },
  { key: 'owner', name: 'owner', scopes: [], sites: null },
];
const whole = actors.map((actor) => ({ id: 'i', actor, at: 1, slug: 's' }));

export const modules: Record<string, object> = { deletions };

export const samples: Record<string, Record<string, Query[]>> = {
  deletions: {
    insertSiteDeletionEvent: whole.map(deletions.insertSiteDeletionEvent),
    insertDeletion: whole.map(deletions.insertDeletion),
    deletePolicies: [deletions.deletePolicies('s')],
    deleteSite: whole.map(deletions.deleteSite),
    findDeletion: [deletions.findDeletion('s')],
    findStalledDeletions: [deletions.findStalledDeletions(1, 20)],
    countComments: [deletions.countComments('s', ['c', 'd'], 1)],
    countRows: [deletions.countRows('s', { part: 'rest', rows: 3, at: 1 })],
    findDeletions: actors.map((actor) => deletions.findDeletions(actor, 100)),
    endDeletion: [deletions.endDeletion('s')],
    findCommentsOfSite: [deletions.findCommentsOfSite('s', 100)],
    deleteOfComments: deletions.deleteOfComments(['c', 'd']),
    leaveCampaigns: [deletions.leaveCampaigns(['c', 'd'])],
    deleteComments: [deletions.deleteComments(['c', 'd'])],
    silenceWebhooks: [deletions.silenceWebhooks('s')],
    deleteOfSite: deletions.deleteOfSite('s', 500),
    narrowKeys: [deletions.narrowKeys('s', 1)],
    walkKeys: [deletions.walkKeys('s')],
  },
};
