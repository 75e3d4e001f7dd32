// A site with a webhook to a WordPress of its own, at `HOST.blogs.receivers.dev`: see wordpress-rest.ts.

import { env } from 'cloudflare:workers';
import { beforeEach } from 'vitest';
import type { Delivery } from '../../src/domain/webhook.ts';
import type { DecisionAnswer } from '../../src/operations/moderation/made-decisions.ts';
import { makeSite } from './service.ts';
import { askFor, listDeliveries, makeWebhook, say, woken, type Made } from './webhooks.ts';
import type { BlogAsked, BlogComment } from './wordpress-rest.ts';

export const signIn = { user: 'editor', password: 'right pass word' };

/** The site of the test that runs, its WordPress's host, and the webhook between them. */
export const its: { site: string; host: string; hook: Made } = { site: '', host: '', hook: {} as Made };
let sites = 0;

/** Each test has a site of its own. */
export function useBlog(): void {
  beforeEach(async () => {
    woken.length = 0;
    its.site = `blog-${(sites += 1)}-${crypto.randomUUID().slice(0, 8)}`;
    its.host = `${its.site}.blogs.receivers.dev`;
    await makeSite(its.site, { hosts: ['demo.example', its.host] }, { mode: 'hold-all' });
    its.hook = await makeWebhook(its.site, { format: 'wordpress', url: `https://${its.host}`, ...signIn });
  });
}

export async function blog(): Promise<{ comments: BlogComment[]; asked: BlogAsked[] }> {
  return (await fetch(`https://${its.host}/_state`)).json();
}

export async function there(): Promise<BlogComment[]> {
  return (await blog()).comments;
}

/** What it does to the next requests. */
export async function next(...faults: (string | number)[]): Promise<void> {
  await fetch(`https://${its.host}/_next`, { method: 'POST', body: JSON.stringify(faults) });
}

export async function decide(id: string, move: string, version: number): Promise<DecisionAnswer> {
  return askFor<DecisionAnswer>('POST', `/comments/${id}/decisions`, { move, version });
}

/** A comment that is approved, and not delivered yet. */
export async function approved(fields: object = {}): Promise<string> {
  const id = await say(its.site, { page: '7', ...fields });
  // As if it had been delivered that comments wait, which asks for nothing there.
  await env.DB.prepare("UPDATE deliveries SET state = 'delivered', due_at = NULL WHERE kind = 'comment.held'").run();
  await decide(id, 'approve', 1);
  return id;
}

export async function latest(): Promise<Delivery | undefined> {
  return (await listDeliveries(its.hook))[0];
}

export function why(delivery: Delivery | undefined): string | null | undefined {
  return delivery?.answers.at(-1)?.error;
}
