// Samples of the queries of the subjects `reports` and `appeals`; see `query-samples.ts`.

import { sql } from 'kysely';
import type { Query } from '../../../src/storage/database.ts';
import * as appeals from '../../../src/storage/appeals/appeals.ts';
import * as heardNetworks from '../../../src/storage/heard-networks.ts';
import * as reports from '../../../src/storage/reports/reports.ts';

const report: reports.NewReport = {
  id: 'r', holdId: 'h', site: 's', commentId: 'c', network: 'n', reason: 'spam', note: null, weight: 1, toHold: 3, at: 1,
}; // prettier-ignore

const appeal = {
  id: 'e', site: 's', commentId: 'c', network: 'n', text: 't', termMs: { rejected: 2, spam: 1 }, at: 1,
}; // prettier-ignore

export const modules: Record<string, object> = { appeals, reports, 'heard-networks': heardNetworks };

export const samples: Record<string, Record<string, Query[]>> = {
  appeals: {
    insertAppealEvent: [appeal, { ...appeal, network: null }].map(appeals.insertAppealEvent),
    storeAppeal: [appeals.storeAppeal(appeal)],
    countAppeal: [appeals.countAppeal(appeal)],
    findAppealRefusal: [appeals.findAppealRefusal(appeal)],
  },
  'heard-networks': {
    overLimit: [heardNetworks.overLimit(appeal)],
    countHeard: [heardNetworks.countHeard(appeal, sql`1`)],
  },
  reports: {
    findReportable: [reports.findReportable('s', 'c')],
    insertReport: [reports.insertReport(report)],
    countForReporter: [reports.countForReporter(report)],
    findReporter: [reports.findReporter('s', 'n')],
    insertReportEvent: [reports.insertReportEvent(report)],
    insertHoldEvent: [reports.insertHoldEvent(report)],
    countReport: [reports.countReport(report)],
    holdComment: [reports.holdComment(report)],
    findReportRefusal: [reports.findReportRefusal(report)],
    findReports: [reports.findReports('c', 200)],
  },
};
