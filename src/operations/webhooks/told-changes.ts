// What the record of events tells of a webhook's settings: which changed, from what to what. Never a secret.

import type { EventChanges } from '../../domain/event.ts';
import type { WebhookSettings } from '../../domain/webhook.ts';
import { shownUrl } from './shown-webhook.ts';

/** Null: there was, or is, no webhook. */
export function changesBetween(before: WebhookSettings | null, after: WebhookSettings | null): EventChanges {
  const [from, to] = [before, after].map((settings) => settings && { ...settings, url: shownUrl(settings) });
  const names = Object.keys(from ?? to ?? {}) as (keyof WebhookSettings)[];
  const told = names
    .filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]))
    .map((name) => [name, { from: from?.[name] ?? null, to: to?.[name] ?? null }] as const);
  return Object.fromEntries(told);
}
