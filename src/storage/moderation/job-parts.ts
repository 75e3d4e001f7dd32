// The parts of a job: the comments meant, as they were seen when it was made, and whether a part is done. A part is closed
// in the batch that decides it, so it is done once, whoever runs it and however often.

import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Status } from '../../domain/comment.ts';
import { jobCommentsMax, partCommentsMax, type JobMove } from '../../domain/job.ts';
import { builder, type Query, type Write } from '../database.ts';
import { isToDo, madeIn, type DecisionSet } from './decisions.ts';
import { findLatestChange } from './edits.ts';
import { matching, type QueueAsk } from './queue.ts';

const columns = ['job_id', 'part', 'items', 'size'] as const;

/** Writes down the comments that match at one site, oldest first, from a part's number on, as far as the job has room. */
export function insertMatches(jobId: string, ask: QueueAsk, firstPart: number): Write {
  const room = sql<number>`${jobCommentsMax} - (select coalesce(sum(size), 0) from job_parts where job_id = ${jobId})`;
  const matches = matching(ask).select(['id', 'version']).limit(room);
  return builder
    .insertInto('job_parts')
    .columns(columns)
    .expression(
      sql`select ${jobId}, ${firstPart} + ${partOf}, json_group_array(json_array(id, version)), count(*)
        from (select id, version, row_number() over () as n from (${matches}) as matches) as numbered group by ${partOf}`,
    );
}

const partOf = sql`(n - 1) / ${sql.lit(partCommentsMax)}`;

/** How many comments match, up to one more than a job takes. */
export function countMatches(ask: QueueAsk): Query<{ matches: number }> {
  return builder
    .selectFrom(
      matching(ask)
        .select('id')
        .limit(jobCommentsMax + 1)
        .as('matches'),
    )
    .select(({ fn }) => fn.countAll<number>().as('matches'));
}

/** Writes down what was decided already as the only part of its job, if the job is there. */
export function insertDonePart(jobId: string, set: DecisionSet): Write {
  const made = madeIn(set).select(['decisions.comment_id', 'decisions.seen_version']);
  return builder
    .insertInto('job_parts')
    .columns([...columns, 'done_at'])
    .expression(
      sql`select ${jobId}, 0, json_group_array(json_array(comment_id, seen_version)), count(*), ${set.at}
        from (${made}) as made having exists (select 1 from jobs where id = ${jobId})`,
    );
}

/** Writes down what another job has decided, part by part, but for parts that an earlier job has taken back. */
export function insertUndoParts(jobId: string, undoes: string): Write {
  const decided = sql`(select json_group_array(json_array(comment_id, seen_version)) from json_each(items) as item
    cross join decisions where comment_id = item.value ->> 0 and decisions.job_id = ${undoes})`;
  const undone = sql`select 1 from jobs cross join job_parts as undone
    where jobs.undoes = ${undoes} and undone.job_id = jobs.id and undone.part = parts.part and undone.done_at is not null`;
  return builder
    .insertInto('job_parts')
    .columns(columns)
    .expression(
      sql`select ${jobId}, part, decided, json_array_length(decided)
        from (select part, ${decided} as decided from job_parts as parts
          where job_id = ${undoes} and done_at is not null and not exists (${undone})) as parts
        where json_array_length(decided) > 0`,
    );
}

/** How many comments the job was to be of. */
export function countComments(jobId: string): Query<{ comments: number }> {
  return builder
    .selectFrom('job_parts')
    .select(sql<number>`coalesce(sum(size), 0)`.as('comments'))
    .where('job_id', '=', jobId);
}

/** Drops what was written down for a job that was not made. */
export function dropPartsOfNone(jobId: string): Write {
  return builder
    .deleteFrom('job_parts')
    .where('job_id', '=', jobId)
    .where(sql<SqlBool>`not exists (select 1 from jobs where id = ${jobId})`);
}

export interface PartItem {
  part: number;
  comment_id: string;
  seen_version: number;
  /** The decision to take back; null where the job takes none back. */
  undoes: string | null;
  move: JobMove;
  /** Of an erasure what goes, JSON. */
  task: string | null;
  by_key: string;
  by_name: string;
  reason: string | null;
  note: string | null;
}

/** The comments of the next part of a running job, each with what is to be done. No row: there is nothing left to do. */
export function findNextPart(jobId: string): Query<PartItem> {
  const next = sql<number>`(select min(part) from job_parts where job_id = ${jobId} and done_at is null)`;
  return builder
    .selectFrom('jobs')
    .crossJoin('job_parts')
    .crossJoin(sql<{ value: string }>`json_each(job_parts.items)`.as('item'))
    .leftJoin('decisions', (join) =>
      join.on(sql<SqlBool>`decisions.comment_id = item.value ->> 0`).onRef('decisions.job_id', '=', 'jobs.undoes'),
    )
    .where('jobs.id', '=', jobId)
    .where('jobs.state', '=', 'running')
    .whereRef('job_parts.job_id', '=', 'jobs.id')
    .where('job_parts.part', '=', next)
    .select([
      'job_parts.part',
      sql<string>`item.value ->> 0`.as('comment_id'),
      sql<number>`item.value ->> 1`.as('seen_version'),
      'decisions.id as undoes',
      'jobs.move',
      'jobs.task',
      'jobs.by_key',
      'jobs.by_name',
      'jobs.reason',
      'jobs.note',
    ]);
}

/** Counts what the decisions of a part have come to, if the part was to do. To be run before it is closed. */
export function tallyPart(set: DecisionSet): Write {
  const decided = madeIn(set).select(({ fn }) => fn.countAll<number>().as('decided'));
  return builder
    .updateTable('jobs')
    .set((eb) => ({
      seen: eb('seen', '+', set.items.length),
      decided: sql<number>`decided + (${decided})`,
      touched_at: set.at,
    }))
    .where('id', '=', set.job?.id ?? '')
    .where(isToDo(set.job));
}

/** Closes the part, if it was to do, with the job's last part the job. */
export function closePart(set: Pick<DecisionSet, 'at' | 'job'>): Write {
  return builder
    .updateTable('job_parts')
    .set({ done_at: set.at })
    .where('job_id', '=', set.job?.id ?? '')
    .where('part', '=', set.job?.part ?? -1)
    .where(isToDo(set.job));
}

/** Ends the job where no part is left to do. */
export function finishJob(jobId: string): Write {
  return builder
    .updateTable('jobs')
    .set({ state: 'done' })
    .where('id', '=', jobId)
    .where('state', '=', 'running')
    .where(sql<SqlBool>`not exists (select 1 from job_parts where job_id = ${jobId} and done_at is null)`);
}

export interface ConflictRow {
  part: number;
  place: number;
  id: string;
  status: Status | null;
  version: number | null;
  erased_at: number | null;
  withdrawn_at: number | null;
  by: string | null;
}

/** The comments that a job has come to and not decided, as they stand now, after a place. Erased ones are there, without a text. */
export function findConflicts(
  actor: Pick<Actor, 'sites'>,
  jobId: string,
  { after, limit }: { after: readonly [part: number, place: number]; limit: number },
): Query<ConflictRow> {
  const reach =
    actor.sites === null
      ? sql<SqlBool>`1`
      : sql<SqlBool>`comments.site in (select value from json_each(${JSON.stringify(actor.sites)}))`;
  return builder
    .selectFrom('job_parts')
    .crossJoin(sql<{ value: string; key: number }>`json_each(job_parts.items)`.as('item'))
    .leftJoin('comments', (join) => join.on(sql<SqlBool>`comments.id = item.value ->> 0`).on(reach))
    .where('job_id', '=', jobId)
    .where('done_at', 'is not', null)
    .where(sql<SqlBool>`(part, item.key) > (${after[0]}, ${after[1]})`)
    .where(
      sql<SqlBool>`not exists (select 1 from decisions where decisions.comment_id = item.value ->> 0 and decisions.job_id = ${jobId})`,
    )
    .select((eb) => [
      'part',
      'item.key as place',
      sql<string>`item.value ->> 0`.as('id'),
      'comments.status',
      'comments.version',
      'comments.erased_at',
      'comments.withdrawn_at',
      eb
        .selectFrom(findLatestChange(sql.ref('comments.id')).as('latest'))
        .select('latest.by_name')
        .as('by'),
    ])
    .orderBy('part')
    .orderBy('item.key')
    .limit(limit);
}
