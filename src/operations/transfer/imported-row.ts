// An imported comment as it is stored: what is known of it, what follows from its text, and what was judged of it, there or here.

import { uuidv7 } from 'uuidv7';
import { ownSource, type Kept } from '../../domain/transfer.ts';
import type { Status } from '../../domain/comment.ts';
import type { DecidedStatus } from '../../domain/decision.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { scoreRow, verdictRow, type StoredScores, type StoredVerdict } from '../../storage/judgement.ts';
import type { ImportedRow } from '../../storage/transfer/imported-comments.ts';
import { campaignPrintOf } from '../campaign-print.ts';
import { duplicateKeyOf, fingerprintOf, foldName, isTelling } from '../fingerprint.ts';
import { verdictColumns } from '../judgement-columns.ts';
import type { Place } from './place-comments.ts';
import type { GivenComment } from './read-lines.ts';

export type Judged = StoredScores & StoredVerdict;

/** `proved`: the id here of the first comment proved to be by the same. `judged`: made just now; null: none was. */
export async function importedRow(
  site: string,
  comment: GivenComment & { hashSecret: string },
  { place, proved, judged }: { place: Place; proved: string | null; judged: Judged | null },
): Promise<ImportedRow> {
  const { given, fields, id, emailFolded, reading } = comment;
  const { kept, status } = given;
  const { aboveShown, anchor, parentId, rootId, depth, parentName, parentBody } = place;
  return {
    id,
    site,
    page: fields.page,
    parent_id: parentId,
    root_id: rootId,
    depth,
    anchor,
    shown: aboveShown && status === 'approved',
    parent_name: parentName,
    parent_body: parentBody,
    email_folded: emailFolded,
    name: fields.name,
    email: fields.email,
    website: fields.website,
    body: fields.body,
    name_folded: foldName(fields.name),
    staff: kept?.staff ?? null,
    status,
    ...(kept ? decidedThere(kept) : decidedBy(status)),
    version: kept?.version ?? 1,
    first_status: kept?.firstStatus ?? status,
    proved_id: proved,
    domains: JSON.stringify(kept?.domains ?? reading?.linkedDomains ?? []),
    ...judgementOf(comment, judged),
    ...(await printsOf(site, comment, parentId)),
    created_at: given.createdAt,
    edited_at: given.editedAt,
    author_edited_at: kept?.authorEditedAt ?? null,
    withdrawn_at: kept?.withdrawnAt ?? null,
    erased_at: given.erasedAt,
    source: given.source === ownSource && !kept ? 'unnamed' : given.source,
    source_id: given.id,
    ...saidOf(kept),
  };
}

/** What readers and its author asked of moderators. */
function saidOf(kept: Kept | undefined) {
  const { wordVersion = 0, reportsHeldAt = null, appeal = null } = kept ?? {};
  return {
    word_version: wordVersion,
    reports_held_at: reportsHeldAt,
    appeal_text: appeal?.text ?? null,
    appealed_at: appeal?.at ?? null,
    appeal_version: appeal?.version ?? null,
  };
}

function decidedThere({ decidedStatus, decidedAt, decidedReason }: Kept) {
  return { decided_status: decidedStatus, decided_at: decidedAt, decided_reason: decidedReason };
}

/**
 * What another system shows, or has in its bin, is the owner's word, from whenever. Its spam is mostly what a filter put there:
 * nobody's word, from which nothing is learned.
 */
function decidedBy(status: Status) {
  const decided: DecidedStatus | null = status === 'approved' || status === 'rejected' ? status : null;
  return { decided_status: decided, decided_at: null, decided_reason: null };
}

const verdictOf: Record<Status, Verdict> = { approved: 'approve', pending: 'hold', rejected: 'hold', spam: 'spam' };

/** As it was judged there or here; of what nobody judged, that nobody did. */
function judgementOf({ given: { kept, status } }: GivenComment, judged: Judged | null) {
  if (judged) return { ...scoreRow(judged), ...verdictRow(judged) };
  const { assessment = null, evidence = null } = kept ?? {};
  const { toxic = false, harm = 0, doubt = 0, verdictByScore = null, verdict = verdictOf[status] } = kept ?? {};
  const scores = { verdict_by_score: verdictByScore, toxic: Number(toxic), harm, doubt };
  if (!assessment)
    return { ...scores, verdict, spam: null, toxicity: null, signals: '', assessment: 'null', evidence: null };
  const row = verdictRow({ ...verdictColumns(assessment, evidence), verdict });
  return { ...scores, ...assessment.scores, ...row, evidence: evidence && row.evidence };
}

/** What is made of the text with this deployment's own secret, and of its place. */
async function printsOf(site: string, comment: GivenComment & { hashSecret: string }, parentId: string | null) {
  const { reading, given, fields, hashSecret } = comment;
  const none = { campaign_id: null, campaign_bands: null, campaign_signature: null, campaign_size: null };
  if (reading === null) return { ...none, duplicate_key: null };
  const { fingerprintText } = reading;
  const fingerprint = await fingerprintOf(fingerprintText);
  const place = { site, page: fields.page, parentId };
  const duplicate_key = await duplicateKeyOf(place, {
    fingerprint,
    isTelling: isTelling(fingerprintText),
    name: fields.name,
  });
  const campaign = given.kept?.campaign;
  const print = campaign ? await campaignPrintOf(hashSecret, fingerprintText) : null;
  if (!campaign || !print) return { ...none, duplicate_key };
  return {
    campaign_id: campaign.id,
    campaign_bands: JSON.stringify(print.bands),
    campaign_signature: print.signature,
    campaign_size: campaign.size,
    duplicate_key,
  };
}

/** An author's id for a comment whose address is not known at the site. */
export function authorOf({ given, emailFolded }: GivenComment) {
  const newId = uuidv7();
  return emailFolded === null ? [] : [{ emailFolded, id: given.kept?.author ?? newId, newId, at: given.createdAt }];
}
