// The tables of mails and of who they go to, as tables.ts has the others.

import type { Generated, GeneratedAlways } from 'kysely';
import type { MailKind, MailState, NotifyWish, SubscriptionRole, SubscriptionState } from '../domain/mail.ts';

export interface SubscriptionsTable {
  id: string;
  site: string;
  role: SubscriptionRole;
  state: SubscriptionState;
  asks: Generated<number>;
  asked_at: number | null;
  ask_after: Generated<number>;
  changed_at: number;
  created_at: number;
  address: string | null;
  name: string | null;
  every_minutes: number | null;
  include_text: number | null;
  include_address: number | null;
  told_at: number | null;
  told_count: Generated<number>;
  told_newest_at: Generated<number>;
  due_at: number | null;
}

export interface MailsTable {
  seq: GeneratedAlways<number>;
  site: string;
  subscription_id: string;
  kind: MailKind;
  /** The author's own comment, and the reply to it; empty: of none. */
  about: Generated<string>;
  reply: Generated<string>;
  network: string | null;
  at: number;
  state: Generated<MailState>;
  due_at: number | null;
  since: number;
  attempts: Generated<number>;
  tried_at: number | null;
  status: number | null;
  error: string | null;
}

export interface WishesTable {
  comment: string;
  wish: NotifyWish;
  /** 1: they are still to be asked whether it was them. */
  due: 1 | null;
}

export interface MailTables {
  wishes: WishesTable;
  subscriptions: SubscriptionsTable;
  mails: MailsTable;
}
