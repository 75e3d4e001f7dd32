// Jobs as they are made, seen, cancelled and undone. The comments meant stand in their parts, see job-parts.ts.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { JobMove, JobState } from '../../domain/job.ts';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, type Act } from '../new-event.ts';
import { madeIn, type DecisionSet } from './decisions.ts';

export interface NewJob {
  /** UUIDv7. */
  id: string;
  move: JobMove;
  actor: Actor;
  reason: string | null;
  note: string | null;
  at: number;
  /** Of an erasure what goes, JSON. */
  task?: string;
}

const columns = [
  'id', 'move', 'undoes', 'sites', 'state', 'total', 'seen', 'decided', 'asked', 'by_key', 'by_name', 'reason', 'note', 'at',
  'touched_at', 'task',
] as const; // prettier-ignore

/** What differs between the ways in which a job comes about, as SQL. */
interface Told {
  undoes?: string;
  sites: RawBuilder<string>;
  state: JobState;
  total: RawBuilder<number>;
  done?: RawBuilder<number>;
  asked?: string;
}

function rowOf({ id, move, actor, reason, note, at, task }: NewJob, told: Told) {
  const done = told.done ?? sql<number>`0`;
  const { undoes = null, asked = null } = told;
  return sql`${id}, ${move}, ${undoes}, ${told.sites}, ${told.state}, ${told.total}, ${done}, ${done}, ${asked},
    ${actor.key}, ${actor.name}, ${reason}, ${note}, ${at}, ${at}, ${task ?? null}`;
}

const partsOf = (id: string) => sql<number>`(select coalesce(sum(size), 0) from job_parts where job_id = ${id})`;

/** Makes the job where its parts are of as many comments as were asked for, and the same was not asked for before. */
export function insertJob(job: NewJob, asked: { sites: readonly string[]; count: number; hash: string }): Write {
  const total = partsOf(job.id);
  const told: Told = { sites: sql`${JSON.stringify(asked.sites)}`, state: 'running', total, asked: asked.hash };
  return builder
    .insertInto('jobs')
    .columns(columns)
    .expression(
      sql`select ${rowOf(job, told)} where ${total} = ${asked.count} and not exists (${repeated(job.actor, asked.hash)})`,
    );
}

/** Makes the job of decisions that are made already, with its only part. None, where no decision was made. */
export function insertDoneJob(job: NewJob, set: DecisionSet): Write {
  const made = madeIn(set).innerJoin('comments', 'comments.id', 'decisions.comment_id');
  const told: Told = {
    sites: sql`coalesce(json_group_array(distinct made.site), '[]')`,
    state: 'done',
    total: sql`count(*)`,
    done: sql`count(*)`,
  };
  return builder
    .insertInto('jobs')
    .columns(columns)
    .expression(sql`select ${rowOf(job, told)} from (${made.select('comments.site')}) as made having count(*) > 0`);
}

/** Makes the job that takes another back, where something of it is to be taken back and no other does so. */
export function insertUndoJob(job: NewJob, undoes: string): Write {
  const total = partsOf(job.id);
  const told: Told = { undoes, sites: sql`sites`, state: 'running', total };
  return builder
    .insertInto('jobs')
    .columns(columns)
    .expression(
      sql`select ${rowOf(job, told)} from jobs where id = ${undoes} and ${total} > 0 and not exists (${undoing(undoes)})`,
    );
}

/** The job of the same key for the same question, unless it was undone since. */
function repeated(actor: Actor, hash: string) {
  return sql`select id from jobs as earlier where by_key = ${actor.key} and asked = ${hash}
    and not exists (select 1 from jobs as undoing where undoing.undoes = earlier.id)`;
}

function undoing(id: string) {
  return sql`select id from jobs as undoing where undoing.undoes = ${id} and undoing.state <> 'cancelled'`;
}

export interface JobRow {
  id: string;
  move: JobMove;
  undoes: string | null;
  undone_by: string | null;
  state: JobState;
  total: number;
  seen: number;
  decided: number;
  by_name: string;
  at: number;
  touched_at: number;
}

function jobsSeenBy(actor: Pick<Actor, 'sites'>, jobs = builder.selectFrom('jobs as job')) {
  return jobs
    .select([
      'id',
      'move',
      'undoes',
      'state',
      'total',
      'seen',
      'decided',
      'by_name',
      'at',
      'touched_at',
      sql<
        string | null
      >`(select undoing.id from jobs as undoing where undoing.undoes = job.id order by undoing.id desc limit 1)`.as(
        'undone_by',
      ),
    ]) // prettier-ignore
    .where(areWithinReach(actor));
}

/** True for jobs whose sites the actor reaches all. */
function areWithinReach({ sites }: Pick<Actor, 'sites'>): RawBuilder<SqlBool> {
  if (sites === null) return sql<SqlBool>`1`;
  return sql<SqlBool>`not exists (select 1 from json_each(sites) where value not in (select value from json_each(${JSON.stringify(sites)})))`;
}

/** One job. No row: not there, or not wholly within reach. */
export function findJob(actor: Pick<Actor, 'sites'>, id: string): Query<JobRow> {
  return jobsSeenBy(actor).where('job.id', '=', id);
}

/** The job of the same key for the same question. */
export function findRepeated(actor: Actor, hash: string): Query<JobRow> {
  return jobsSeenBy(actor)
    .where('job.id', 'in', sql<string>`(${repeated(actor, hash)})`)
    .limit(1);
}

/** The job that takes another back. */
export function findUndoing(actor: Actor, id: string): Query<JobRow> {
  return jobsSeenBy(actor)
    .where('job.id', 'in', sql<string>`(${undoing(id)})`)
    .limit(1);
}

/** Rows looked at for one page, as no index says who reaches a job. */
const lookMax = 1_000;

/** Jobs within reach, latest first, before a place, of the latest 1,000 there. */
export function findJobs(actor: Actor, { before, limit }: { before: string | null; limit: number }): Query<JobRow> {
  // An id is hexadecimal: all come before this.
  const latest = builder
    .selectFrom('jobs')
    .selectAll()
    .where('id', '<', before ?? 'g')
    .orderBy('id', 'desc')
    .limit(lookMax);
  return jobsSeenBy(actor, builder.selectFrom(latest.as('job')))
    .orderBy('id', 'desc')
    .limit(limit);
}

/** Tells of the cancelling, if the job runs. To be run before it is cancelled. */
export function insertCancelEvent(act: Act, id: string): Write {
  const site = sql<string | null>`case json_array_length(sites) when 1 then sites ->> 0 end`;
  const changes = changesOf({ state: [sql`'running'`, sql`'cancelled'`] });
  return insertEvents(
    running(act.actor, id).select(eventOf(act, 'job.cancelled', { site, subject: sql`jobs.id`, changes })),
  );
}

/** Cancels the job if it runs: what is decided stays, the rest is left alone. */
export function cancelJob({ actor, at }: Act, id: string): Write {
  return builder
    .updateTable('jobs')
    .set({ state: 'cancelled', touched_at: at })
    .where('id', 'in', running(actor, id).select('id'));
}

function running(actor: Actor, id: string) {
  return builder.selectFrom('jobs').where('id', '=', id).where('state', '=', 'running').where(areWithinReach(actor));
}

/** A deleted key decides nothing any more: its job ends where it is. */
export function cancelJobOfDeletedKey(id: string, at: number): Write {
  return builder
    .updateTable('jobs')
    .set({ state: 'cancelled', touched_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('by_key', '<>', 'owner')
    .where(sql<SqlBool>`not exists (select 1 from keys where keys.id = jobs.by_key and keys.deleted_at is null)`);
}

/** Running jobs that nobody has worked on since a time (ms UTC). */
export function findStalledJobs(since: number, limit: number): Query<{ id: string }> {
  return builder
    .selectFrom('jobs')
    .select('id')
    .where('state', '=', sql.lit('running'))
    .where('touched_at', '<=', since)
    .orderBy('touched_at')
    .limit(limit);
}
