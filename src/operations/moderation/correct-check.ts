// People where a comment stands say that it is spam, or that it is none: the check of it is corrected. What stands in the queue
// here is decided by that, unless a moderator here has decided it; of anything else the record of the linked domains learns.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import type { CheckWord } from '../../domain/check.ts';
import { dayMs } from '../../domain/durations.ts';
import { counterOf } from '../../domain/protocol-agreement.ts';
import { readAskedFields, type AskedFields } from '../../intake/checked-fields.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import {
  findCheck,
  findChecksLike,
  findDecided,
  insertUnasked,
  setWord,
  type CheckRow,
  type NewCheck,
} from '../../storage/checks/checks.ts';
import { runAll } from '../../storage/database.ts';
import { addToDay } from '../../storage/protocols/protocol-days.ts';
import { checkPrintOf } from '../check-print.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { decisionQueries, newDecisionSet } from './made-decisions.ts';

export interface Correction {
  word: CheckWord;
  /** As the answer to the check named it; null: not told. */
  guid: string | null;
  /** As close to what was asked about as can be. */
  fields: AskedFields;
  clientAddress: string | null;
}

const moveOf = { spam: 'spam', ham: 'approve' } as const;

/**
 * Five trips at the most. The same word again changes nothing, another takes its place. Of what was never asked about the word
 * is kept, too, if it says anything.
 */
export async function correctCheck(
  context: Context,
  { actor, site }: { actor: Actor; site: string },
  correction: Correction,
): Promise<void> {
  const { settings, now } = context;
  const unasked = await unaskedOf(context, site, correction);
  const { guid } = correction;
  const { named, alike } = await runAll(settings.db, {
    named: guid === null ? [] : [findCheck(site, guid)],
    alike: findChecksLike(site, unasked.print),
  });
  const found = named[0]?.[0] ?? nearest(alike, unasked.print.network);
  const said = { word: correction.word, at: now };
  if (found) {
    const { changed } = await runAll(settings.db, { changed: setWord(site, found, said) });
    if (changed[0]) await runAll(settings.db, { tallies: talliesOf(site, found, said) });
    await decideQueued(context, actor, { found, word: correction.word });
  } else if (unasked.hasText) {
    await runAll(settings.db, { kept: insertUnasked(unasked), word: setWord(site, unasked, said) });
  }
}

/** Best of the same network, else one that stands in the queue, else the newest. */
function nearest<Check extends CheckRow & { network: string | null }>(found: readonly Check[], network: string | null) {
  const alike = found.toSorted((one, other) => (one.guid < other.guid ? 1 : -1));
  return (
    alike.find((check) => network !== null && check.network === network) ??
    alike.find(({ queued_as }) => queued_as !== null) ??
    alike[0]
  );
}

/** The check as it would be kept had nobody asked. */
async function unaskedOf(
  { settings }: Context,
  site: string,
  { fields: asked, clientAddress }: Correction,
): Promise<NewCheck & { hasText: boolean }> {
  const { fields, emailFolded } = readAskedFields(asked, null);
  const { fingerprintText, linkedDomains: domains } = readComment(fields);
  const said = { fingerprintText, emailFolded, name: fields.name, clientAddress };
  const print = await checkPrintOf(settings.hashSecret, site, said);
  const unjudged = { verdict: null, spam: null, toxicity: null, queuedAs: null };
  const guid = uuidv7().replaceAll('-', '');
  return { site, guid, print, domains, ...unjudged, hasText: fingerprintText !== '' };
}

/** People's word against the score it had; where it takes the place of another, that is counted no more. */
function talliesOf(site: string, { spam: score, word, word_at: at }: CheckRow, said: { word: CheckWord; at: number }) {
  if (score === null) return [];
  const add = (one: { word: CheckWord; at: number }, by: number) =>
    addToDay({
      site,
      day: Math.floor(one.at / dayMs),
      protocol: 'akismet',
      measured: 'spam',
      counter: counterOf({ isBad: one.word === 'spam', score }),
      by,
    });
  return [add(said, 1), ...(word === null || at === null ? [] : [add({ word, at }, -1)])];
}

/** A moderator's decision here stands; the software's own may be replaced by it. */
async function decideQueued(
  context: Context,
  actor: Actor,
  { found: { queued_as: commentId }, word }: { found: CheckRow; word: CheckWord },
): Promise<void> {
  if (commentId === null) return;
  const { db } = context.settings;
  const [comment] = (await runAll(db, { rows: findDecided(commentId) })).rows;
  if (!comment || (comment.by_key !== null && comment.by_key !== actor.key)) return;
  const move = moveOf[word];
  const isSaid = comment.decided_status === (word === 'spam' ? 'spam' : 'approved');
  if (isSaid) return;
  const set = newDecisionSet(context, actor, { items: [{ commentId, version: comment.version }] });
  const { applied } = await runAll(db, decisionQueries(set, move));
  await wakeTold(context, applied);
}
