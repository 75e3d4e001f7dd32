// A reader reports a comment. Two round trips: what is there, then the report with all that follows from it. Whoever reports
// is told that it has come, and never what others did or what became of it.

import { uuidv7 } from 'uuidv7';
import { Failed, type Fault } from '../../domain/failure.ts';
import { findReason } from '../../domain/decline-reason.ts';
import { noteBytesMax, reportHourMs, reportReasonsOf, weightOf } from '../../domain/report.ts';
import type { Site } from '../../domain/site.ts';
import { findTextFaults, missing, readText } from '../../intake/text.ts';
import { runAll } from '../../storage/database.ts';
import {
  countForReporter,
  countReport,
  findReportRefusal,
  holdComment,
  insertHoldEvent,
  insertReport,
  insertReportEvent,
  type NewReport,
} from '../../storage/reports/reports.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { atSite } from '../known-site.ts';
import { networkKey } from '../network-key.ts';
import { refuseForeignOrigin } from '../refuse-foreign-origin.ts';
import { findReportableComment } from '../reportable-comment.ts';

export interface ReportInput {
  site: string;
  commentId: string;
  reason: string | undefined;
  note: string | undefined;
  /** Faults of fields that came as no text. */
  unread: readonly Fault[];
  clientAddress: string | null;
  /** As the browser named it; null: a program, or a page of ours. */
  origin: string | null;
}

export interface Reported {
  site: Site;
  /** What the comment is filed under. */
  page: string;
}

/**
 * A network has one report of a comment: another is answered as the first and counts nothing, as does one of a comment that
 * has as many as are looked at.
 * @throws Failed `not-found` for a site, or a comment that readers do not see; `foreign-origin`, `invalid`, `flood`;
 * `forbidden` where the site takes no reports, or the network is not known. It carries the site once that is known.
 */
export async function reportComment(context: Context, input: ReportInput): Promise<Reported> {
  const { commentId } = input;
  const network = await networkKey(context.settings.hashSecret, input.site, input.clientAddress);
  const found = await findReportableComment(context, { ...input, network });
  const { site } = found;
  return atSite(site, async () => {
    refuseForeignOrigin(input.origin, site);
    const said = readReport(input, site);
    if (network === null)
      throw new Failed({ kind: 'forbidden', detail: 'Reports are counted by network, and yours is not known.' });
    const report: NewReport = {
      ...said,
      id: uuidv7(),
      holdId: uuidv7(),
      site: site.slug,
      commentId,
      network,
      weight: weightOf(found.record),
      toHold: site.reportsToHold,
      at: context.now,
    };
    await store(context, report);
    return { site, page: found.page };
  });
}

function readReport({ reason, note, unread }: ReportInput, site: Site): { reason: string; note: string | null } {
  const given = readText('note', note);
  const chosen = reason?.trim() ?? '';
  const known = reportReasonsOf(site);
  const faults = [...unread];
  const isUnread = (field: string) => unread.some((fault) => fault.field === field);
  if (chosen === '' && !isUnread('reason')) faults.push(missing('reason'));
  else if (!findReason(known, chosen) && !isUnread('reason')) {
    const codes = known.map(({ code }) => JSON.stringify(code)).join(', ');
    faults.push({ field: 'reason', rule: 'invalid-value', message: `The field "reason" must be one of ${codes}.` });
  }
  if (given && !isUnread('note')) faults.push(...findTextFaults('note', given, noteBytesMax));
  if (faults.length) throw new Failed({ kind: 'invalid', faults });
  return { reason: chosen, note: given?.stored ?? null };
}

async function store(context: Context, report: NewReport): Promise<void> {
  const { held, refused } = await runAll(context.settings.db, {
    stored: insertReport(report),
    reporter: countForReporter(report),
    event: insertReportEvent(report),
    hold: insertHoldEvent(report),
    counted: countReport(report),
    held: holdComment(report),
    refused: findReportRefusal(report),
  });
  await wakeTold(context, held);
  const [why] = refused;
  if (!why) return;
  if (!why.visible) throw new Failed({ kind: 'not-found', what: 'comment' });
  if (!why.told && why.flood) {
    const retryAfterSeconds = Math.ceil((reportHourMs - (context.now % reportHourMs)) / 1000);
    throw new Failed({ kind: 'flood', retryAfterSeconds });
  }
}
