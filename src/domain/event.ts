// Events: what somebody with a key has done, told in one row each, and what readers and authors do to what moderators see. Never a
// text or an address of a comment.

export const eventKinds = [
  'comment.decided',
  'comment.undone',
  'comment.edited',
  'comment.withdrawn',
  'comment.erased',
  'comment.reported',
  'comment.appealed',
  'comment.held',
  'person.exported',
  'person.erased',
  'job.cancelled',
  'page.changed',
  'page.merged',
  'thread.moved',
  'policy.changed',
  'list.changed',
  'site.made',
  'site.changed',
  'site.deleted',
  'site.exported',
  'site.imported',
  'key.made',
  'key.deleted',
  'webhook.made',
  'webhook.changed',
  'webhook.deleted',
  'webhook.rotated',
  'webhook.tested',
  'webhook.replayed',
  'recipient.made',
  'recipient.changed',
  'recipient.deleted',
  'recipient.asked',
  'recipient.tested',
  'mail.replayed',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What became of each field by name: from what, to what. Null where there was or is nothing. */
export type EventChanges = Record<string, { from?: unknown; to?: unknown }>;

export interface Event {
  id: string;
  kind: EventKind;
  /** The key it was done with, by its id, and the name it had; "reader", "author" and "system" are no keys. */
  by: { key: string; name: string };
  /** Milliseconds UTC. */
  at: number;
  /** Null: not one site's, such as a key that reaches several. */
  site: string | null;
  /** The id of the comment, job, key, webhook or recipient of mails, the key of the page, the slug of the site. */
  subject: string;
  changes: EventChanges;
}
