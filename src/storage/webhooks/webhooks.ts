// Webhooks as their owners set them. When one is to be run, and what it sends, is in deliveries.ts.

import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { EventChanges, EventKind } from '../../domain/event.ts';
import { webhooksMax } from '../../domain/webhook.ts';
import { builder, type Query, type Write } from '../database.ts';
import { eventOf, insertEvents, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';
import type { WebhooksTable } from '../webhook-tables.ts';

type Chosen = 'url' | 'format' | 'chat' | 'user' | 'password_sealed' | 'kinds' | 'include_address' | 'include_text' | 'digest_above' | 'note' | 'enabled' | 'disabled_by'; // prettier-ignore

/** What an owner chooses, as columns. */
export type WebhookColumns = Pick<WebhooksTable, Chosen>;

const shown = [
  'id', 'site', 'url', 'format', 'chat', 'user', 'password_sealed', 'kinds', 'include_address', 'include_text', 'digest_above',
  'note', 'enabled', 'disabled_by', 'version', 'secret_number', 'overlap_until', 'created_at', 'due_at',
] as const; // prettier-ignore

export interface WebhookRow extends WebhookColumns {
  id: string;
  site: string;
  version: number;
  secret_number: number;
  overlap_until: number | null;
  created_at: number;
  due_at: number | null;
}

/** The webhooks of a site within the actor's reach, oldest first; there are few. */
export function findWebhooks(actor: Actor, site: string): Query<WebhookRow> {
  return builder
    .selectFrom('webhooks')
    .select(shown)
    .where('site', '=', site)
    .where(isWithinReach(actor, 'site'))
    .orderBy('id')
    .limit(webhooksMax);
}

/** Which webhook, as its paths name it. */
export interface WebhookName {
  site: string;
  webhook: string;
}

/** One of a site within the actor's reach; no row: there is none. */
export function findWebhook(actor: Actor, name: WebhookName): Query<WebhookRow> {
  return named(actor, name).select(shown);
}

/** The webhook whatever its site: for the queue. */
export function findWebhookToRun(id: string): Query<WebhookRow> {
  return builder.selectFrom('webhooks').select(shown).where('id', '=', id);
}

/** Stores a webhook where its site is within reach and has room for it. No row: it isn't, or hasn't. */
export function insertWebhook(act: Act, site: string, columns: WebhookColumns): Query<WebhookRow> {
  const names = Object.keys(columns) as Chosen[];
  return builder
    .insertInto('webhooks')
    .columns(['id', 'site', 'created_at', ...names])
    .expression(
      builder
        .selectFrom('sites')
        .select((eb) => [
          eb.val(act.id).as('id'),
          'slug as site',
          eb.val(act.at).as('created_at'),
          ...names.map((name) => eb.val(columns[name]).as(name)),
        ])
        .where('slug', '=', site)
        .where(isWithinReach(act.actor, 'slug'))
        .where(sql<SqlBool>`(select count(*) from webhooks where site = ${site}) < ${webhooksMax}`),
    )
    .returning(shown);
}

export interface WebhookAct extends Act, WebhookName {
  changes: EventChanges;
}

/** Tells of an act on a webhook that is there; of its making after, of all else before. */
export function insertWebhookEvent(act: WebhookAct, kind: EventKind): Write {
  const [site, subject] = [sql<string>`webhooks.site`, sql<string>`webhooks.id`];
  const changes = sql<string>`${JSON.stringify(act.changes)}`;
  return insertEvents(named(act.actor, act).select(eventOf(act, kind, { site, subject, changes })));
}

export interface WebhookUpdate extends WebhookAct {
  columns: WebhookColumns;
  /** The version seen. */
  version: number;
}

/** Tells of a change, where the webhook still has the version seen. To be run before it is made. */
export function insertWebhookChangeEvent(update: WebhookUpdate): Write {
  const [site, subject] = [sql<string>`webhooks.site`, sql<string>`webhooks.id`];
  const changes = sql<string>`${JSON.stringify(update.changes)}`;
  return insertEvents(
    named(update.actor, update)
      .where('version', '=', update.version)
      .select(eventOf(update, 'webhook.changed', { site, subject, changes })),
  );
}

/** Changes it, where it still has the version seen; what waits is due at once where it is enabled. No row: it hasn't. */
export function updateWebhook({ actor, site, webhook, at, columns, version }: WebhookUpdate): Query<WebhookRow> {
  return builder
    .updateTable('webhooks')
    .set((eb) => ({
      ...columns,
      version: eb('version', '+', 1),
      due_at: columns.enabled === 1 ? sql<number>`iif(enabled = 1, due_at, ${at})` : null,
    }))
    .where('id', '=', webhook)
    .where('site', '=', site)
    .where('version', '=', version)
    .where(isWithinReach(actor, 'site'))
    .returning(shown);
}

/** Takes the next secret; the one before signs too until a time. No row: there is no such webhook. */
export function rotateSecret({ actor, site, webhook }: WebhookAct, overlapUntil: number): Query<WebhookRow> {
  return builder
    .updateTable('webhooks')
    .set((eb) => ({ secret_number: eb('secret_number', '+', 1), overlap_until: overlapUntil }))
    .where('id', '=', webhook)
    .where('site', '=', site)
    .where(isWithinReach(actor, 'site'))
    .returning(shown);
}

/** Deletes it; what it has sent goes with age. No row: there is no such webhook. */
export function deleteWebhook({ actor, site, webhook }: WebhookAct): Query<{ id: string }> {
  return builder
    .deleteFrom('webhooks')
    .where('id', '=', webhook)
    .where('site', '=', site)
    .where(isWithinReach(actor, 'site'))
    .returning('id');
}

/** Sends nothing more to an endpoint that says it is gone. */
export function disableGone(id: string): Write {
  return builder
    .updateTable('webhooks')
    .set((eb) => ({ enabled: 0, disabled_by: 'gone' as const, due_at: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('enabled', '=', 1);
}

function named(actor: Actor, { site, webhook }: WebhookName) {
  return builder
    .selectFrom('webhooks')
    .where('id', '=', webhook)
    .where('site', '=', site)
    .where(isWithinReach(actor, 'site'));
}
