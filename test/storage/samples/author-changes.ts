// Samples of the queries by which authors change their comments; see `query-samples.ts`.

import type { Query } from '../../../src/storage/database.ts';
import * as authorChanges from '../../../src/storage/moderation/author-changes.ts';
import * as edits from '../../../src/storage/moderation/edits.ts';

const actor = { key: 'author', name: 'The author', scopes: [], sites: null };
const edit: edits.NewEdit = { id: 'e', commentId: 'c', version: 1, body: 'b', excerpt: 'b', actor, note: null, at: 1 };
const member = { bands: ['a', 'b'], signature: 's', campaignId: null, newCampaignId: 'g', size: 1 };
const withdrawal: authorChanges.Withdrawal = { id: 'w', commentId: 'c', at: 1, since: 0 };

const scores = { verdictByScore: 'approve' as const, spam: 0, toxicity: 0, toxic: false, harm: 0, doubt: 0 };
const judged = { verdict: 'approve' as const, signals: [], assessment: '{}', evidence: '{}' };
const follows: edits.TextColumns = { ...scores, ...judged, domains: [], duplicateKey: 'd' };

export const modules: Record<string, object> = { 'author-changes': authorChanges };

/** What is asked of the queries of edits beside what moderators ask. */
export const byAuthor = {
  insertEdit: edits.insertEdit(edit, authorChanges.mayEdit({ at: 1, since: 0 })),
  insertEditEvent: edits.insertEditEvent(edit, 'pending'),
  applyEdit: edits.applyEdit(edit, follows, authorChanges.editedByAuthor(1, 'pending')),
};

export const samples: Record<string, Record<string, Query[]>> = {
  'author-changes': {
    forgetWord: [authorChanges.forgetWord(edit)],
    joinCampaign: [
      authorChanges.joinCampaign(edit, member),
      authorChanges.joinCampaign(edit, { ...member, campaignId: 'h' }),
    ],
    findToldOfStatus: [authorChanges.findToldOfStatus(edit)],
    findSameSaid: [authorChanges.findSameSaid('d', 'c')],
    insertWithdrawalEvent: [authorChanges.insertWithdrawalEvent(withdrawal)],
    withdrawComment: [authorChanges.withdrawComment(withdrawal)],
  },
};
