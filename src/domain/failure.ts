// Failures: the closed list of ways a request can fail. Domain and operations name them; http/problem.ts alone knows statuses.

import type { FixedRule } from './author-change.ts';
import type { Claim } from './claim.ts';
import type { Status } from './comment.ts';
import type { Site } from './site.ts';

/** One fault in the input: the field, the rule it breaks (a code), and a sentence for people. */
export interface Fault {
  field: string;
  rule: string;
  message: string;
}

/** Advice that refuses nothing. */
export interface Hint {
  field: 'email' | 'parent';
  rule: string;
  message: string;
  /** What was probably meant, or null where there is nothing to offer. */
  suggestion: string | null;
}

export type Failure =
  | { kind: 'malformed'; detail: string }
  /** `emailSuggestion`: the address the author may have meant; a hint, no fault. */
  | { kind: 'invalid'; faults: Fault[]; emailSuggestion?: string | undefined }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'unsupported-type'; accepted: readonly string[] }
  | { kind: 'method-not-allowed'; allowed: readonly string[] }
  | { kind: 'unauthorized' }
  | { kind: 'forbidden'; detail: string }
  /** Of the site's hosts it is none; as the browser named it. */
  | { kind: 'foreign-origin'; origin: string }
  | { kind: 'not-found'; what: string }
  | { kind: 'closed' }
  /** Its author can't change the comment (any more). */
  | { kind: 'fixed'; rule: FixedRule }
  | { kind: 'duplicate' }
  /** `count`: how many comments a filter finds now, where another number was shown; `claim`: of another key. */
  | {
      kind: 'conflict';
      detail: string;
      current?: { status: Status; version: number; by: string | null };
      count?: number;
      claim?: Claim;
    }
  | { kind: 'flood'; retryAfterSeconds: number }
  /** The site has stored as many comments as its policy allows a day. */
  | { kind: 'daily-cap'; retryAfterSeconds: number }
  /** Its author may want to say it otherwise, and has not been told yet. Nothing is stored. */
  | { kind: 'hurtful' }
  | { kind: 'idempotency-mismatch' }
  | { kind: 'storage-down' }
  /** The keys of Cloudflare Access could not be had. `cause`: why, for the log. */
  | { kind: 'access-down'; cause: unknown }
  /** The search index alone. `cause`: what the database said, for the log. */
  | { kind: 'search-down'; detail: string; cause?: unknown };

/** The one error type operations throw on purpose. Anything else thrown is a bug. */
export class Failed extends Error {
  readonly failure: Failure;
  /** The site it happened at, once that is known: whoever tells of it needs the site's language and hosts. */
  readonly site: Site | undefined;

  constructor(failure: Failure, site?: Site) {
    super(failure.kind, 'cause' in failure ? { cause: failure.cause } : {});
    this.name = 'Failed';
    this.failure = failure;
    this.site = site;
  }
}
