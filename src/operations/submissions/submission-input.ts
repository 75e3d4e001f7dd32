// A submission as it came: the fields, and what came with them. What the checks and the judgement add is named apart.

import type { Actor } from '../../domain/actor.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Fault, Hint } from '../../domain/failure.ts';
import type { NotifyWish } from '../../domain/mail.ts';
import type { Reading } from '../../scoring/reading/read-comment.ts';
import type { ChallengeSolution } from '../challenge.ts';
import type { CheckedFields } from '../../intake/check-fields.ts';
import type { Gathered } from './gather-evidence.ts';
import type { SubmissionKeys } from './submission-keys.ts';
import type { RawSubmission } from '../../intake/raw-submission.ts';

export interface SubmissionInput {
  site: string;
  raw: RawSubmission;
  /** Faults of fields that came as no text. */
  unread: readonly Fault[];
  /** From the platform; null when it gave none. */
  clientAddress: string | null;
  /** Why the client's network could not be checked although its address is known, or null. */
  gateFailure: string | null;
  /** The Origin header, unless it is the service's own; null: none came. */
  origin: string | null;
  honeypot: string | undefined;
  formToken: string | undefined;
  /** What the browser did for the site's challenge. */
  challenge: ChallengeSolution;
  /** Its author can be told that it reads as hurtful, and has not been. */
  asksNudge: boolean;
  /** Proves its author, see tokens.ts. */
  authorToken: string | undefined;
  idempotencyKey: string | null;
  /** What the author wishes to be told by mail. */
  notify: NotifyWish | null;
  /** The moderator whose key came with it. */
  staff: Actor | null;
}

/** A submission checked and judged, ready to be stored. */
export interface JudgedSubmission {
  fields: CheckedFields;
  hints: Hint[];
  reading: Reading;
  keys: SubmissionKeys;
  gathered: Gathered;
  evidence: Evidence;
  assessment: Assessment;
  /** Hash of what was sent under an idempotency key; null without one. */
  payload: string | null;
}
