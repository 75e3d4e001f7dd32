// Readers' reports. The insert carries every limit in its own WHERE; the counters, the hold and the events hang on its row.
// Which comments a report may hold is said once, in `isHeldBy`.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { reader, system } from '../../domain/actor.ts';
import { openReportsMax, type ReporterRecord } from '../../domain/report.ts';
import { builder, type Query, type Write } from '../database.ts';
import { countHeard, overLimit } from '../heard-networks.ts';
import { changesOf, eventOf, insertEvents, nextVersion } from '../new-event.ts';
import { statusKind, toldWebhooks, type Told } from '../told-webhooks.ts';

export interface NewReport {
  /** UUIDv7: the report's id, and its event's. */
  id: string;
  /** UUIDv7: the event's of the hold, if there is one. */
  holdId: string;
  site: string;
  commentId: string;
  /** The reader's network as a keyed hash. */
  network: string;
  reason: string;
  note: string | null;
  /** By the record of its network. */
  weight: number;
  /** The site's `reportsToHold`. */
  toHold: number;
  at: number;
}

export interface ReportableRow {
  settings: string;
  page: string | null;
  /** 1: everybody can read it; null also where there is no such comment at the site. */
  visible: number | null;
}

/** The site's settings, with whether the comment is there to be reported. No row: there is no such site. */
export function findReportable(site: string, commentId: string): Query<ReportableRow> {
  return builder
    .selectFrom('sites')
    .leftJoin('comments', (join) =>
      join
        .on('comments.id', '=', commentId)
        .onRef('comments.site', '=', 'sites.slug')
        .on('comments.erased_at', 'is', null),
    )
    .select(['sites.settings', 'comments.page', 'comments.visible'])
    .where('sites.slug', '=', site);
}

/** The record of a network at the site. No row: it has none. */
export function findReporter(site: string, network: string): Query<ReporterRecord> {
  return builder
    .selectFrom('reporters')
    .select(['confirmed', 'refused'])
    .where('site', '=', site)
    .where('network', '=', network);
}

/** Inserts the report where the comment can be read, the network has made none on it, and there is room. No row: see `findReportRefusal`. */
export function insertReport(report: NewReport): Write {
  const { id, site, commentId, network, reason, note, weight, at } = report;
  return builder
    .insertInto('reports')
    .columns(['id', 'comment_id', 'network', 'reason', 'note', 'weight', 'version', 'at'])
    .expression(
      builder
        .selectFrom('comments')
        .select((eb) => [
          eb.val(id).as('id'),
          'comments.id as comment_id',
          eb.val(network).as('network'),
          eb.val(reason).as('reason'),
          eb.val(note).as('note'),
          eb.val(weight).as('weight'),
          'comments.version',
          eb.val(at).as('at'),
        ])
        .where('comments.id', '=', commentId)
        .where('comments.site', '=', site)
        .where('comments.visible', '=', 1)
        .where('comments.erased_at', 'is', null)
        .where('comments.reports', '<', openReportsMax)
        .where(({ not, exists }) => not(exists(reportOf(commentId, network).select('id'))))
        .where(({ not, exists }) => not(exists(overLimit(report)))),
    );
}

/** Counts the report for its network, in this hour. */
export function countForReporter(report: NewReport): Write {
  return countHeard(report, isThere('reports', report.id));
}

/** Tells of the report, its reason alone. */
export function insertReportEvent({ id, at, site, commentId }: NewReport): Write {
  const told = { site: sql<string>`${site}`, subject: sql<string>`${commentId}` };
  const changes = sql<string>`json_object('reason', json_object('to', reason))`;
  return insertEvents(
    builder
      .selectFrom('reports')
      .where('reports.id', '=', id)
      .select(eventOf({ id, actor: reader, at }, 'comment.reported', { ...told, changes })),
  );
}

/** Tells of the hold that the report brings about; all of it hangs on this row. To be run before the report is counted. */
export function insertHoldEvent(report: NewReport): Write {
  const { id, holdId, at, commentId } = report;
  const told = { site: sql<string>`comments.site`, subject: sql<string>`comments.id` };
  const changes = changesOf({
    status: [sql`comments.status`, sql`'pending'`],
    reports: [sql`comments.reports`, sql`comments.reports + 1`],
    version: nextVersion('comments.version'),
  });
  return insertEvents(
    builder
      .selectFrom('comments')
      .where('comments.id', '=', commentId)
      .where(isHeldBy(report))
      .where(isThere('reports', id))
      .select(eventOf({ id: holdId, actor: system, at }, 'comment.held', { ...told, changes })),
  );
}

/** Counts the report on its comment, if it was made. */
export function countReport(report: NewReport): Write {
  const path = `$."${report.reason}"`;
  const reasons = sql`coalesce(report_reasons, '{}')`;
  return builder
    .updateTable('comments')
    .set((eb) => ({
      reports: eb('reports', '+', 1),
      reported: eb('reported', '+', 1),
      report_weight: weightWith(report),
      report_reasons: sql<string>`json_set(${reasons}, ${path}, coalesce(json_extract(${reasons}, ${path}), 0) + 1)`,
    }))
    .where('id', '=', report.commentId)
    .where(isThere('reports', report.id));
}

/** Holds the comment, if that was told, and gives the webhooks it is told to. A trigger hides the replies below it: elsewhere it costs no row. */
export function holdComment({ commentId, holdId, at }: NewReport): Query<Told> {
  return builder
    .updateTable('comments')
    .set((eb) => ({ status: 'pending', visible: 0, version: eb('version', '+', 1), reports_held_at: at }))
    .where('id', '=', commentId)
    .where(isThere('events', holdId))
    .returning(toldWebhooks(statusKind));
}

export interface ReportRefusal {
  /** The network has reported the comment before, or just now. */
  told: number;
  /** The network has made as many reports this hour as it may. */
  flood: number;
  visible: number | null;
}

/** Why there is no such report: what stands in its way, as it is after the insert. No row: it is there. */
export function findReportRefusal(report: NewReport): Query<ReportRefusal> {
  const { id, site, commentId, network } = report;
  return builder
    .selectNoFrom(({ exists, selectFrom }) => [
      exists(reportOf(commentId, network).select('id')).$castTo<number>().as('told'),
      exists(overLimit(report)).$castTo<number>().as('flood'),
      selectFrom('comments')
        .select('visible')
        .where('id', '=', commentId)
        .where('site', '=', site)
        .where('erased_at', 'is', null)
        .as('visible'),
    ])
    .where(({ not }) => not(isThere('reports', id)));
}

export interface StoredReport {
  reason: string;
  note: string | null;
  weight: number;
  version: number;
  at: number;
}

/** Reports of a comment, in any order. */
export function findReports(commentId: string, limit: number): Query<StoredReport> {
  return builder
    .selectFrom('reports')
    .select(['reason', 'note', 'weight', 'version', 'at'])
    .where('comment_id', '=', commentId)
    .limit(limit);
}

function reportOf(commentId: string, network: string) {
  return builder.selectFrom('reports').where('comment_id', '=', commentId).where('network', '=', network);
}

function isThere(table: 'reports' | 'events', id: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from ${sql.table(table)} where id = ${id})`;
}

/** A human's word stands, also that of a moderator who wrote the comment: reports never take it back. */
function isHeldBy(report: NewReport): RawBuilder<SqlBool> {
  const { toHold } = report;
  return sql<SqlBool>`(${toHold} > 0 and comments.status = 'approved' and comments.decided_status is null
    and comments.staff is null and ${weightWith(report)} >= ${toHold})`;
}

function weightWith({ weight }: NewReport): RawBuilder<number> {
  return sql<number>`round(comments.report_weight + ${weight}, 3)`;
}
