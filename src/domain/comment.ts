// The comment and the words for its states. Pure: no storage, no HTTP, no clock.

/** Where a comment stands. Constrained in the database as well. */
export const statuses = ['pending', 'approved', 'rejected', 'spam'] as const;
export type Status = (typeof statuses)[number];

/** Where a moderator finds a comment: by its status, or `discarded` for blatant spam that nobody has looked at. */
export const queueStatuses = [...statuses, 'discarded'] as const;
export type QueueStatus = (typeof queueStatuses)[number];

/** What is counted at each site: comments by where they lie, and across that those with open reports and an open appeal. */
export const queueCounts = [...queueStatuses, 'reported', 'appealed'] as const;
export type QueueCounts = Record<(typeof queueCounts)[number], number>;

/** The parts of a submission that carry text a signal may point into. */
export type TextField = 'name' | 'email' | 'website' | 'body';

/**
 * What the reader typed, normalised for storage: trimmed, LF line ends, NFC.
 * A field left out or sent empty is stored as `null`. What is judged tells the two apart, an empty one as ''; so does the evidence.
 */
export interface Fields {
  name: string | null;
  email: string | null;
  website: string | null;
  body: string;
}

/** Limits in bytes of UTF-8 as stored. 245, 200 and 65,525 are WordPress's column sizes; 254 and 64 are RFC 5321's. */
export const nameBytesMax = 245;
export const emailBytesMax = 254;
export const emailLocalPartBytesMax = 64;
export const websiteBytesMax = 200;
export const bodyBytesMax = 65_525;
export const requestBytesMax = 256 * 1024;

/** How long the network is remembered that a comment came from, ms. */
export const networkKeptMs = 30 * 24 * 3_600_000;
/** How long an idempotency key is remembered, ms. */
export const idempotencyMs = 24 * 3_600_000;
