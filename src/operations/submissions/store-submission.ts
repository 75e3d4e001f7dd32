// The second trip of a submission: one batch that stores the comment with all that hangs on it, or tells why it didn't.

import { uuidv7 } from 'uuidv7';
import { idempotencyMs, type Status } from '../../domain/comment.ts';
import { isAboveUsual } from '../../domain/surge.ts';
import { isScripted, limitsOfNetwork } from '../../domain/flood.ts';
import type { Policy } from '../../domain/policy.ts';
import { isUnapproved } from '../../domain/verdict.ts';
import { runAll } from '../../storage/database.ts';
import type { AncestorRow } from '../../storage/submissions/evidence.ts';
import { addToRates, addToTraffic, type RateEntry } from '../../storage/submissions/rates.ts';
import { insertAuthor, insertReplyMail, insertWish } from '../../storage/submissions/hanging-rows.ts';
import { forgetIdempotencyKey, insertComment } from '../../storage/submissions/insert-comment.ts';
import { textHashOf, type InsertLimits } from '../../storage/submissions/limits.ts';
import { parentExcerptUnitsMax, type NewComment } from '../../storage/submissions/new-comment.ts';
import { findRefusal, type Refusal } from '../../storage/submissions/refusal.ts';
import type { Context } from '../context.ts';
import { wakeMails } from '../due-mails.ts';
import { wakeTold } from '../due-webhooks.ts';
import { startOf } from '../../domain/start-of-text.ts';
import { duplicateKeyOf, isTelling } from '../fingerprint.ts';
import { scoreColumns } from '../judgement-columns.ts';
import type { Gathered } from './gather-evidence.ts';
import { prepareOutcomes } from './prepare-outcomes.ts';
import { answerSubmission, answerUnstored, type SubmissionAnswer } from './submission-answer.ts';
import type { JudgedSubmission, SubmissionInput } from './submission-input.ts';

/** What the judged fields do not say. */
type SentAlong = Pick<SubmissionInput, 'site' | 'staff' | 'notify'>;

/** @throws Failed `duplicate`, `flood`, `daily-cap`, `idempotency-mismatch` or, when page or parent changed meanwhile, `conflict`. */
export async function storeSubmission(
  context: Context,
  input: SentAlong,
  judged: JudgedSubmission,
): Promise<SubmissionAnswer> {
  const limits = limitsOf(input, judged);
  const comment = await newComment(context, input, { judged, limits });
  const { gathered, hints, payload } = judged;
  const stored = await write(context, comment, { limits, gathered });
  const { site } = gathered;
  if ('status' in stored)
    return answerSubmission(context, { ...comment, site, version: 1, status: stored.status }, hints);
  return answerUnstored(context, stored, { site, payload, hints, at: comment.at });
}

async function newComment(
  context: Context,
  input: SentAlong,
  { judged, limits }: { judged: JudgedSubmission; limits: InsertLimits },
): Promise<NewComment> {
  const { fields, keys, gathered, evidence, assessment, payload } = judged;
  const parent = gathered.parent ?? null;
  return {
    id: uuidv7(),
    site: input.site,
    page: fields.page,
    parent: parent && copyOf(parent),
    newAuthorId: uuidv7(),
    emailFolded: keys.emailFolded,
    network: keys.network?.key ?? null,
    name: fields.name,
    email: fields.email,
    website: fields.website,
    body: fields.body,
    staff: input.staff?.key ?? null,
    ...scoreColumns(assessment, gathered.policy),
    outcomes: prepareOutcomes(assessment, evidence, limits),
    domains: judged.reading.linkedDomains,
    nameFolded: keys.nameFolded,
    provedId: keys.provedId,
    campaign: keys.print && {
      ...keys.print,
      campaignId: gathered.campaignId,
      newCampaignId: uuidv7(),
      size: gathered.campaign.others + 1,
    },
    duplicateKey: await duplicateKeyOf(
      { ...keys, parentId: parent?.id ?? null },
      {
        fingerprint: keys.fingerprint,
        isTelling: isTelling(judged.reading.fingerprintText),
        name: fields.name,
      },
    ),
    idempotency: keys.idempotencyKey === null || payload === null ? null : { key: keys.idempotencyKey, payload },
    notify: wishOf(context, input, judged),
    at: context.now,
  };
}

/** Nothing where the site or the deployment writes to no authors, or there is no address. */
function wishOf({ settings }: Context, { notify, staff }: SentAlong, { keys, gathered }: JudgedSubmission) {
  const mayBe =
    gathered.site.authorMail && !('missing' in settings.mail) && keys.emailFolded !== null && staff === null;
  return mayBe ? notify : null;
}

function limitsOf(input: SentAlong, { keys, gathered, evidence }: JudgedSubmission): InsertLimits {
  const { flood, surge, commentsPerDay } = gathered.policy;
  const { network, author } = keys;
  const all = isScripted(evidence) ? flood : limitsOfNetwork(flood);
  return {
    author: author === null || input.staff ? null : { ...author, ...flood },
    network: network === null || input.staff ? null : { ...network, ...all },
    crowd: network === null || input.staff ? null : { ...network, ...flood },
    perDay: input.staff ? null : commentsPerDay,
    surgePerTenMinutes: isAboveUsual(evidence.traffic, surge) && isUnapproved(evidence) ? surge.perTenMinutes : null,
  };
}

/** Gives the stored status, or why nothing was stored. */
async function write(
  context: Context,
  comment: NewComment,
  { limits, gathered }: { limits: InsertLimits; gathered: Gathered },
): Promise<{ status: Status } | Refusal> {
  const { flood, surge } = gathered.policy;
  const { id: commentId, site, at, emailFolded, idempotency } = comment;
  const rates = ratesOf(comment, limits, flood);
  const isWished = gathered.parent?.wish === 'replies' || gathered.parent?.wish === 'all';
  const isNewAuthor = emailFolded !== null && gathered.sender.author === null;
  if (idempotency && gathered.expiredKey) {
    const forgotten = forgetIdempotencyKey(site, idempotency.key, at - idempotencyMs);
    await runAll(context.settings.db, { forgotten });
  }
  const { inserted, refusal } = await runAll(context.settings.db, {
    inserted: insertComment(comment, limits),
    traffic: addToTraffic(site, at, { keep: surge.perTenMinutes, commentId }),
    refusal: findRefusal(comment, limits),
    rates: rates.length ? [addToRates(rates, at, commentId)] : [],
    author: isNewAuthor ? [insertAuthor({ ...comment, emailFolded })] : [],
    wish: comment.notify === null ? [] : [insertWish(comment, comment.notify)],
    told: isWished && comment.parent ? [insertReplyMail({ ...comment, parent: comment.parent })] : [],
  });
  await wakeTold(context, inserted);
  if (inserted[0] && inserted[0].status !== 'spam' && comment.notify) await wakeMails(context, context.now);
  return inserted[0] ?? refusal[0] ?? never();
}

/** The windows that a stored comment is added to; each keeps as many times as its longest limit asks about. */
function ratesOf(comment: NewComment, { network, author }: InsertLimits, flood: Policy['flood']): RateEntry[] {
  const keepOf = ({ perMinute, perHour }: Pick<Policy['flood'], 'perMinute' | 'perHour'>) =>
    Math.max(perMinute, perHour);
  return [
    ...(network ? [{ rate: network, keep: keepOf(limitsOfNetwork(flood)), textHash: null }] : []),
    ...(author ? [{ rate: author, keep: keepOf(flood), textHash: textHashOf(comment) }] : []),
  ];
}

function never(): never {
  throw new Error('the insert neither stored a row nor gave a reason');
}

/** What a reply keeps of the comment it answers. */
function copyOf({ id, root_id: rootId, depth, name, body, edited_at: editedAt, erased_at: erasedAt }: AncestorRow) {
  return { id, rootId, depth, name, body: startOf(body, parentExcerptUnitsMax), editedAt, erasedAt };
}
