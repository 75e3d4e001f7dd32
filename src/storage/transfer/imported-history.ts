// What happened to imported comments elsewhere: decisions, edits and reports, whole sets as one parameter each. Of imported comments
// alone, and what exists stays as it is.

import { sql } from 'kysely';
import type { DecisionLine, EditLine, ReportLine } from '../../domain/transfer.ts';
import { builder, type Query } from '../database.ts';

/** A line of a comment's history, with the ids it has here. */
export type ImportedDecision = Omit<DecisionLine, 'type'>;
export type ImportedEdit = Omit<EditLine, 'type'>;
export type ImportedReport = Omit<ReportLine, 'type'>;

/** What was decided elsewhere, of imported comments alone; a version here that has its decision keeps it. */
export function insertImportedDecisions(decisions: readonly ImportedDecision[]): Query<{ id: string }> {
  const member = (path: string) => sql<never>`item.value ->> ${sql.lit(`$.${path}`)}`;
  const history = { id: 'id', comment_id: 'comment', seen_version: 'seenVersion', move: 'move', undoes: 'undoes', from_status: 'from.status', from_decided_status: 'from.decidedStatus', from_decided_at: 'from.decidedAt', from_decided_reason: 'from.decidedReason', to_status: 'to.status', to_decided_status: 'to.decidedStatus', to_decided_at: 'to.decidedAt', to_decided_reason: 'to.decidedReason', from_word_version: 'from.wordVersion', to_word_version: 'to.wordVersion', by_key: 'by.key', by_name: 'by.name', reason: 'reason', note: 'note', at: 'at' } as const; // prettier-ignore
  const names = Object.keys(history) as (keyof typeof history)[];
  return builder
    .insertInto('decisions')
    .columns(names)
    .expression(historyOf(decisions, 'seenVersion').select(names.map((name) => member(history[name]).as(name))))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id');
}

/** The texts from before edits, of imported comments alone. */
export function insertImportedEdits(edits: readonly ImportedEdit[]): Query<{ comment_id: string }> {
  const member = (path: string) => sql<never>`item.value ->> ${sql.lit(`$.${path}`)}`;
  const history = { comment_id: 'comment', seen_version: 'seenVersion', body_before: 'bodyBefore', by_key: 'by.key', by_name: 'by.name', note: 'note', at: 'at' } as const; // prettier-ignore
  const names = Object.keys(history) as (keyof typeof history)[];
  return builder
    .insertInto('edits')
    .columns(names)
    .expression(historyOf(edits, 'seenVersion').select(names.map((name) => member(history[name]).as(name))))
    .onConflict((conflict) => conflict.doNothing())
    .returning('comment_id');
}

/** What readers said of imported comments; from which network is not known here. */
export function insertImportedReports(reports: readonly ImportedReport[]): Query<{ id: string }> {
  const member = (path: string) => sql<never>`item.value ->> ${sql.lit(`$.${path}`)}`;
  const names = ['reason', 'note', 'weight', 'version', 'at'] as const;
  return builder
    .insertInto('reports')
    .columns(['id', 'comment_id', ...names])
    .expression(
      historyOf(reports, 'version').select([
        member('id').as('id'),
        member('comment').as('comment_id'),
        ...names.map((name) => member(name).as(name)),
      ]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id');
}

/** Counts on imported comments the reports that are there. To be run after they are inserted. */
export function countImportedReports(commentIds: readonly string[]): Query {
  const open = sql`from reports where comment_id = comments.id and reports.version > comments.word_version`;
  return builder
    .updateTable('comments')
    .set({
      reported: sql<number>`(select count(*) from reports where comment_id = comments.id)`,
      reports: sql<number>`(select count(*) ${open})`,
      report_weight: sql<number>`(select coalesce(round(sum(weight), 3), 0) ${open})`,
      report_reasons: sql<
        string | null
      >`(select nullif(json_group_object(reason, given), '{}') from (select reason, count(*) as given ${open} group by reason))`,
    })
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(commentIds)}))`)
    .where('source', 'is not', null);
}

/** Lines of history whose comment was imported, is not erased, and has had such a version; a report is of one it has. */
function historyOf(lines: readonly { comment: string }[], version: 'seenVersion' | 'version') {
  const at = sql`item.value ->> ${sql.lit(version)}`;
  return builder
    .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(lines)})`.as('item'))
    .crossJoin('comments')
    .where(sql<boolean>`comments.id = item.value ->> 'comment'`)
    .where('comments.source', 'is not', null)
    .where(
      version === 'version'
        ? sql<boolean>`comments.erased_at is null and comments.version >= ${at}`
        : sql<boolean>`comments.version > ${at}`,
    );
}
