// One sample or more of every query the storage room can build, by file and function: what `query-plans.test.ts` explains.

import * as authors from '../../src/storage/moderation/authors.ts';
import * as campaigns from '../../src/storage/moderation/campaigns.ts';
import * as claims from '../../src/storage/moderation/claims.ts';
import * as comments from '../../src/storage/moderation/comments.ts';
import type { Query } from '../../src/storage/database.ts';
import * as decisions from '../../src/storage/moderation/decisions.ts';
import * as edits from '../../src/storage/moderation/edits.ts';
import * as expired from '../../src/storage/upkeep/expired.ts';
import * as jobParts from '../../src/storage/moderation/job-parts.ts';
import * as jobs from '../../src/storage/moderation/jobs.ts';
import * as judgedComments from '../../src/storage/policy/judged-comments.ts';
import * as lists from '../../src/storage/lists/lists.ts';
import * as movedThreads from '../../src/storage/threads/moved-threads.ts';
import * as pages from '../../src/storage/threads/pages.ts';
import * as policies from '../../src/storage/policy/policies.ts';
import * as queue from '../../src/storage/moderation/queue.ts';
import * as siteInForce from '../../src/storage/site-in-force.ts';
import * as sites from '../../src/storage/sites/sites.ts';
import * as stats from '../../src/storage/stats/stats.ts';
import * as threads from '../../src/storage/threads/threads.ts';
import * as hits from '../../src/storage/moderation/hits.ts';
import * as indexWrites from '../../src/storage/search/index-writes.ts';
import * as matches from '../../src/storage/search/matches.ts';
import * as unindexed from '../../src/storage/search/unindexed.ts';
import * as waiting from '../../src/storage/moderation/waiting.ts';
import * as authorChangeSubject from './samples/author-changes.ts';
import * as erasing from './samples/erasing.ts';
import * as eventSubject from './samples/events.ts';
import * as keySubject from './samples/keys.ts';
import * as protocolSubject from './samples/protocols.ts';
import * as reportSubject from './samples/reports.ts';
import * as submissionSubject from './samples/submissions.ts';
import * as siteSubject from './samples/sites.ts';
import * as newestSubject from './samples/newest.ts';
import * as transferSubject from './samples/transfer.ts';
import * as outgoingSubject from './samples/outgoing.ts';

const actor = { key: 'k', name: 'n', scopes: [], sites: ['s'] };
const owner = { key: 'owner', name: 'owner', scopes: [], sites: null };
const act = { id: 'i', actor, at: 1 };
const decisionSet: decisions.DecisionSet = {
  items: ['c', 'd'].map((commentId) => ({ id: `of-${commentId}`, commentId, version: 1, undoes: 'e' })),
  actor,
  reason: null,
  note: null,
  at: 1,
  job: { id: 'j', part: 1 },
};
const job: jobs.NewJob = { id: 'j', move: 'spam', actor, reason: null, note: null, at: 1 };
const scores = { verdictByScore: 'approve' as const, spam: 0, toxicity: 0, toxic: false, harm: 0, doubt: 0 };
const judged = { verdict: 'approve' as const, signals: [], assessment: '{}', evidence: '{}' };
const stretchBySlug = { after: 'a', limit: 50 };

const policy: policies.NewPolicy = { ...act, site: 's', policy: '{}', basedOn: 1, changes: {} };
const list: lists.NewList = { ...act, site: 's', basedOn: 1, changes: {} };
const edit: edits.NewEdit = { id: 'e', commentId: 'c', version: 1, body: 'b', excerpt: 'b', actor, note: null, at: 1 };
const siteChange: sites.SiteChange = { ...act, slug: 's', changes: { title: 't' }, version: 1 };
const pageChange: pages.PageChange = { ...act, site: 's', key: 'p', closed: true, closeAfterDays: 3 };
const threadMove = { ...act, rootId: 'c', from: 'p', to: 'q' };
const pageMerge = { id: 'e', site: 's', from: 'p', to: 'q' };
const thread = { site: 's', page: 'p', root: 'r', after: 'c', limit: 51 };

const progress: indexWrites.Progress = { indexed_seq: 1, indexed_id: 'c', writer: 'w' };
const match = { facets: [['site:s', 'site:t']], from: 1, to: 2, limit: 51 };
const terms: matches.MatchAsk['terms'] = [{ words: ['a', 'b'], isPrefix: true, fields: ['body', 'name'] }];
const hit: hits.HitAsk = { seqs: [1, 2], sites: ['s', 't'], status: 'pending', filter: {}, authors: null };

/** Of what words were found in. */
function found(): queue.QueueAsk[] {
  return asks()
    .filter(({ sort, after }) => sort === 'oldest' && after === null)
    .map((ask) => ({ ...ask, seqs: [1, 2] }));
}

function asks(): queue.QueueAsk[] {
  const filters: queue.QueueFilter[] = [
    {},
    { author: 'a' },
    { author: 'a', email: 'e', name: 'n', campaign: 'g' },
    { campaign: 'g' },
    { page: 'p', signal: 'links', minSpam: 0.5, minToxicity: 0.5 },
    { email: 'e', name: 'n', verdict: 'hold', language: 'de', maxSpam: 0.5, maxToxicity: 0.5 },
    { from: 1, to: 2 },
    { reported: true, from: 1 },
    { appeal: 'open', reported: true },
    { unappealed: true },
  ];
  const isSorted = (sort: queue.QueueSort, { reported }: queue.QueueFilter) => sort !== 'reports' || reported;
  return queue.queueSorts.flatMap((sort) =>
    filters
      .filter((filter) => isSorted(sort, filter))
      .flatMap((filter) =>
        [null, { position: 1, id: 'c' }].map((after) => ({
          site: 's',
          status: 'pending' as const,
          sort,
          filter,
          after,
          limit: 51,
          scanMax: 450,
        })),
      ),
  );
}

export const modules: Record<string, object> = {
  authors, campaigns, claims, comments, decisions, edits, expired, lists, pages, policies, queue, sites, stats, threads, waiting, 'moved-threads': movedThreads, 'site-in-force': siteInForce, 'judged-comments': judgedComments,
  jobs, 'job-parts': jobParts, hits, matches, unindexed, 'index-writes': indexWrites, ...erasing.modules, ...authorChangeSubject.modules, ...eventSubject.modules, ...keySubject.modules, ...reportSubject.modules,
  ...siteSubject.modules, ...transferSubject.modules, ...protocolSubject.modules, ...outgoingSubject.modules, ...newestSubject.modules, ...submissionSubject.modules,
}; // prettier-ignore

export const samples: Record<string, Record<string, Query[]>> = {
  ...keySubject.samples,
  ...authorChangeSubject.samples,
  ...siteSubject.samples,
  ...newestSubject.samples,
  ...submissionSubject.samples,
  ...eventSubject.samples,
  ...reportSubject.samples,
  authors: {
    findAuthorOfId: [actor, owner].map((by) => authors.findAuthorOfId(by, 'a')),
    findAuthorRows: [authors.findAuthorRows('e', ['s', 't'])],
    findLatestOfAuthor: [actor, owner].map((by) => authors.findLatestOfAuthor(by, 'a', 20)),
    findDecisionsOnAuthor: [actor, owner].map((by) =>
      authors.findDecisionsOnAuthor(by, 'a', { comments: 20, limit: 20 }),
    ),
  },
  campaigns: {
    findLargest: [campaigns.findLargest(null, 6), campaigns.findLargest({ size: 9, id: 'g' }, 6)],
    findLargestOf: [campaigns.findLargestOf('s', null, 6), campaigns.findLargestOf('s', { size: 9, id: 'g' }, 6)],
    findLargestAt: [campaigns.findLargestAt('s', null, 6), campaigns.findLargestAt('s', { size: 9, id: 'g' }, 6)],
    findCampaignById: [campaigns.findCampaignById('g')],
    findSitesOfCampaign: [campaigns.findSitesOfCampaign(actor, 'g', 5), campaigns.findSitesOfCampaign(owner, 'g', 5)],
    findMembers: [campaigns.findMembers(actor, 'g', 5), campaigns.findMembers(owner, 'g', 5)],
  },
  claims: {
    claimComments: [actor, owner].map((by) => claims.claimComments({ ids: ['c', 'd'], actor: by, at: 1, until: 2 })),
    releaseComments: [actor, owner].map((by) => claims.releaseComments({ ids: ['c', 'd'], actor: by })),
    findClaims: [actor, owner].map((by) => claims.findClaims({ ids: ['c', 'd'], actor: by })),
  },
  comments: {
    findState: [comments.findState('c')],
    findComment: [comments.findComment({ sites: null }, 'c'), comments.findComment({ sites: ['s', 't'] }, 'c')],
    findDecisions: [comments.findDecisions('c', 10)],
    findEdits: [comments.findEdits('c', 10)],
    findCommentsOfAuthor: [comments.findCommentsOfAuthor('a', 10)],
  },
  decisions: {
    insertDecisions: [
      decisions.insertDecisions(decisionSet, 'approve', { status: 'approved', decidedStatus: 'approved' }),
      decisions.insertDecisions({ ...decisionSet, actor: owner }, 'restore', {
        status: 'pending',
        decidedStatus: null,
      }),
    ],
    insertUndos: [decisions.insertUndos(decisionSet), decisions.insertUndos({ ...decisionSet, actor: owner })],
    insertDecisionEvents: [decisions.insertDecisionEvents(decisionSet, 'comment.decided')],
    applyDecisions: [decisions.applyDecisions(decisionSet)],
    spreadVisibility: [decisions.spreadVisibility(['c', 'd'])],
    findLeftAlone: [decisions.findLeftAlone(decisionSet, 'approve'), decisions.findLeftAlone(decisionSet, 'undo')],
    findDecision: [decisions.findDecision('c', 'd')],
  },
  edits: {
    findSiteOf: [edits.findSiteOf('c')],
    insertEdit: [edits.insertEdit(edit), authorChangeSubject.byAuthor.insertEdit],
    insertEditEvent: [edits.insertEditEvent(edit), authorChangeSubject.byAuthor.insertEditEvent],
    applyEdit: [
      edits.applyEdit(edit, { ...scores, ...judged, domains: [], duplicateKey: 'd' }),
      authorChangeSubject.byAuthor.applyEdit,
    ],
    copyToReplies: [edits.copyToReplies(edit)],
    findLatestChange: [edits.findLatestChange('c')],
  },
  expired: {
    freeIdempotencyKeys: [expired.freeIdempotencyKeys(1, 500)],
    forgetNetworks: [expired.forgetNetworks(1, 500)],
    forgetClaims: [expired.forgetClaims(1, 500)],
    forgetReportNetworks: [expired.forgetReportNetworks(1, 500)],
    deleteReporters: [expired.deleteReporters(1, 500)],
    deleteRates: [expired.deleteRates(1, 500)],
    dropTrafficHours: [expired.dropTrafficHours({ hour: 500, beforeHour: 1 }, 500)],
  },
  jobs: {
    insertJob: [jobs.insertJob(job, { sites: ['s'], count: 7, hash: 'h' })],
    insertDoneJob: [jobs.insertDoneJob(job, decisionSet)],
    insertUndoJob: [jobs.insertUndoJob({ ...job, move: 'undo' }, 'i')],
    findJob: [jobs.findJob(actor, 'j'), jobs.findJob(owner, 'j')],
    findRepeated: [jobs.findRepeated(actor, 'h')],
    findUndoing: [jobs.findUndoing(actor, 'j')],
    findJobs: [null, 'j'].flatMap((before) => [actor, owner].map((by) => jobs.findJobs(by, { before, limit: 51 }))),
    insertCancelEvent: [jobs.insertCancelEvent(act, 'j')],
    cancelJob: [jobs.cancelJob(act, 'j')],
    cancelJobOfDeletedKey: [jobs.cancelJobOfDeletedKey('j', 1)],
    findStalledJobs: [jobs.findStalledJobs(1, 20)],
  },
  'job-parts': {
    insertMatches: [...asks(), ...found()].map((ask) => jobParts.insertMatches('j', ask, 0)),
    countMatches: [...asks(), ...found()].map(jobParts.countMatches),
    insertDonePart: [jobParts.insertDonePart('j', decisionSet)],
    insertUndoParts: [jobParts.insertUndoParts('k', 'j')],
    countComments: [jobParts.countComments('j')],
    dropPartsOfNone: [jobParts.dropPartsOfNone('j')],
    findNextPart: [jobParts.findNextPart('j')],
    tallyPart: [jobParts.tallyPart(decisionSet)],
    closePart: [jobParts.closePart(decisionSet)],
    finishJob: [jobParts.finishJob('j')],
    findConflicts: [actor, owner].map((by) => jobParts.findConflicts(by, 'j', { after: [-1, -1], limit: 51 })),
  },

  'moved-threads': {
    findThreadPlace: [movedThreads.findThreadPlace(actor, 'c'), movedThreads.findThreadPlace(owner, 'c')],
    insertThreadEvent: [movedThreads.insertThreadEvent(threadMove)],
    moveRoot: [movedThreads.moveRoot(threadMove)],
    moveReplies: [movedThreads.moveReplies(threadMove)],
    findPagesOfComments: [movedThreads.findPagesOfComments(1, 500)],
    refileComments: [movedThreads.refileComments([{ seq: 1, from: 'p', to: 'q' }])],
    findPagesOfSites: [movedThreads.findPagesOfSites({ site: 's', key: 'p' }, 500)],
    insertMergeEvents: [movedThreads.insertMergeEvents(act, [pageMerge])],
    mergePageSettings: [movedThreads.mergePageSettings([pageMerge])],
    deleteMergedPages: [movedThreads.deleteMergedPages([pageMerge])],
  },
  pages: {
    findPages: [pages.findPages('s', stretchBySlug)],
    findPageByKey: [pages.findPageByKey('s', 'p')],
    setPage: [pages.setPage(pageChange)],
    insertPageEvent: [
      pages.insertPageEvent(pageChange),
      pages.insertPageEvent({ ...pageChange, closed: undefined, closeAfterDays: null }),
    ],
  },
  lists: {
    findListHead: [lists.findListHead(actor, 's'), lists.findListHead(owner, 's')],
    findListParts: [lists.findListParts(actor, 's'), lists.findListParts(owner, 's')],
    findNewerParts: [lists.findNewerParts('s', null), lists.findNewerParts('s', 'k')],
    findPartsOfComment: [lists.findPartsOfComment('c')],
    insertListEvent: [lists.insertListEvent(list)],
    writeListPart: [lists.writeListPart(list, { part: 0, entries: '{}' })],
    dropListParts: [lists.dropListParts(list, 1)],
    enforceList: [lists.enforceList(list), lists.enforceList({ ...list, actor: owner })],
  },
  policies: {
    findPolicy: [policies.findPolicy(actor, 's', null), policies.findPolicy(actor, 's', 2)],
    insertPolicy: [policies.insertPolicy(policy)],
    insertPolicyEvent: [policies.insertPolicyEvent(policy)],
    enforcePolicy: [policies.enforcePolicy(policy)],
  },
  queue: {
    findQueue: asks().map(queue.findQueue),
    findQueuePlaces: asks().map(queue.findQueuePlaces),
    findLookEnd: asks().map(queue.findLookEnd),
    findQueued: [queue.findQueued(['c'])],
    findCounts: [queue.findCounts(['s', 't'])],
    findSiteOfAuthor: [queue.findSiteOfAuthor('a')],
    findSlugs: [queue.findSlugs(21)],
    findExistingSlugs: [queue.findExistingSlugs(['s', 't'])],
  },
  'site-in-force': { findSite: [siteInForce.findSite('s')] },
  sites: {
    findSites: [sites.findSites(owner, stretchBySlug), sites.findSites(actor, stretchBySlug)],
    findStoredSite: [sites.findStoredSite(actor, 's')],
    insertSite: [sites.insertSite('s', {} as Parameters<typeof sites.insertSite>[1], 1)],
    insertFirstPolicy: [sites.insertFirstPolicy('s', 'owner', 1)],
    insertSiteEvent: [sites.insertSiteEvent(act, 's', {} as Parameters<typeof sites.insertSite>[1])],
    insertSiteChangeEvent: [siteChange, { ...siteChange, actor: owner, version: null }].map(
      sites.insertSiteChangeEvent,
    ),
    updateSite: [
      siteChange,
      { ...siteChange, changes: { closeAfterDays: null } },
      { ...siteChange, actor: owner, version: null },
    ].map(sites.updateSite),
  },
  stats: {
    findStats: [
      stats.findStats(actor, { site: undefined, after: 'a', limit: 11, fromDay: 1, toDay: 30 }),
      stats.findStats(owner, { site: 's', after: '', limit: 11, fromDay: 1, toDay: 30 }),
    ],
  },
  threads: {
    findPublicPage: [threads.findPublicPage('s', 'p')],
    findRoots: [threads.findRoots({ ...thread, after: null }), threads.findRoots(thread)],
    findReplySizes: [threads.findReplySizes({ ...thread, after: null }, 51), threads.findReplySizes(thread, 51)],
    findReadable: [threads.findReadable([1, 2])],
    findRoot: [threads.findRoot(thread)],
    findReplies: [threads.findReplies(thread)],
  },
  'judged-comments': {
    findJudgedComments: [
      judgedComments.findJudgedComments(actor, { site: 's', status: 'pending', limit: 20 }),
      judgedComments.findJudgedComments(owner, { site: 's', status: 'spam', limit: 20 }),
    ],
  },
  hits: {
    findHits: [
      hits.findHits(hit),
      hits.findHits({ ...hit, sites: ['s'], filter: { name: 'n', from: 1 }, authors: ['a'] }),
    ],
  },
  matches: {
    findMatches: matches.placeOrders.flatMap((order) =>
      [true, false].map((descending) => matches.findMatches({ ...match, terms, order, descending })),
    ),
  },
  'index-writes': {
    findProgress: [indexWrites.findProgress()],
    claimProgress: [indexWrites.claimProgress(progress, progress)],
    putDocuments: [indexWrites.putDocuments('w', [])],
    overtakeWriters: [indexWrites.overtakeWriters('w')],
    dropDocuments: [indexWrites.dropDocuments('w', [1, 2])],
    dropDocumentsAfter: [indexWrites.dropDocumentsAfter('w', 1, 50)],
  },
  unindexed: {
    findIdOf: [unindexed.findIdOf(1)],
    findLastBefore: [unindexed.findLastBefore(2, [1])],
    findNew: [unindexed.findNew(1, 50)],
    findChanged: [unindexed.findChanged(50)],
    deleteChanges: [unindexed.deleteChanges([{ seq: 1, changes: 2 }])],
  },
  ...transferSubject.samples,
  ...outgoingSubject.samples,
  ...protocolSubject.samples,
  waiting: { findWaiting: [waiting.findWaiting(actor, stretchBySlug), waiting.findWaiting(owner, stretchBySlug)] },
  ...erasing.samples,
};

/** Exported functions that build no query of their own: parts of queries, which the queries above hold, and arithmetic. */
export const withoutSample: readonly string[] = [
  'decisions.isToDo', 'decisions.openReports', 'edits.isEarlierTextKept', 'author-changes.mayEdit', 'author-changes.editedByAuthor', 'decisions.madeIn', 'queue.matching', 'queue.asked', 'queue.between', 'matches.placeOfTime', 'matches.placeOfValue', 'matches.seqOfPlace', 'queue.isTakenUp', 'queue.looksInVain', 'rates.dayOf', 'rates.isStored',
  'refusal.secondsUntilRoom',
]; // prettier-ignore

/** Files that build no query. */
export const withoutQueries: readonly string[] = [
  'campaign-member', 'check-tables', 'new-event', 'database', 'job-tables', 'judgement', 'limits', 'new-comment', 'reach', 'mail-tables', 'protocol-tables', 'report-tables', 'search-tables', 'tables', 'told-webhooks', 'webhook-tables', 'word-given',
]; // prettier-ignore

/** Files whose queries are for the search database. */
export const ofSearch: readonly string[] = ['index-writes', 'matches'];
