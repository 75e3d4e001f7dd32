// A part of a person's comments as a job erases it: in one batch that also closes the part. Run twice, it changes nothing more.

import { parseErasureTask, type ErasureTask } from '../../domain/erasure.ts';
import { runAll } from '../../storage/database.ts';
import {
  eraseAuthors,
  unnameComments,
  unnameCopies,
  unnameEdits,
  unnameNotes,
  type Erasure,
} from '../../storage/moderation/erasures.ts';
import { closePart, finishJob, type PartItem } from '../../storage/moderation/job-parts.ts';
import { cancelJobOfDeletedKey } from '../../storage/moderation/jobs.ts';
import {
  dropEmptyDomains,
  dropRates,
  eraseJobNotes,
  findUnerased,
  setDomains,
  tallyErased,
  uncountComments,
  unindexComments,
  type PersonRow,
} from '../../storage/moderation/people.ts';
import { authorKey } from '../author-key.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { erasureQueries } from '../erasure-queries.ts';
import { forgetDocuments } from '../search-index.ts';

/** Two trips, and one to the search index. */
export async function erasePart(
  context: Pick<Context, 'settings' | 'now'>,
  jobId: string,
  items: readonly PartItem[],
): Promise<void> {
  const { db } = context.settings;
  const commentIds = items.map((item) => item.comment_id);
  const task = parseErasureTask(items[0]?.task ?? null);
  const { rows } = await runAll(db, { rows: findUnerased(commentIds) });
  const erasure: Erasure = { commentIds, actor: { sites: null }, at: context.now };
  const done = { job: { id: jobId, part: items[0]?.part ?? 0 }, at: context.now };
  const domains = domainsLeft(rows, task);
  const words = wordsOf(rows);
  const erased = await runAll(db, {
    cancelled: cancelJobOfDeletedKey(jobId, context.now),
    jobNotes: eraseJobNotes(commentIds, words),
    rates: dropRates(await ratesOf(context, rows)),
    domains: setDomains(domains),
    emptied: dropEmptyDomains(placesOf(rows)),
    ...(task.text === 'erase' ? erasureQueries(erasure) : unnamingQueries(erasure, task, words)),
    tallied: tallyErased(done, commentIds),
    closed: closePart(done),
    finished: finishJob(jobId),
  });
  if ('comments' in erased) await wakeTold(context, erased.comments);
  const seqs = rows.map(({ seq }) => seq);
  await forgetDocuments(context, seqs);
}

/** What takes the person off comments whose text stays. */
function unnamingQueries(erasure: Erasure, { name, website }: ErasureTask, words: readonly string[]) {
  const { commentIds } = erasure;
  return {
    counts: uncountComments(commentIds),
    authors: eraseAuthors(erasure),
    unnamed: unnameComments(erasure, { name: name === 'keep', website: website === 'keep', words }),
    notes: unnameNotes(erasure, words),
    edits: unnameEdits(erasure),
    copies: name === 'erase' ? [unnameCopies(erasure)] : [],
    unindexed: unindexComments(commentIds),
  };
}

const wordUnitsMin = 3;

/** Names and addresses, in lower case as SQLite has it. */
function wordsOf(rows: readonly PersonRow[]): string[] {
  const words = rows.flatMap(({ name, email, email_folded }) => [name, email, email_folded]);
  const lower = words.map((word) => (word ?? '').replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()));
  return [...new Set(lower)].filter(({ length }) => length >= wordUnitsMin);
}

/** The keys of the windows in which the authors' comments are counted, as far as the networks are known. */
async function ratesOf({ settings }: Pick<Context, 'settings'>, rows: readonly PersonRow[]) {
  const known = new Map(rows.map((row) => [`${row.site} ${row.network} ${row.email_folded}`, row]));
  return Promise.all(
    [...known.values()].flatMap(({ site, network, email_folded: person }) =>
      network === null
        ? []
        : [authorKey(settings.hashSecret, site, { network, person }).then((key) => [site, key] as const)],
    ),
  );
}

/**
 * The domains that comments are to link: what moderators called spam stays on record against a domain, other words go with
 * the person. Of a text that stays only the website's domain goes, with the website.
 */
function domainsLeft(rows: readonly PersonRow[], task: ErasureTask): (readonly [string, readonly string[]])[] {
  if (task.text === 'erase')
    return rows.filter((row) => row.decided_status !== 'spam').map(({ id }) => [id, []] as const);
  if (task.website === 'keep') return [];
  return rows
    .filter(({ website }) => website !== null)
    .map(({ id, website, body, domains }) => {
      const host = URL.parse(website ?? '')?.hostname ?? '';
      const linked = JSON.parse(domains) as string[];
      return [id, linked.filter((domain) => !host.endsWith(domain) || body.toLowerCase().includes(domain))] as const;
    });
}

function placesOf(rows: readonly PersonRow[]): [string, string][] {
  return rows.flatMap(({ site, domains }) =>
    (JSON.parse(domains) as string[]).map((domain): [string, string] => [site, domain]),
  );
}
