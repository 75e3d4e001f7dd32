// An author edits their comment. The text is judged as a submission is: by what was known of that, and by what the site's list,
// the records of its links and the campaigns say now. The earlier text is kept for moderators. An edit publishes nothing.

import { uuidv7 } from 'uuidv7';
import { author } from '../../domain/actor.ts';
import { authorEditGapMs, endOfChanges } from '../../domain/author-change.ts';
import type { CampaignEvidence } from '../../domain/campaign.ts';
import { known as knownEvidence, type Evidence } from '../../domain/evidence.ts';
import { Failed, type Fault } from '../../domain/failure.ts';
import { startOf } from '../../domain/start-of-text.ts';
import { statusOf } from '../../domain/verdict.ts';
import { assess } from '../../scoring/judging/assess.ts';
import { readAgain } from '../../scoring/judging/reassess.ts';
import type { Reading } from '../../scoring/reading/read-comment.ts';
import { runAll } from '../../storage/database.ts';
import { findPartsOfComment } from '../../storage/lists/lists.ts';
import {
  editedByAuthor,
  findSameSaid,
  findToldOfStatus,
  forgetWord,
  joinCampaign,
  mayEdit,
} from '../../storage/moderation/author-changes.ts';
import { findComment, findState, type StateRow, type WholeCommentRow } from '../../storage/moderation/comments.ts';
import { spreadVisibility } from '../../storage/moderation/decisions.ts';
import {
  applyEdit,
  copyToReplies,
  findLatestChange,
  findSiteOf,
  insertEdit,
  insertEditEvent,
  type Change,
  type NewEdit,
  type TextColumns,
} from '../../storage/moderation/edits.ts';
import type { NewMember } from '../../storage/campaign-member.ts';
import { findMatches, type CampaignMatch } from '../../storage/submissions/campaign-matches.ts';
import { findDomains } from '../../storage/submissions/evidence.ts';
import { parentExcerptUnitsMax } from '../../storage/submissions/new-comment.ts';
import { campaignPrintOf, isLongText } from '../campaign-print.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { checkBody, duplicateKeyAt, listFinder, textColumns, withBody } from '../edited-text.ts';
import { atSite, readSite, type KnownSite } from '../known-site.ts';
import { campaignEvidenceOf, findCampaign } from './find-campaign.ts';
import { checkToken, present, refuseFixed, staleFor, type OwnAsk } from './own-comment.ts';
import { recordsOf } from './records.ts';
import { showOwn, type OwnStatus } from './shown-status.ts';

export interface OwnEdit extends OwnAsk {
  body: string | undefined;
  /** Faults of fields that came as no text. */
  unread?: readonly Fault[];
  /** The version the author saw. */
  version: number;
}

interface Seen {
  row: WholeCommentRow;
  state: StateRow;
  known: KnownSite;
  body: string;
}

/**
 * Three trips. The same text for the same version sent again, or the text that stands, changes nothing.
 * @throws Failed `not-found` (also for a wrong token), `fixed`, `invalid`, `conflict` with the current state, `flood` within
 * ten seconds of the edit before. It carries the site once that is known.
 */
export async function editOwnComment(context: Context, input: OwnEdit): Promise<OwnStatus> {
  const { commentId, version } = input;
  await checkToken(context, input);
  const { found, states, sites, parts, latest } = await runAll(context.settings.db, {
    found: findComment(author, commentId),
    states: findState(commentId),
    sites: findSiteOf(commentId),
    parts: findPartsOfComment(commentId),
    latest: findLatestChange(commentId),
  });
  const state = present(states[0]);
  const row = present(found[0]);
  const known = readSite(row.site, sites[0]);
  return atSite(known.site, async () => {
    const body = checkBody(input.body, known.site, input.unread);
    if (isRepeated(state, latest[0], { body, version })) return showOwn(commentId, state, context.now);
    refuse(context, state, { version, minutes: known.site.authorEditMinutes });
    if (body === row.body) return showOwn(commentId, state, context.now);
    const seen = { row, state, known, body };
    return write(context, seen, await judge(context, seen, await listFinder(context, row, { known, parts })));
  });
}

function isRepeated(state: StateRow, latest: Change | undefined, edit: { body: string; version: number }): boolean {
  const isOurs = latest?.by_key === author.key && latest.seen_version === edit.version;
  return isOurs && state.version === edit.version + 1 && state.body === edit.body;
}

/** @throws Failed as the edit does. */
function refuse({ now }: Context, state: StateRow, { version, minutes }: { version: number; minutes: number }): void {
  refuseFixed('edit', state, { minutes, now });
  if (state.version !== version) throw staleFor(state);
  const waitMs = (state.author_edited_at ?? 0) + authorEditGapMs - now;
  if (waitMs > 0) throw new Failed({ kind: 'flood', retryAfterSeconds: Math.ceil(waitMs / 1000) });
}

interface JudgedEdit {
  columns: TextColumns;
  status: StateRow['status'];
  member: NewMember | null;
}

async function judge(
  context: Context,
  { row, state, known, body }: Seen,
  findListed: (reading: Reading) => Evidence['list'],
): Promise<JudgedEdit> {
  const { db, hashSecret } = context.settings;
  const { reading, evidence: before } = readAgain(withBody(row, body, known.site));
  const print = await campaignPrintOf(hashSecret, reading.fingerprintText);
  const { domains, matches, same } = await runAll(db, {
    domains: reading.linkedDomains.length ? [findDomains(row.site, reading.linkedDomains)] : [],
    matches: print ? [findMatches(row.site, print)] : [],
    same: findSameSaid(await duplicateKeyAt(row, reading), row.id),
  });
  const match = print ? findCampaign(print, matches[0] ?? []) : undefined;
  const isLong = isLongText(reading.fingerprintText);
  const campaign = campaignEvidenceOf(match && withoutItself(match, row, state), { isLong });
  const evidence: Evidence = {
    ...before,
    list: findListed(reading),
    domains: knownEvidence(recordsOf(reading.linkedDomains, domains[0] ?? [])),
    campaign: knownEvidence<CampaignEvidence>(campaign),
    reached: same.length ? [...new Set([...before.reached, 'repeated' as const])] : before.reached,
    authorEdit: stoodBefore(state),
  };
  const { policy, policyVersion } = known;
  const assessment = assess({ reading, evidence, policy, policyVersion, models: context.models });
  return {
    columns: await textColumns(row, { reading, evidence, assessment }, known),
    status: statusOf(assessment.verdict),
    member: print && {
      ...print,
      campaignId: match?.id ?? null,
      newCampaignId: uuidv7(),
      size: campaign.others + 1,
    },
  };
}

function stoodBefore({ status, decided_status: decided }: StateRow): Evidence['authorEdit'] {
  if (status === 'approved') return decided === 'approved' ? 'approved' : 'published';
  return status === 'spam' ? 'spam' : 'held';
}

/** What others make of the campaign that the text was of before it was edited, too. */
function withoutItself(match: CampaignMatch, row: WholeCommentRow, { status }: StateRow): CampaignMatch {
  if (match.id !== row.campaign_id) return match;
  const isPublished = Number(status === 'approved');
  return {
    ...match,
    size: match.size - 1,
    members_here: match.members_here - 1,
    published: match.published - isPublished,
    published_here: match.published_here - isPublished,
  };
}

async function write(
  context: Context,
  { row, state, known, body }: Seen,
  { columns, status, member }: JudgedEdit,
): Promise<OwnStatus> {
  const { id: commentId, version } = row;
  const { now } = context;
  const minutes = known.site.authorEditMinutes;
  const excerpt = startOf(body, parentExcerptUnitsMax);
  const edit: NewEdit = { id: uuidv7(), commentId, version, body, excerpt, actor: author, note: null, at: now };
  const isMoved = status !== state.status;
  const { made, applied, told, states } = await runAll(context.settings.db, {
    made: insertEdit(edit, mayEdit({ at: now, since: now - endOfChanges({ createdAt: 0 }, minutes) })),
    event: insertEditEvent(edit, isMoved ? status : null),
    word: state.decided_status === null ? [] : [forgetWord(edit)],
    applied: applyEdit(edit, columns, editedByAuthor(now, status)),
    joined: member ? [joinCampaign(edit, member)] : [],
    spread: isMoved ? [spreadVisibility([commentId])] : [],
    copied: copyToReplies(edit),
    told: isMoved ? [findToldOfStatus(edit)] : [],
    states: findState(commentId),
  });
  await wakeTold(context, [...applied, ...told.flat()]);
  const after = present(states[0]);
  if (!made[0]) {
    refuse(context, after, { version, minutes });
    throw staleFor(after);
  }
  return showOwn(commentId, after, now);
}
