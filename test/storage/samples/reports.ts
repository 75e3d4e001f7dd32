// Samples of the queries of the subject `reports`; see `query-samples.ts`.

import type { Query } from '../../../src/storage/database.ts';
import * as reports from '../../../src/storage/reports/reports.ts';

const report: reports.NewReport = {
  id: 'r', holdId: 'h', site: 's', commentId: 'c', network: 'n', reason: 'spam', note: null, weight: 1, toHold: 3, at: 1,
}; // prettier-ignore

export const modules: Record<string, object> = { reports };

export const samples: Record<string, Record<string, Query[]>> = {
  reports: {
    findReportable: [reports.findReportable('s', 'c')],
    insertReport: [reports.insertReport(report)],
    countForReporter: [reports.countForReporter(report)],
    findReporter: [reports.findReporter('s', 'n')],
    insertReportEvent: [reports.insertReportEvent(report)],
    insertHoldEvent: [reports.insertHoldEvent(report)],
    countReport: [reports.countReport(report)],
    holdComment: [reports.holdComment(report)],
    explainReport: [reports.explainReport(report)],
    findReports: [reports.findReports('c', 200)],
  },
};
