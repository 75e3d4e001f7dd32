// The tables of webhooks and of what they send, as tables.ts has the others.

import type { Generated, GeneratedAlways } from 'kysely';
import type { Status } from '../domain/comment.ts';
import type { DeliveryKind, DeliveryState, WebhookFormat } from '../domain/webhook.ts';

export interface WebhooksTable {
  id: string;
  site: string;
  url: string;
  format: WebhookFormat;
  chat: string | null;
  /** Of a WordPress, null of all else; the password as `sealText` has it. */
  user: string | null;
  password_sealed: string | null;
  /** Kinds of events as "|comment.held|comment.spam|". */
  kinds: string;
  include_address: number;
  include_text: number;
  digest_above: number | null;
  note: string | null;
  enabled: number;
  disabled_by: 'owner' | 'gone' | null;
  version: Generated<number>;
  secret_number: Generated<number>;
  overlap_until: number | null;
  created_at: number;
  minute: Generated<number>;
  minute_events: Generated<number>;
  due_at: number | null;
}

/** Filled by triggers, but for tests. */
export interface DeliveriesTable {
  seq: GeneratedAlways<number>;
  webhook_id: string;
  kind: DeliveryKind;
  comment_id: string | null;
  from_status: Status | null;
  status: Status | null;
  version: number | null;
  /** JSON. */
  counts: string | null;
  at: number;
  state: Generated<DeliveryState>;
  due_at: number | null;
  since: number;
  attempts: Generated<number>;
  /** JSON, see `DeliveryAnswer`. */
  answers: Generated<string>;
}

/** What WordPress may have of ours. */
export interface WordPressCommentsTable {
  webhook_id: string;
  comment_id: string;
  /** WordPress's number. */
  post: number;
  at: number;
  /** WordPress's number; null: it may have been made there, or not. */
  remote_id: number | null;
  sent_status: Status | null;
  sent_print: string | null;
  gone: Generated<number>;
  retries: Generated<number>;
  busy_until: number;
}

export interface WordPressPostsTable {
  webhook_id: string;
  page: string;
  post: number;
}

export interface WebhookTables {
  webhooks: WebhooksTable;
  deliveries: DeliveriesTable;
  wordpress_comments: WordPressCommentsTable;
  wordpress_posts: WordPressPostsTable;
}
