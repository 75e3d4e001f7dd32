// An owner erases a person, by address: what their comments say of whom, with or without the texts. The count shown before is
// the consent. Many comments are a job, which goes on by itself; there is no way back.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { erasedAtOnceMax, type EntryFate, type ErasureTask } from '../../domain/erasure.ts';
import { Failed } from '../../domain/failure.ts';
import type { Job } from '../../domain/job.ts';
import type { StoredEntry } from '../../domain/stored-list.ts';
import { runAll } from '../../storage/database.ts';
import { deleteChecksOf } from '../../storage/checks/checks.ts';
import { countComments, dropPartsOfNone, finishJob } from '../../storage/moderation/job-parts.ts';
import { findJob, insertJob } from '../../storage/moderation/jobs.ts';
import { insertPersonEvent, insertPersonParts } from '../../storage/moderation/people.ts';
import type { Context } from '../context.ts';
import { setNextList, type Stamp } from '../next-list.ts';
import { findPerson, namesPerson, type Person, type PersonAsk } from './person-asked.ts';
import { runNextPart, sendJob, showJob } from './running-job.ts';

export interface PersonErasure extends PersonAsk, ErasureTask {
  /** Comments, as the preview said. */
  count: number;
  listed: EntryFate;
}

/**
 * Up to 200 comments at once; more are left to a job that runs on its own.
 * @throws Failed as `findPerson` does; `conflict` with the count as it is now, when it is another.
 */
export async function erasePerson(context: Context, actor: Actor, input: PersonErasure): Promise<{ job: Job }> {
  const person = await findPerson(context, actor, input);
  if (person.comments !== input.count) throw changed(person.comments, input.count);
  await changeLists(context, actor, { person, fate: input.listed });
  const made = await makeJob(context, actor, { person, input });
  if (made.total > erasedAtOnceMax) {
    await sendJob(context, made.id);
    return { job: made };
  }
  await runNextPart(context, made.id);
  const { found } = await runAll(context.settings.db, { found: findJob(actor, made.id) });
  return { job: found[0] ? showJob(found[0]) : made };
}

function changed(count: number, asked: number): Failed {
  const detail = `These are ${count} comments now, not ${asked}: look at them again.`;
  return new Failed({ kind: 'conflict', detail, count });
}

/** One trip. */
async function makeJob(
  context: Context,
  actor: Actor,
  { person, input }: { person: Person; input: PersonErasure },
): Promise<Job> {
  const { text, name, website, listed, count } = input;
  const task = JSON.stringify({ text, name, website } satisfies ErasureTask);
  const act = { id: uuidv7(), actor, at: context.now };
  const job = { ...act, id: uuidv7(), move: 'erase' as const, reason: null, note: null, task };
  const ids = person.authors.map(({ id }) => id);
  const sites = input.site === undefined ? person.authors.map(({ site }) => site) : [input.site];
  const told = { text, name, website, listed };
  const changes = Object.fromEntries(Object.entries(told).map(([what, to]) => [what, { from: null, to }]));
  const { counted, found } = await runAll(context.settings.db, {
    parts: insertPersonParts(job.id, ids),
    job: insertJob(job, { sites, count, hash: job.id }),
    event: insertPersonEvent(act, { id: job.id, changes: { comments: { from: count, to: 0 }, ...changes } }),
    finished: finishJob(job.id),
    counted: countComments(job.id),
    dropped: dropPartsOfNone(job.id),
    checks: deleteChecksOf(
      job.id,
      person.sites.map((site) => [site, person.formsOf(site)[1] ?? '']),
    ),
    found: findJob(actor, job.id),
  });
  if (!found[0]) throw changed(counted[0]?.comments ?? 0, count);
  return showJob(found[0]);
}

/** Two trips for each site whose list names the person. */
async function changeLists(
  context: Context,
  actor: Actor,
  { person, fate }: { person: Person; fate: EntryFate },
): Promise<void> {
  if (fate === 'keep') return;
  for (const site of new Set(person.listed.map((entry) => entry.site))) {
    const forms = person.formsOf(site);
    const change = ({ entries }: { entries: StoredEntry[] }, stamp: Stamp) => {
      const hash = fate === 'hash' ? (forms[1] ?? null) : null;
      return { entries: withoutPerson(entries, { forms, hash, stamp }), result: null };
    };
    await setNextList(context, actor, { site, change });
  }
}

/** Trust goes with whom it was for; what holds an address back stays as its hash, without a note. */
function withoutPerson(
  entries: StoredEntry[],
  { forms, hash, stamp }: { forms: readonly string[]; hash: string | null; stamp: Stamp },
): StoredEntry[] {
  const kept: StoredEntry[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    if (!namesPerson(entry, forms)) {
      kept.push(entry);
      continue;
    }
    const isTrust = entry.effect === 'trust' || (entry.points ?? 0) < 0;
    const same = `${entry.effect} ${entry.score} ${entry.points} ${entry.expires}`;
    if (hash === null || isTrust || seen.has(same)) continue;
    seen.add(same);
    kept.push({ ...entry, ...stamp, match: 'address-hash', text: hash, form: hash, note: null });
  }
  return kept;
}
