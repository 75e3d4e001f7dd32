// Samples of the queries that erase.

import type { Query } from '../../../src/storage/database.ts';
import * as erasures from '../../../src/storage/moderation/erasures.ts';
import * as retention from '../../../src/storage/upkeep/retention.ts';
import * as people from '../../../src/storage/moderation/people.ts';

const act = { id: 'i', actor: { key: 'k', name: 'n', scopes: [], sites: ['s'] }, at: 1 };
const erasure = { ...act, commentIds: ['c', 'd'] };

export const modules: Record<string, object> = { erasures, people, retention };

export const samples: Record<string, Record<string, Query[]>> = {
  erasures: {
    eraseAuthors: [erasures.eraseAuthors(erasure)],
    insertErasureEvent: [erasures.insertErasureEvent(erasure)],
    eraseComments: [erasures.eraseComments(erasure), erasures.eraseComments({ ...erasure, keepsSpamSketches: true })],
    unnameComments: [erasures.unnameComments(erasure, { name: false, website: true, words: ['n'] })],
    unnameNotes: [erasures.unnameNotes(erasure, ['n'])],
    unnameEdits: [erasures.unnameEdits(erasure)],
    unnameCopies: [erasures.unnameCopies(erasure)],
    eraseEdits: [erasures.eraseEdits(erasure)],
    eraseNotes: [erasures.eraseNotes(erasure)],
    eraseCopies: [erasures.eraseCopies(erasure)],
    findErased: [erasures.findErased(erasure)],
  },
  people: {
    countCommentsOf: [people.countCommentsOf(['a'])],
    insertPersonParts: [people.insertPersonParts('j', ['a'])],
    insertPersonEvent: [people.insertPersonEvent(act, { id: 'j', changes: {} })],
    insertExportEvent: [people.insertExportEvent(act, 's')],
    findUnerased: [people.findUnerased(['c'])],
    setDomains: [people.setDomains([['c', []]])],
    dropEmptyDomains: [people.dropEmptyDomains([['s', 'd']])],
    uncountComments: [people.uncountComments(['c'])],
    eraseJobNotes: [people.eraseJobNotes(['c'], ['n'])],
    unindexComments: [people.unindexComments(['c'])],
    dropRates: [people.dropRates([['s', 'k']])],
    tallyErased: [people.tallyErased({ job: { id: 'j', part: 1 }, at: 1 }, ['c'])],
    findNamingLists: [people.findNamingLists(['s'], ['e'])],
    findCommentsOfPerson: [people.findCommentsOfPerson(['a', 'b'], { after: ['a', 'c'], limit: 51 })],
    findDecisionsOn: [people.findDecisionsOn(['c'])],
    findEditsOf: [people.findEditsOf(['c'])],
  },
  retention: {
    findDueSites: [retention.findDueSites(1, 10)],
    findSettings: [retention.findSettings('s')],
    setDue: [retention.setDue('s', 1)],
    findOutlived: [retention.findOutlived({ site: 's', status: 'spam', until: 1 }, 1_000)],
    findWithdrawn: [retention.findWithdrawn('s', 1, 201)],
    findOldCampaigns: [retention.findOldCampaigns('g', 500)],
    leaveCampaigns: [retention.leaveCampaigns(['g'])],
    setPlace: [retention.setPlace('g')],
    findOldJobs: [retention.findOldJobs('g', 20)],
    deleteParts: [retention.deleteParts(['j'])],
    deleteJobs: [retention.deleteJobs(['j'])],
  },
};
