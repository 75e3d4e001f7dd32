// A site read from its first row to its last, in stretches whose rows and bytes are bounded. Nothing is changed here but the
// event that tells of it.

import { sql, type RawBuilder, type Selectable } from 'kysely';
import { builder, type Query, type Write } from '../database.ts';
import { eventOf, insertEvents, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';
import type { ReportsTable } from '../report-tables.ts';
import type { CommentsTable, DecisionsTable, EditsTable } from '../tables.ts';

/** Tells who exports a site, from where on. */
export function insertExportEvent(act: Act, site: string, after: string | null): Write {
  const subject = sql<string>`sites.slug`;
  const changes = sql<string>`${JSON.stringify({ after: { to: after } })}`;
  return insertEvents(
    builder
      .selectFrom('sites')
      .where('slug', '=', site)
      .where(isWithinReach(act.actor, 'slug'))
      .select(eventOf(act, 'site.exported', { site: subject, subject, changes })),
  );
}

export interface PolicyVersion {
  version: number;
  policy: string;
  by: string;
  at: number;
}

/** The latest versions of a site's policy, latest first. */
export function findPolicies(site: string, limit: number): Query<PolicyVersion> {
  return builder
    .selectFrom('policies')
    .select(['version', 'policy', 'by', 'at'])
    .where('site', '=', site)
    .orderBy('version', 'desc')
    .limit(limit);
}

/** The record of the site's linked domains, by domain, after one. */
export function findDomainRecords(site: string, { after, limit }: { after: string; limit: number }) {
  return builder
    .selectFrom('domains')
    .select(['domain', 'approved', 'rejected', 'spam'])
    .where('site', '=', site)
    .where('domain', '>', after)
    .orderBy('domain')
    .limit(limit);
}

/** Of a report as a line, at the most. */
const reportBytesMax = 1_000;

const exportedColumns = [
  'seq', 'id', 'page', 'parent_id', 'author_id', 'name', 'email', 'website', 'body', 'staff', 'status', 'decided_status',
  'decided_at', 'decided_reason', 'version', 'verdict', 'verdict_by_score', 'toxic', 'harm', 'doubt', 'domains', 'proved_id',
  'assessment', 'evidence', 'campaign_id', 'campaign_size', 'first_status', 'created_at', 'edited_at', 'erased_at', 'source',
  'source_id', 'word_version', 'reports_held_at', 'appeal_text', 'appealed_at', 'appeal_version', 'author_edited_at',
  'withdrawn_at',
] as const; // prettier-ignore

export type ExportedRow = Selectable<Pick<CommentsTable, (typeof exportedColumns)[number]>>;

/** A stretch of the comments of a deployment, in the order they were stored: parents come before their replies. */
export interface Stretch {
  site: string;
  /** The `seq` before its first. */
  after: number;
  /** Numbers of `seq` looked at, of whichever site. */
  span: number;
  /** Comments given. */
  limit: number;
  /** Bytes of them with their history; the first is given whatever it has. */
  bytesMax: number;
}

/** The comments of a stretch as far as their bytes go. At most `span` rows are read. */
export function findExported(stretch: Stretch): Query<ExportedRow> {
  const { site, after, span, limit, bytesMax } = stretch;
  const edits = sql<number>`(select coalesce(sum(octet_length(body_before)), 0) from edits where comment_id = comments.id)`;
  const said = sql<number>`coalesce(octet_length(appeal_text), 0) + reported * ${sql.lit(reportBytesMax)}`;
  const bytes = sql<number>`octet_length(body) + octet_length(assessment) + coalesce(octet_length(evidence), 0) + ${edits} + ${said}`;
  const rows = builder
    .selectFrom('comments')
    .select([...exportedColumns, bytes.as('bytes')])
    .where('seq', '>', after)
    .where('seq', '<=', after + span)
    .where(sql<boolean>`+site = ${site}`)
    .orderBy('seq')
    .limit(limit);
  const summed = builder
    .selectFrom(rows.as('row'))
    .selectAll()
    .select(sql<number>`sum(bytes) over (rows unbounded preceding) - bytes`.as('before'));
  return builder
    .selectFrom(summed.as('exported'))
    .select(exportedColumns)
    .where((eb) =>
      eb.or([eb('before', '=', 0), eb(sql<number>`"before" + bytes`, '<=', bytesMax)]),
    ) as Query<ExportedRow>;
}

/** The last `seq` there is. */
export function findLastSeq(): Query<{ seq: number | null }> {
  return builder.selectFrom('comments').select((eb) => eb.fn.max('seq').as('seq'));
}

export type ExportedDecision = Selectable<Omit<DecisionsTable, 'job_id'>>;

/** What was decided on the comments, each in its order. */
export function findDecisionsOf(ids: readonly string[]): Query<ExportedDecision> {
  return builder
    .selectFrom(listed(ids).as('item'))
    .crossJoin('decisions')
    .whereRef('decisions.comment_id', '=', 'item.id')
    .select([
      'decisions.id', 'comment_id', 'seen_version', 'move', 'undoes', 'from_status', 'from_decided_status', 'from_decided_at',
      'from_decided_reason', 'to_status', 'to_decided_status', 'to_decided_at', 'to_decided_reason', 'from_word_version', 'to_word_version',
      'by_key', 'by_name', 'reason', 'note', 'at',
    ]); // prettier-ignore
}

export type ExportedEdit = Selectable<EditsTable>;

/** The texts from before the comments' edits, each in its order. */
export function findEditsOf(ids: readonly string[]): Query<ExportedEdit> {
  return builder
    .selectFrom(listed(ids).as('item'))
    .crossJoin('edits')
    .whereRef('edits.comment_id', '=', 'item.id')
    .select(['comment_id', 'seen_version', 'body_before', 'by_key', 'by_name', 'note', 'at']);
}

export type ExportedReport = Selectable<Omit<ReportsTable, 'network'>>;

/** What readers reported of the comments. */
export function findReportsOf(ids: readonly string[]): Query<ExportedReport> {
  return builder
    .selectFrom(listed(ids).as('item'))
    .crossJoin('reports')
    .whereRef('reports.comment_id', '=', 'item.id')
    .select(['reports.id', 'comment_id', 'reason', 'note', 'weight', 'version', 'at']);
}

function listed(ids: readonly string[]): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`(select value as id from json_each(${JSON.stringify(ids)}))`;
}
