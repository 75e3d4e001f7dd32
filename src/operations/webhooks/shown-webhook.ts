// A webhook between its row and what is shown of it, and its secrets: derived from the deployment's, so that neither the
// database nor a copy of it holds one.

import type { Settings } from '../../env.ts';
import type { Webhook, WebhookKind, WebhookSettings } from '../../domain/webhook.ts';
import type { WebhookColumns, WebhookRow } from '../../storage/webhooks/webhooks.ts';
import { derivedSecret } from '../hashing.ts';

/** The settings of the row. */
export function settingsOf(row: WebhookColumns): WebhookSettings {
  return {
    url: row.url,
    format: row.format,
    chat: row.chat,
    user: row.user,
    kinds: row.kinds.split('|').filter(Boolean) as WebhookKind[],
    includeAddress: row.include_address === 1,
    includeText: row.include_text === 1,
    digestAbove: row.digest_above,
    note: row.note,
    enabled: row.enabled === 1,
  };
}

/** The row of the settings with a WordPress's password, sealed; who disables it is its owner. */
export function columnsOf(settings: WebhookSettings, passwordSealed: string | null): WebhookColumns {
  return {
    url: settings.url,
    format: settings.format,
    chat: settings.chat,
    user: settings.user,
    password_sealed: passwordSealed,
    kinds: `|${[...new Set(settings.kinds)].join('|')}|`,
    include_address: Number(settings.includeAddress),
    include_text: Number(settings.includeText),
    digest_above: settings.digestAbove,
    note: settings.note,
    enabled: Number(settings.enabled),
    disabled_by: settings.enabled ? null : 'owner',
  };
}

/** The address as it is shown and told: a chat service's is itself a secret, beyond its host. */
export function shownUrl({ url, format }: Pick<WebhookSettings, 'url' | 'format'>): string {
  return format === 'standard' || format === 'wordpress' ? url : `${new URL(url).origin}/…`;
}

/** The row as it is answered. */
export function showWebhook(row: WebhookRow): Webhook {
  const settings = settingsOf(row);
  return {
    id: row.id,
    site: row.site,
    ...settings,
    url: shownUrl(settings),
    disabledBy: row.disabled_by,
    version: row.version,
    overlapUntil: row.overlap_until,
    createdAt: row.created_at,
    dueAt: row.due_at,
  };
}

/** The secret as receivers hold it. Another secret of the deployment gives another one. */
export async function secretOf(
  settings: Settings,
  { id, secret_number: number }: Pick<WebhookRow, 'id' | 'secret_number'>,
): Promise<string> {
  return `whsec_${await derivedSecret(settings.tokenSecret, 'secret of webhook', `${id}\n${number}`)}`;
}

/** The secrets that sign at a time, the newest first. */
export async function secretsInForce(settings: Settings, row: WebhookRow, now: number): Promise<string[]> {
  const current = await secretOf(settings, row);
  if (row.secret_number === 1 || now >= (row.overlap_until ?? 0)) return [current];
  return [current, await secretOf(settings, { ...row, secret_number: row.secret_number - 1 })];
}
