// What is erased because it has outlived its use, of the comments and beside them: each query takes a bounded piece along an index.

import { sql, type SqlBool } from 'kysely';
import { builder, type Query, type Write } from '../database.ts';
import type { QueueStatus } from '../../domain/comment.ts';
import { wordGivenAt } from '../word-given.ts';

/** The sites that are to be looked through now, longest due first. */
export function findDueSites(now: number, limit: number): Query<{ site: string }> {
  return builder.selectFrom('sweeps').select('site').where('due_at', '<=', now).orderBy('due_at').limit(limit);
}

/** The settings of a site. No row: it is gone. */
export function findSettings(site: string): Query<{ settings: string }> {
  return builder.selectFrom('sites').select('settings').where('slug', '=', site);
}

/** When the site is to be looked through next. */
export function setDue(site: string, at: number): Write {
  return builder.updateTable('sweeps').set({ due_at: at }).where('site', '=', site);
}

export interface Outlived {
  site: string;
  status: Extract<QueueStatus, 'spam' | 'discarded' | 'rejected'>;
  /** Milliseconds UTC: created then or before, and the word of a human on it no younger. */
  until: number;
}

/**
 * Of the oldest `look` comments of a status those whose time is over. Who was decided late stays until its own time is over:
 * a decision can be taken back, and appealed, as long. An open appeal is kept until somebody has decided on it.
 */
export function findOutlived(
  { site, status, until }: Outlived,
  look: number,
): Query<{ id: string; seq: number; is_over: number }> {
  return builder
    .selectFrom('comments')
    .select(['id', 'seq', sql<number>`${isOver(until)}`.as('is_over')])
    .where('site', '=', site)
    .where('queue_status', '=', status)
    .where('created_at', '<=', until)
    .orderBy('created_at')
    .orderBy('id')
    .limit(look);
}

function isOver(until: number) {
  return sql<SqlBool>`max(coalesce(decided_at, 0), coalesce(${wordGivenAt}, 0)) <= ${until} and appeal is not 'open'`;
}

/** Of a site the comments that their authors withdrew at `until` (ms UTC) or before, the first withdrawn first. */
export function findWithdrawn(site: string, until: number, limit: number): Query<{ id: string; seq: number }> {
  return builder
    .selectFrom('comments')
    .select(['id', 'seq'])
    .where('site', '=', site)
    .where('withdrawn_at', '<=', until)
    .where('erased_at', 'is', null)
    .orderBy('withdrawn_at')
    .limit(limit);
}

/** The next stretch of campaigns by id, which tells when they began, after how far the walk has come and before an id. */
export function findOldCampaigns(before: string, limit: number): Query<{ id: string; is_single: number }> {
  const place = sql<string>`(select position from walks where name = 'campaigns')`;
  return builder
    .selectFrom('campaigns')
    .select(['id', sql<number>`size = 1 and spam = 0 and published <= 1`.as('is_single')])
    .where('id', '>', place)
    .where('id', '<', before)
    .orderBy('id')
    .limit(limit);
}

/** Takes the only members out of campaigns: what was kept of the text goes by trigger. */
export function leaveCampaigns(ids: readonly string[]): Write {
  return builder
    .updateTable('comments')
    .set({ campaign_id: null, campaign_bands: null, campaign_signature: null, campaign_size: null })
    .where('campaign_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where(
      sql<SqlBool>`exists (select 1 from campaigns where campaigns.id = comments.campaign_id and size = 1 and spam = 0)`,
    );
}

/** Notes how far the walk has come; '' begins it again. */
export function setPlace(position: string): Write {
  return builder.updateTable('walks').set({ position }).where('name', '=', 'campaigns');
}

/** Jobs made before an id, which tells when, that run no more. */
export function findOldJobs(before: string, limit: number): Query<{ id: string }> {
  return builder
    .selectFrom('jobs')
    .select('id')
    .where('id', '<', before)
    .where('state', '<>', 'running')
    .orderBy('id')
    .limit(limit);
}

/** Deletes what jobs were of. */
export function deleteParts(jobIds: readonly string[]): Write {
  return builder
    .deleteFrom('job_parts')
    .where('job_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(jobIds)}))`);
}

/** Deletes jobs: what they decided stays decided, and is taken back one by one from then on. */
export function deleteJobs(jobIds: readonly string[]): Write {
  return builder
    .deleteFrom('jobs')
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(jobIds)}))`);
}
