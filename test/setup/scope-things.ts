// For the table of scopes.test.ts: who may do what with webhooks and mails, and jobs and webhooks made straight in the database.

import { env } from 'cloudflare:workers';
import { makeDecisionToken, makeSubscriptionToken } from '../../src/operations/mail-links.ts';

interface Row {
  least: 'owner' | null;
  own: number;
  foreign: number;
  events?: number;
  query?: (things: Record<string, string>) => string;
  body?: () => object;
}

const webhookRows: Record<string, Row> = {
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

const tokenOf = ({ mailToken }: Record<string, string>) => `?token=${mailToken}`;
const linkOf = ({ decisionLink }: Record<string, string>) => `?${decisionLink}`;

const mailRows: Record<string, Row> = {
  'get /v1/admin/sites/{site}/mail': { least: 'owner', own: 200, foreign: 404 },
  'get /v1/admin/sites/{site}/mail/deliveries': { least: 'owner', own: 200, foreign: 404 },
  'post /v1/admin/sites/{site}/mail/replay': { least: 'owner', own: 200, foreign: 404 },
  'post /v1/admin/sites/{site}/mail/recipients': {
    least: 'owner',
    own: 201,
    foreign: 404,
    body: () => ({ email: 'mo@example.com', name: 'Mo' }),
  },
  'patch /v1/admin/sites/{site}/mail/recipients/{recipient}': {
    least: 'owner',
    own: 200,
    foreign: 404,
    body: () => ({ everyMinutes: 15 }),
  },
  'delete /v1/admin/sites/{site}/mail/recipients/{recipient}': { least: 'owner', own: 204, foreign: 404 },
  'post /v1/admin/sites/{site}/mail/recipients/{recipient}/test': { least: 'owner', own: 200, foreign: 404 },
  // They have said yes: there is nothing to ask.
  'post /v1/admin/sites/{site}/mail/recipients/{recipient}/question': { least: 'owner', own: 409, foreign: 404 },
  'get /v1/mail/subscriptions/{subscription}': { least: null, own: 200, foreign: 200, query: tokenOf },
  'post /v1/mail/subscriptions/{subscription}': {
    least: null,
    own: 200,
    foreign: 200,
    query: tokenOf,
    body: () => ({ act: 'stop' }),
  },
  'get /v1/mail/comments/{id}': { least: null, own: 200, foreign: 200, query: linkOf },
  'post /v1/mail/comments/{id}': {
    least: null,
    own: 200,
    foreign: 200,
    events: 1,
    query: linkOf,
    body: () => ({ move: 'reject' }),
  },
};

/** What goes out of the service: webhooks and mails. */
export const outgoingRows = { ...webhookRows, ...mailRows };

/** A webhook and a moderator who is written to. */
export async function prepareOutgoing(site: string, comment: string) {
  return { ...(await prepareWebhook(site)), ...(await prepareRecipient(site, comment)) };
}

/** A moderator who said yes, and a link by which they decide the comment once it was approved. */
async function prepareRecipient(site: string, comment: string) {
  const id = `recipient-of-${site}`;
  await env.DB.prepare(
    `INSERT INTO subscriptions (id, site, role, state, changed_at, created_at, address, name, every_minutes, include_text, include_address)
     VALUES (?1, ?2, 'moderator', 'confirmed', 1, 1, 'ann@moderators.example', 'Ann', 60, 1, 0)`,
  )
    .bind(id, site)
    .run();
  const settings = { tokenSecret: env.TOKEN_SECRET };
  const link = { comment, by: id, version: 2, until: Date.now() + 60_000 };
  const token = await makeDecisionToken(settings, link);
  return {
    recipient: id,
    subscription: id,
    mailToken: await makeSubscriptionToken(settings, id),
    decisionLink: `by=${id}&version=2&until=${link.until}&token=${token}`,
  };
}

const byToken = ({ token }: Record<string, string>) => `?token=${token}`;
const changed = { least: null, own: 200, foreign: 200, events: 1, query: byToken } as const;

/** Whoever has a comment's token may change it, with a key or without. */
export const ownChangeRows = {
  // It is published: there is nothing to appeal.
  'post /v1/comments/{id}/appeal': { ...changed, own: 409, foreign: 409, events: 0, body: () => ({ text: 'Please.' }) },
  'patch /v1/comments/{id}': { ...changed, body: () => ({ version: 2, body: 'As I meant it.' }) },
  'delete /v1/comments/{id}': changed,
  'post /v1/comments/{id}/edits': {
    ...changed,
    body: () => ({ version: '2', body: 'As I meant it.' }),
  },
  'post /v1/comments/{id}/withdrawal': { ...changed, own: 303, foreign: 303 },
};

/** As if one delivery of it had been given up. It wants erasures alone, so that little else is sent. */
async function prepareWebhook(site: string): Promise<{ webhook: string; delivery: string }> {
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

/** How many events a site has. */
export async function countEvents(site: string): Promise<number> {
  const count = await env.DB.prepare('SELECT count(*) AS n FROM events WHERE site = ?').bind(site).first<number>('n');
  return count ?? 0;
}

/** All that a route might change at a site. */
export async function storedOf(site: string): Promise<unknown> {
  const queries = [
    'SELECT settings FROM sites WHERE slug = ?',
    'SELECT id FROM keys WHERE sites = json_array(?)',
    'SELECT * FROM comments WHERE site = ?',
    'SELECT * FROM pages WHERE site = ?',
    'SELECT * FROM policies WHERE site = ?',
    'SELECT * FROM lists WHERE site = ?',
    'SELECT * FROM webhooks WHERE site = ?',
    'SELECT d.* FROM deliveries d JOIN webhooks w ON w.id = d.webhook_id WHERE w.site = ?',
    'SELECT s.*, m.* FROM subscriptions s LEFT JOIN mails m ON m.subscription_id = s.id WHERE s.site = ?',
    "SELECT * FROM jobs WHERE id = 'job-of-' || ?",
    'SELECT * FROM events WHERE site = ?',
    'SELECT d.* FROM decisions d JOIN comments c ON c.id = d.comment_id WHERE c.site = ?',
  ];
  const read = await env.DB.batch(queries.map((sql) => env.DB.prepare(sql).bind(site)));
  return read.map(({ results }) => results);
}
