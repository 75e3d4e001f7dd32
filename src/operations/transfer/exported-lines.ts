// Stored rows as the lines of an export. What the deployment's own secrets made (networks, sketches of texts) stays behind:
// it is made anew where the lines are read.

import { parseStoredAssessment } from '../../domain/assessment.ts';
import { parseStoredEvidence } from '../../domain/evidence.ts';
import {
  ownSource,
  transferVersion,
  type CommentLine,
  type DecisionLine,
  type EditLine,
  type Kept,
  type ReportLine,
  type SiteLine,
} from '../../domain/transfer.ts';
import type { StoredSite } from '../../storage/sites/sites.ts';
import type {
  ExportedDecision,
  ExportedEdit,
  ExportedReport,
  ExportedRow,
  PolicyVersion,
} from '../../storage/transfer/exported.ts';

/** The first line: what the site is set to. `policies` are given latest first. */
export function siteLine(site: StoredSite, policies: readonly PolicyVersion[], at: number): SiteLine {
  return {
    type: 'site',
    version: transferVersion,
    slug: site.slug,
    exportedAt: at,
    settings: JSON.parse(site.settings) as Record<string, unknown>,
    policies: policies
      .toReversed()
      .map((one) => ({ ...one, policy: JSON.parse(one.policy) as Record<string, unknown> })),
  };
}

/** A comment with all that is known of it but its history. */
export function commentLine(row: ExportedRow, emails: boolean): CommentLine {
  return {
    type: 'comment',
    source: row.source ?? ownSource,
    id: row.source_id ?? row.id,
    page: row.page,
    parent: row.parent_id,
    name: row.name,
    email: emails ? row.email : null,
    website: row.website,
    body: row.body,
    status: row.status,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    erasedAt: row.erased_at,
    kept: keptOf(row),
  };
}

function keptOf(row: ExportedRow): Kept {
  return {
    id: row.id,
    author: row.author_id,
    staff: row.staff,
    version: row.version,
    decidedStatus: row.decided_status,
    decidedAt: row.decided_at,
    decidedReason: row.decided_reason,
    firstStatus: row.first_status,
    authorEditedAt: row.author_edited_at,
    withdrawnAt: row.withdrawn_at,
    verdict: row.verdict,
    verdictByScore: row.verdict_by_score,
    toxic: row.toxic === 1,
    harm: row.harm,
    doubt: row.doubt,
    domains: JSON.parse(row.domains) as string[],
    proved: row.proved_id,
    campaign: row.campaign_id === null ? null : { id: row.campaign_id, size: row.campaign_size ?? 1 },
    assessment: parseStoredAssessment(row.assessment),
    evidence: parseStoredEvidence(row.evidence),
    wordVersion: row.word_version,
    reportsHeldAt: row.reports_held_at,
    appeal: appealOf(row),
  };
}

/** The columns are set together. */
function appealOf({ appeal_text: text, appealed_at: at, appeal_version: version }: ExportedRow): Kept['appeal'] {
  return text === null || at === null || version === null ? null : { text, at, version };
}

export function reportLine({ comment_id: comment, ...report }: ExportedReport): ReportLine {
  return { type: 'report', comment, ...report };
}

export function decisionLine(row: ExportedDecision): DecisionLine {
  return {
    type: 'decision',
    comment: row.comment_id,
    id: row.id,
    move: row.move,
    undoes: row.undoes,
    seenVersion: row.seen_version,
    from: {
      status: row.from_status,
      decidedStatus: row.from_decided_status,
      decidedAt: row.from_decided_at,
      decidedReason: row.from_decided_reason,
      wordVersion: row.from_word_version,
    },
    to: {
      status: row.to_status,
      decidedStatus: row.to_decided_status,
      decidedAt: row.to_decided_at,
      decidedReason: row.to_decided_reason,
      wordVersion: row.to_word_version,
    },
    by: { key: row.by_key, name: row.by_name },
    reason: row.reason,
    note: row.note,
    at: row.at,
  };
}

export function editLine(row: ExportedEdit): EditLine {
  return {
    type: 'edit',
    comment: row.comment_id,
    seenVersion: row.seen_version,
    bodyBefore: row.body_before,
    by: { key: row.by_key, name: row.by_name },
    note: row.note,
    at: row.at,
  };
}
