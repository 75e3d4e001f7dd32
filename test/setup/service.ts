// The whole service in this isolate, over a real D1 and with the real models: what a test needs to talk to it.

import { env } from 'cloudflare:workers';
import type { Role } from '../../src/domain/actor.ts';
import { createApp } from '../../src/http/app.ts';
import { digest } from '../../src/operations/hashing.ts';
import { foldName } from '../../src/operations/keys/folded-name.ts';
import { completeSiteSettings, type SiteSettings } from '../../src/domain/site.ts';
import type { Bindings } from '../../src/env.ts';
import type { PolicyInput } from '../../src/domain/policy.ts';
import { createModels } from '../../src/scoring/models/create-models.ts';
import languages from '../../src/scoring/models/weights/languages.bin';
import spam from '../../src/scoring/models/weights/spam.bin';
import toxicityEnglish from '../../src/scoring/models/weights/toxicity-en.bin';
import { expectPublished } from './published-answers.ts';

/** The models of the repository. */
export const models = createModels({ toxicityEnglish, spam, languages });

/** The service with the models it is deployed with. */
export const app = createApp({ loadModels: () => models });

/**
 * Sends a request to the service; `db` may be a watched database, `bindings` others than the tests' own. Whatever it
 * answers must be what it publishes.
 */
export async function send(
  path: string,
  init: RequestInit = {},
  db: D1Database = env.DB,
  bindings: Partial<Bindings> = {},
): Promise<Response> {
  const answer = await app.request(path, init, { ...env, DB: db, ...bindings });
  await expectPublished(app.openAPIRegistry, { method: init.method ?? 'GET', path }, answer);
  return answer;
}

/** Sends JSON as a moderator with the owner's key, or another. */
export async function sendAsOwner(
  path: string,
  body?: unknown,
  init: RequestInit & { key?: string; db?: D1Database } = {},
): Promise<Response> {
  const { key = env.OWNER_KEY, db, ...rest } = init;
  const headers = {
    Authorization: `Bearer ${key}`,
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  const sent = body === undefined ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) };
  return send(path, { ...sent, ...rest, headers }, db);
}

let address = 0;

/** A client address nobody has used yet in this file, each in a network of its own. */
export function freshAddress(): string {
  address += 1;
  return `10.${(address >> 8) & 255}.${address & 255}.7`;
}

export interface Post {
  site?: string;
  fields?: Record<string, unknown>;
  headers?: Record<string, string>;
  address?: string | null;
  db?: D1Database;
}

let posts = 0;

/** Posts a harmless comment as JSON from a fresh network, with whatever the test wants otherwise. */
export async function post({
  site = 'demo',
  fields = {},
  headers = {},
  address = freshAddress(),
  db,
}: Post = {}): Promise<Response> {
  posts += 1;
  const body = {
    page: 'https://demo.example/news/harbour',
    name: `Reader ${posts}`,
    email: `reader${posts}@example.com`,
    body: `The harbour wall should have been mended ${posts} years ago, as the council knew.`,
    ...fields,
  };
  const from: Record<string, string> = address === null ? {} : { 'CF-Connecting-IP': address };
  return send(
    `/v1/sites/${site}/comments`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...from, ...headers },
      body: JSON.stringify(body),
    },
    db,
  );
}

/** Makes a key straight in the database, by default a moderator's of every site. Its id is its name. */
export async function makeKey(
  name: string,
  { secret = `secret-of-${name}-0123456789`, role = 'moderator' as Role, sites = null as string[] | null } = {},
): Promise<string> {
  await env.DB.prepare(
    `INSERT INTO keys (id, name, name_folded, role, sites, hash, created_by, created_at) VALUES (?1, ?1, ?2, ?3, ?4, ?5, 'owner', 0)`,
  )
    .bind(name, foldName(name), role, sites && JSON.stringify(sites), await digest(secret))
    .run();
  return secret;
}

/** Makes a site straight in the database. */
export async function makeSite(
  slug: string,
  settings: Partial<SiteSettings> = {},
  policy: PolicyInput = {},
): Promise<void> {
  const stored = completeSiteSettings({ title: slug, hosts: ['demo.example'], ...settings });
  await env.DB.batch([
    env.DB.prepare('INSERT INTO sites (slug, settings, created_at) VALUES (?, ?, ?)').bind(
      slug,
      JSON.stringify(stored),
      Date.now(),
    ),
    env.DB.prepare("INSERT INTO policies (site, version, policy, by, at) VALUES (?, 1, ?, 'owner', ?)").bind(
      slug,
      JSON.stringify(policy),
      Date.now(),
    ),
  ]);
}

/** Fills a site with comments of 1,000 authors on 100 pages, by SQL; a tenth each rejected and spam, the rest half and half. */
export async function fillSite(site: string, comments: number): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
     INSERT INTO comments (id, site, page, root_id, author_id, email_folded, name, email, body, status, visible, verdict, spam,
       toxicity, harm, doubt, signals, domains, assessment, duplicate_key, first_status, created_at)
     SELECT printf('%s-%08d', ?2, i), ?2, printf('https://demo.example/page-%d', i % 100), printf('%s-%08d', ?2, i), printf('author-%d', i % 1000),
       printf('author%d@example.com', i % 1000), printf('Author %d', i % 1000), printf('author%d@example.com', i % 1000),
       printf('Comment number %d about nothing in particular.', i),
       CASE WHEN i % 10 = 0 THEN 'rejected' WHEN i % 10 = 1 THEN 'spam' WHEN i % 2 = 0 THEN 'approved' ELSE 'pending' END,
       i % 2 = 0 AND i % 10 <> 0, CASE WHEN i % 10 = 1 THEN 'spam' ELSE 'hold' END,
       (i % 997) / 997.0, (i % 991) / 991.0, max((i % 997) / 997.0, (i % 991) / 991.0), (i % 983) / 983.0, '|links|', '[]',
       '{"scores":{"spam":0.1,"toxicity":0.1},"priors":{"spam":0,"toxicity":0},"attributes":{},"contributions":[],"unavailable":[],"holds":[],"verdict":"hold","language":null,"policyVersion":1,"modelVersion":"none"}',
       printf('%s-dup-%d', ?2, i), 'pending', 1700000000000 + i * 1000
     FROM n`,
  )
    .bind(comments, site)
    .run();
}
