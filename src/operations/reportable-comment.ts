// A comment that readers may report, with its site: what the form and the report are both about.

import { Failed } from '../domain/failure.ts';
import { reportReasonsOf, type ReporterRecord } from '../domain/report.ts';
import { parseStoredSite, type Site } from '../domain/site.ts';
import { runAll } from '../storage/database.ts';
import { findReportable, findReporter } from '../storage/reports/reports.ts';
import type { Context } from './context.ts';

export interface ReportableComment {
  site: Site;
  /** What the comment is filed under. */
  page: string;
  /** Of the network that asks; nothing where none was named. */
  record: ReporterRecord;
}

/**
 * One trip.
 * @throws Failed `not-found` for a site, or a comment that readers do not see; `forbidden` where the site takes no reports.
 */
export async function findReportableComment(
  context: Context,
  { site: slug, commentId, network = null }: { site: string; commentId: string; network?: string | null },
): Promise<ReportableComment> {
  const {
    found: [row],
    records: [record],
  } = await runAll(context.settings.db, {
    found: findReportable(slug, commentId),
    records: network === null ? [] : [findReporter(slug, network)],
  });
  if (!row) throw new Failed({ kind: 'not-found', what: 'site' });
  const site = parseStoredSite(slug, row.settings);
  if (!reportReasonsOf(site).length) {
    throw new Failed({ kind: 'forbidden', detail: 'This site takes no reports.' }, site);
  }
  if (!row.visible || row.page === null) throw new Failed({ kind: 'not-found', what: 'comment' }, site);
  return { site, page: row.page, record: record?.[0] ?? { confirmed: 0, refused: 0 } };
}
