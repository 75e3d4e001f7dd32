// For the table of scopes.test.ts: who may do what with webhooks, and jobs and webhooks made straight in the database.

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

/** As if a job of two parts had made the decision in its first. */
export async function prepareJob({
  site,
  id,
  decision,
}: {
  site: string;
  id: string;
  decision: string;
}): Promise<string> {
  const job = `job-of-${site}`;
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO jobs (id, move, sites, state, total, seen, decided, by_key, by_name, at, touched_at)
       VALUES (?, 'approve', json_array(?), 'running', 2, 1, 1, 'owner', 'owner', 1, 1)`,
    ).bind(job, site),
    env.DB.prepare(
      `INSERT INTO job_parts (job_id, part, items, size, done_at) VALUES (?1, 0, json_array(json_array(?2, 1)), 1, 1),
       (?1, 1, '[["later", 1]]', 1, NULL)`,
    ).bind(job, id),
    env.DB.prepare('UPDATE decisions SET job_id = ? WHERE id = ?').bind(job, decision),
  ]);
  return job;
}
