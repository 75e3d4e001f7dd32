// A comment ready to be stored, and what of it may come to be stored. What stores it, and the limits it must pass, stand beside it.

import type { Status } from '../../domain/comment.ts';
import type { NotifyWish } from '../../domain/mail.ts';
import type { NewMember } from '../campaign-member.ts';
import type { StoredScores, StoredVerdict } from '../judgement.ts';

/** A comment ready to be stored: everything but what only the database knows at that moment. */
export interface NewComment extends StoredScores {
  id: string;
  site: string;
  page: string;
  /** What the reply copies of it holds while it was neither edited nor erased since. */
  parent: {
    id: string;
    rootId: string;
    depth: number;
    name: string | null;
    body: string;
    editedAt: number | null;
    erasedAt: number | null;
  } | null;
  /** Used when the email was never seen at this site. */
  newAuthorId: string;
  emailFolded: string | null;
  /** The client network's keyed hash. */
  network: string | null;
  name: string | null;
  email: string | null;
  website: string | null;
  body: string;
  staff: string | null;
  /** One of them is stored: the one of the limits that are reached when it is. The first: none is. */
  outcomes: readonly Outcome[];
  domains: readonly string[];
  nameFolded: string | null;
  provedId: string | null;
  /** Null: the text says too little. */
  campaign: NewMember | null;
  duplicateKey: string;
  idempotency: { key: string; payload: string } | null;
  /** What its author wishes to be told by mail. */
  notify: NotifyWish | null;
  at: number;
}

/** The limits that hold. Each has its bit, in this order. */
export const limitsThatHold = ['network-flood', 'surge', 'repeated'] as const;
export type Limit = (typeof limitsThatHold)[number];

/** What is stored where these limits are reached: they hold, and never refuse. */
export interface Outcome extends StoredVerdict {
  reached: readonly Limit[];
  status: Status;
}

/** Units of the parent's text copied onto a reply for the queue. */
export const parentExcerptUnitsMax = 1_000;
