// Who may do what with webhooks: the rows of the table in scopes.test.ts, and what they need at a site.

import { env } from 'cloudflare:workers';

interface Row {
  least: 'owner';
  own: number;
  foreign: number;
  body?: () => object;
}

export const webhookRows: Record<string, Row> = {
  'get /v1/admin/sites/{site}/webhooks': { least: 'owner', own: 200, foreign: 404 },
  'post /v1/admin/sites/{site}/webhooks': {
    least: 'owner',
    own: 201,
    foreign: 404,
    body: () => ({ url: 'https://hooks.receivers.dev/200/new' }),
  },
  'get /v1/admin/sites/{site}/webhooks/{webhook}': { least: 'owner', own: 200, foreign: 404 },
  'patch /v1/admin/sites/{site}/webhooks/{webhook}': {
    least: 'owner',
    own: 200,
    foreign: 404,
    body: () => ({ note: 'Ours' }),
  },
  'delete /v1/admin/sites/{site}/webhooks/{webhook}': { least: 'owner', own: 204, foreign: 404 },
  'post /v1/admin/sites/{site}/webhooks/{webhook}/secret': { least: 'owner', own: 200, foreign: 404, body: () => ({}) },
  'post /v1/admin/sites/{site}/webhooks/{webhook}/test': { least: 'owner', own: 200, foreign: 404 },
  'get /v1/admin/sites/{site}/webhooks/{webhook}/deliveries': { least: 'owner', own: 200, foreign: 404 },
  'post /v1/admin/sites/{site}/webhooks/{webhook}/deliveries/{delivery}/replay': {
    least: 'owner',
    own: 200,
    foreign: 404,
  },
  'post /v1/admin/sites/{site}/webhooks/{webhook}/replay': { least: 'owner', own: 200, foreign: 404 },
};

/** As if one delivery of it had been given up. It wants erasures alone, so that little else is sent. */
export async function prepareWebhook(site: string): Promise<{ webhook: string; delivery: string }> {
  const webhook = `webhook-of-${site}`;
  await env.DB.prepare(
    `INSERT INTO webhooks (id, site, url, format, kinds, include_address, include_text, enabled, created_at)
     VALUES (?, ?, 'https://hooks.receivers.dev/200/x', 'standard', '|comment.erased|', 0, 0, 1, 1)`,
  )
    .bind(webhook, site)
    .run();
  const seq = await env.DB.prepare(
    "INSERT INTO deliveries (webhook_id, kind, at, state, since) VALUES (?, 'webhook.test', 1, 'dead', 1) RETURNING seq",
  )
    .bind(webhook)
    .first<number>('seq');
  return { webhook, delivery: `msg_${seq}_1` };
}
