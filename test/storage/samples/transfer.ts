// Samples of the queries by which a site goes out and comes in, for `query-samples.ts`.

import type { Query } from '../../../src/storage/database.ts';
import * as exported from '../../../src/storage/transfer/exported.ts';
import * as importedComments from '../../../src/storage/transfer/imported-comments.ts';
import * as importedHistory from '../../../src/storage/transfer/imported-history.ts';
import * as importedSettings from '../../../src/storage/transfer/imported-settings.ts';
import * as knownComments from '../../../src/storage/transfer/known-comments.ts';

const act = { id: 'i', actor: { key: 'k', name: 'n', scopes: [], sites: ['s'] }, at: 1 };

export const samples: Record<string, Record<string, Query[]>> = {
  exported: {
    insertExportEvent: [exported.insertExportEvent(act, 's', null)],
    findPolicies: [exported.findPolicies('s', 9)],
    findDomainRecords: [exported.findDomainRecords('s', { after: '', limit: 9 })],
    findExported: [exported.findExported({ site: 's', after: 1, span: 9, limit: 5, bytesMax: 9 })],
    findLastSeq: [exported.findLastSeq()],
    findDecisionsOf: [exported.findDecisionsOf(['c'])],
    findEditsOf: [exported.findEditsOf(['c'])],
    findReportsOf: [exported.findReportsOf(['c'])],
  },
  'imported-comments': {
    insertImportEvent: [importedComments.insertImportEvent(act, { site: 's', ids: ['c'], others: false, changes: {} })],
    insertAuthors: [importedComments.insertAuthors('s', [{ emailFolded: 'e', id: 'a', newId: 'b', at: 1 }])],
    insertImported: [importedComments.insertImported([])],
    datePages: [importedComments.datePages('s', [{ page: 'p', at: 1 }])],
    raiseDomains: [importedComments.raiseDomains('s', [])],
  },
  'imported-history': {
    insertImportedDecisions: [importedHistory.insertImportedDecisions([])],
    insertImportedEdits: [importedHistory.insertImportedEdits([])],
    insertImportedReports: [importedHistory.insertImportedReports([])],
    countImportedReports: [importedHistory.countImportedReports(['c'])],
  },
  'imported-settings': {
    takeSettings: [importedSettings.takeSettings('s', '{}')],
    insertPolicies: [importedSettings.insertPolicies('s', [])],
    enforcePolicies: [importedSettings.enforcePolicies('s', 2)],
    insertListPart: [importedSettings.insertListPart('s', { type: 'list', version: 1, part: 0, entries: {} })],
    enforceListParts: [importedSettings.enforceListParts('s', 1, 'k')],
    insertPages: [importedSettings.insertPages('s', [])],
    findPagesOf: [importedSettings.findPagesOf('s', ['p'])],
  },
  'known-comments': {
    findByIds: [knownComments.findByIds(['c'])],
    findBySources: [knownComments.findBySources('s', [['w', '1']])],
    findDomainRecordsOf: [knownComments.findDomainRecordsOf('s', ['d'])],
  },
};

export const modules = {
  exported,
  'imported-comments': importedComments,
  'imported-history': importedHistory,
  'imported-settings': importedSettings,
  'known-comments': knownComments,
};
