// Samples of the queries that a submission makes: what is asked before it is judged, and the batch that stores it.

import type { Query } from '../../../src/storage/database.ts';
import * as campaignMatches from '../../../src/storage/submissions/campaign-matches.ts';
import * as evidence from '../../../src/storage/submissions/evidence.ts';
import * as hangingRows from '../../../src/storage/submissions/hanging-rows.ts';
import * as insertComment from '../../../src/storage/submissions/insert-comment.ts';
import type { InsertLimits } from '../../../src/storage/submissions/limits.ts';
import type { NewComment } from '../../../src/storage/submissions/new-comment.ts';
import * as rates from '../../../src/storage/submissions/rates.ts';
import * as refusal from '../../../src/storage/submissions/refusal.ts';

const rate = { site: 's', kind: 'network' as const, key: 'k', perMinute: 5, perHour: 30 };
const parent = { id: 'q', rootId: 'q', depth: 0, name: null, body: 'b', editedAt: null, erasedAt: null };
const scores = { verdictByScore: 'approve' as const, spam: 0, toxicity: 0, toxic: false, harm: 0, doubt: 0 };
const judged = { verdict: 'approve' as const, signals: [], assessment: '{}', evidence: '{}' };
const comment: NewComment = {
  id: 'c', site: 's', page: 'p', parent, newAuthorId: 'a', emailFolded: 'e', network: 'n', name: 'n', email: 'e', website: null, body: 'b', staff: null,
  ...scores, outcomes: [{ reached: [], status: 'approved', ...judged }, { reached: ['surge'], status: 'pending', ...judged }], domains: [],
  nameFolded: 'n', provedId: 'q', campaign: { bands: ['b', 'c'], signature: 's', campaignId: null, newCampaignId: 'g', size: 1 }, duplicateKey: 'd', idempotency: { key: 'i', payload: 'p' }, notify: 'all', at: 1,
}; // prettier-ignore
const limits: InsertLimits = {
  author: { ...rate, kind: 'email' },
  network: rate,
  crowd: rate,
  perDay: 2_000,
  surgePerTenMinutes: 30,
};
const kept = { keep: 30, commentId: 'c' };

export const modules: Record<string, object> = {
  evidence,
  rates,
  refusal,
  'campaign-matches': campaignMatches,
  'hanging-rows': hangingRows,
  'insert-comment': insertComment,
};

export const samples: Record<string, Record<string, Query[]>> = {
  evidence: {
    findPage: [evidence.findPage('s', 'p')],
    findParents: [evidence.findParents('s', 'c')],
    findAncestorAbove: [evidence.findAncestorAbove('c', 3)],
    findAuthor: [evidence.findAuthor('s', 'e')],
    findClaim: [
      evidence.findClaim('s', { email: 'e', nameFolded: 'n', website: null }),
      evidence.findClaim('s', { email: 'e', nameFolded: 'n', website: 'w' }),
    ],
    findProvedRecord: [evidence.findProvedRecord('s', 'c')],
    findDomains: [evidence.findDomains('s', ['a', 'b'])],
    findByIdempotencyKey: [evidence.findByIdempotencyKey('s', 'k')],
    findStoredSubmission: [evidence.findStoredSubmission('c')],
  },
  rates: {
    findRates: [rates.findRates(rate.site, [rate, { ...rate, kind: 'email' }])],
    addToRates: [
      rates.addToRates(
        [
          { rate, keep: 9, textHash: null },
          { rate: { ...rate, kind: 'email' }, keep: 5, textHash: 'h' },
        ],
        1,
        'c',
      ),
    ],
    findTraffic: [rates.findTraffic('s')],
    addToTraffic: [rates.addToTraffic('s', 1, kept)],
  },
  'campaign-matches': { findMatches: [campaignMatches.findMatches('s', { bands: ['b', 'c'], signature: 's' })] },
  'insert-comment': {
    forgetIdempotencyKey: [insertComment.forgetIdempotencyKey('s', 'k', 1)],
    insertComment: [
      insertComment.insertComment(comment, limits),
      insertComment.insertComment(
        { ...comment, parent: null, campaign: null },
        { author: null, network: null, crowd: null, perDay: null, surgePerTenMinutes: null },
      ),
    ],
  },
  'hanging-rows': {
    insertWish: [hangingRows.insertWish(comment, 'all')],
    insertReplyMail: [hangingRows.insertReplyMail(comment as never)],
    insertAuthor: [hangingRows.insertAuthor({ ...comment, emailFolded: 'e' })],
  },
  refusal: {
    findRefusal: [refusal.findRefusal(comment, limits)],
  },
};
