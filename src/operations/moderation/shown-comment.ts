// A comment as the queue shows it, with every reason in one plain sentence each.

import { hasScope } from '../../domain/actor.ts';
import { parseStoredAssessment } from '../../domain/assessment.ts';
import type { AppealState } from '../../domain/appeal.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Status } from '../../domain/comment.ts';
import { describeReports } from '../../domain/report.ts';
import { startOf } from '../../domain/start-of-text.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { explain, type Reason, type ReasonOrder } from '../../scoring/explaining/explain.ts';
import type { CommentRow } from '../../storage/moderation/comments.ts';
import { showClaim, type Viewer } from './shown-claim.ts';

const bodyUnitsShown = 4_000;

export interface QueueComment {
  id: string;
  site: string;
  page: string;
  status: Status;
  version: number;
  createdAt: number;
  editedAt: number | null;
  /** The latest edit by its author, who may also have taken it back. */
  authorEditedAt: number | null;
  withdrawnAt: number | null;
  staff: boolean;
  body: string;
  bodyTruncated: boolean;
  parent: { id: string; name: string | null; body: string } | null;
  author: {
    id: string | null;
    network: string | null;
    name: string | null;
    email: string | null;
    website: string | null;
  };
  /** The comments of the same or nearly the same text; null: a text that says too little, or was edited. */
  campaign: { id: string; size: number } | null;
  /** Who looks at it now. */
  claim: Claim | null;
  /** Made since a human had the last word; null: none. `weight`: what they count for together. */
  reports: { networks: number; weight: number; reasons: { code: string; count: number }[]; held: boolean } | null;
  /** What its author says against the decline; null: nothing. */
  appeal: { state: AppealState; text: string; at: number } | null;
  /** Of the text as it stands: the assessment's. */
  verdict: Verdict;
  /** What the scores say alone, without the floors; null once erased. */
  verdictByScore: Verdict | null;
  scores: { spam: number | null; toxicity: number | null };
  reasons: Reason[];
}

export type QueueField = keyof QueueComment;

/** The members asked for alone; what nobody asks for is not worked out either. */
export function showFields(
  row: CommentRow,
  viewer: Viewer,
  { order, fields }: { order: ReasonOrder; fields: readonly QueueField[] },
): Partial<QueueComment> {
  const shown = showComment(fields.includes('reasons') ? row : { ...row, assessment: 'null' }, viewer, order);
  return Object.fromEntries(fields.map((name) => [name, shown[name]]));
}

/** A comment as the queue shows it. Without the scope no email address is seen, also not in the quotes. */
export function showComment(row: CommentRow, viewer: Viewer, order: ReasonOrder = 'strength'): QueueComment {
  const assessment = parseStoredAssessment(row.assessment);
  const email = hasScope(viewer.actor, 'emails:read') ? row.email : null;
  const fields = { name: row.name, email, website: row.website, body: row.body };
  const body = startOf(row.body, bodyUnitsShown);
  return {
    id: row.id,
    site: row.site,
    page: row.page,
    status: row.status,
    version: row.version,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    authorEditedAt: row.author_edited_at,
    withdrawnAt: row.withdrawn_at,
    staff: row.staff !== null,
    body,
    bodyTruncated: body.length < row.body.length,
    parent: row.parent_id === null ? null : { id: row.parent_id, name: row.parent_name, body: row.parent_body ?? '' },
    author: { id: row.author_id, network: row.network, name: row.name, email, website: row.website },
    campaign: row.campaign_id === null ? null : { id: row.campaign_id, size: row.campaign_size ?? 1 },
    claim: showClaim(row, viewer),
    reports: row.reports === 0 ? null : showReports(row),
    appeal: showAppeal(row),
    verdict: row.verdict,
    verdictByScore: row.verdict_by_score,
    scores: { spam: row.spam, toxicity: row.toxicity },
    reasons: [
      ...reportedReason(row),
      ...(assessment ? explain(assessment, fields, order) : row.erased_at === null ? [notJudged] : []),
    ],
  };
}

/** What is said of a comment that came decided from elsewhere. */
const notJudged: Reason = {
  signal: 'not-judged',
  group: 'import',
  score: null,
  points: 0,
  sentence: 'It was imported as it was decided elsewhere: nothing here has judged it',
  quotes: [],
};

function showReports(row: CommentRow): NonNullable<QueueComment['reports']> {
  const reasons = Object.entries(reasonsGiven(row)).map(([code, count]) => ({ code, count }));
  return {
    networks: row.reports,
    weight: row.report_weight,
    reasons: reasons.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    held: row.status === 'pending' && row.reports_held_at !== null,
  };
}

/** The columns are set together. */
function showAppeal({ appeal: state, appeal_text: text, appealed_at: at }: CommentRow): QueueComment['appeal'] {
  return state === null || text === null || at === null ? null : { state, text, at };
}

function reasonsGiven(row: CommentRow): Record<string, number> {
  return JSON.parse(row.report_reasons ?? '{}') as Record<string, number>;
}

/** What readers say comes first: it is why a comment that was published is looked at again. */
function reportedReason(row: CommentRow): Reason[] {
  if (row.reports === 0) return [];
  const sentence = describeReports(row.reports, reasonsGiven(row));
  return [{ signal: 'reports', group: 'readers', score: null, points: 0, sentence, quotes: [] }];
}
