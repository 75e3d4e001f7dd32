// Checks: what software of another service's protocol asked about, and the words of people on it. Hashes alone tell which
// check a word is of. What a check was judged by is not kept here.

import { sql, type SqlBool } from 'kysely';
import type { CheckWord } from '../../domain/check.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { builder, type Query, type Write } from '../database.ts';

/** What a check is found by when its guid is not told. Keyed hashes. */
export interface CheckPrint {
  text: string;
  author: string | null;
  network: string | null;
}

export interface NewCheck {
  site: string;
  guid: string;
  print: CheckPrint;
  domains: readonly string[];
  /** Null: it was never asked about. */
  verdict: Verdict | null;
  spam: number | null;
  toxicity: number | null;
  queuedAs: string | null;
}

/** Keeps a check. */
export function insertCheck(check: NewCheck): Write {
  return builder.insertInto('checks').values(rowOf(check));
}

/** Keeps what was never asked about, unless there is a check of the same text by the same author by now. */
export function insertUnasked(check: NewCheck): Write {
  const row = rowOf(check);
  const columns = Object.keys(row) as (keyof typeof row)[];
  return builder
    .insertInto('checks')
    .columns(columns)
    .expression(
      builder
        .selectNoFrom((eb) => columns.map((column) => eb.val(row[column]).as(column)))
        .where(sql<SqlBool>`not exists (select 1 from ${by('checks_of_text')} where ${isOf(check.site, check.print)})`),
    );
}

function rowOf({ site, guid, print, domains, verdict, spam, toxicity, queuedAs }: NewCheck) {
  const { text: text_hash, author: author_hash, network } = print;
  const judged = { verdict, spam, toxicity };
  return { site, guid, text_hash, author_hash, network, domains: JSON.stringify(domains), ...judged, queued_as: queuedAs }; // prettier-ignore
}

/**
 * The table by one of its indexes. Left to itself SQLite may walk the site's checks along the primary key, which begins with
 * the site, too.
 */
function by(index: 'checks_of_text' | 'checks_of_author' | 'checks_corrected') {
  return sql`checks indexed by ${sql.ref(index)}`;
}

/** As many checks of one text are counted. */
const sameMax = 2;

export interface SameChecks {
  checks: number;
  spam: number;
  ham: number;
}

/** Of the checks of a text: how many there are, up to two, and whether people called one that stands in no queue spam, and one ham (1 or 0). */
export function findSameChecks(site: string, textHash: string): Query<SameChecks> {
  const words = (
    word: CheckWord,
  ) => sql`(select count(*) from (select 1 from ${by('checks_corrected')} where site = ${site}
    and text_hash = ${textHash} and word = ${sql.lit(word)} and queued_as is null limit 1))`;
  const all = sql`(select count(*) from (select 1 from ${by('checks_of_text')} where site = ${site} and text_hash = ${textHash} limit ${sql.lit(sameMax)}))`;
  return builder.selectNoFrom([
    sql<number>`${all}`.as('checks'),
    sql<number>`${words('spam')}`.as('spam'),
    sql<number>`${words('ham')}`.as('ham'),
  ]);
}

export interface CheckRow {
  guid: string;
  verdict: Verdict | null;
  spam: number | null;
  word: CheckWord | null;
  word_at: number | null;
  queued_as: string | null;
}

const shown = ['guid', 'verdict', 'spam', 'word', 'word_at', 'queued_as'] as const;

/** The check of a guid. */
export function findCheck(site: string, guid: string): Query<CheckRow> {
  return builder.selectFrom('checks').select(shown).where('site', '=', site).where('guid', '=', guid);
}

/** Checks of the same text by the same author that are looked at, the newest. */
const alikeMax = 20;

/** The newest checks of the same text by the same author. */
export function findChecksLike(site: string, print: CheckPrint): Query<CheckRow & { network: string | null }> {
  const columns = [...shown, 'network'] as const;
  const newest = sql<
    CheckRow & { network: string | null }
  >`(select ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${by('checks_of_text')} where ${isOf(site, print)} order by guid desc limit ${sql.lit(alikeMax)})`;
  return builder.selectFrom(newest.as('newest')).select(columns);
}

function isOf(site: string, { text, author }: CheckPrint) {
  return sql<SqlBool>`site = ${site} and text_hash = ${text} and author_hash is ${author}`;
}

/**
 * The word that people have on the check of a guid, or with a print on the newest check that is of it; a later word takes its
 * place. A row where it is another than before.
 */
export function setWord(
  site: string,
  check: { guid: string; print?: CheckPrint },
  { word, at }: { word: CheckWord; at: number },
): Query<{ guid: string }> {
  const guid = check.print
    ? sql<string>`(select guid from ${by('checks_of_text')} where ${isOf(site, check.print)} order by guid desc limit 1)`
    : sql<string>`${check.guid}`;
  return builder
    .updateTable('checks')
    .set({ word, word_at: at })
    .where('site', '=', site)
    .where('guid', '=', guid)
    .where(sql<SqlBool>`word is not ${word}`)
    .returning('guid');
}

/** How a comment stands, and whose the latest decision on it is. */
export function findDecided(
  commentId: string,
): Query<{ version: number; decided_status: string | null; by_key: string | null }> {
  return builder
    .selectFrom('comments')
    .select(['version', 'decided_status'])
    .select((eb) =>
      eb
        .selectFrom('decisions')
        .select('by_key')
        .where('comment_id', '=', commentId)
        .orderBy('seen_version', 'desc')
        .limit(1)
        .as('by_key'),
    )
    .where('id', '=', commentId)
    .where('erased_at', 'is', null);
}

/** Deletes the oldest checks of a site with a guid below one. One row for each. */
export function deleteOldChecks(site: string, beforeGuid: string, limit: number): Query<{ guid: string }> {
  return builder
    .deleteFrom('checks')
    .where('site', '=', site)
    .where('guid', 'in', (eb) =>
      eb
        .selectFrom('checks as old')
        .select('old.guid')
        .where('old.site', '=', site)
        .where('old.guid', '<', beforeGuid)
        .orderBy('old.guid')
        .limit(limit),
    )
    .returning('guid');
}

/** Deletes the checks of a person, by the hash of their address at each site, if the job is there that erases them. */
export function deleteChecksOf(jobId: string, places: readonly (readonly [site: string, author: string])[]): Write {
  const theirs = sql`select checks.site, guid from json_each(${JSON.stringify(places)}) as place cross join ${by('checks_of_author')}
    where checks.site = place.value ->> 0 and author_hash = place.value ->> 1 and author_hash is not null`;
  return builder
    .deleteFrom('checks')
    .where(sql<SqlBool>`(site, guid) in (${theirs})`)
    .where(sql<SqlBool>`exists (select 1 from jobs where id = ${jobId})`);
}
