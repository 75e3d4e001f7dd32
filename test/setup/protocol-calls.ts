// Calls of other services' protocols in this isolate: they answer in their own tongue, so nothing of ours describes them.

import { env } from 'cloudflare:workers';
import type { ProtocolName } from '../../src/domain/actor.ts';
import type { Bindings } from '../../src/env.ts';
import { app, sendAsOwner } from './service.ts';

/** The secret of a fresh key for a protocol at a site. */
export async function makeProtocolKey(protocol: ProtocolName, site = 'demo'): Promise<string> {
  const name = `${protocol} at ${site} ${crypto.randomUUID()}`;
  const made = await sendAsOwner('/v1/admin/keys', { name, protocol, sites: [site] });
  return (await made.json<{ secret: string }>()).secret;
}

/** Asks the service; `bindings` others than the tests' own. */
export async function ask(path: string, init: RequestInit = {}, bindings: Partial<Bindings> = {}): Promise<Response> {
  return app.request(path, init, { ...env, ...bindings });
}

/** Posts JSON, or a body as it is. */
export function postTo(
  path: string,
  body: unknown,
  { headers = {}, ...bindings }: Partial<Bindings> & { headers?: Record<string, string> } = {},
): Promise<Response> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  return ask(
    path,
    { method: 'POST', body: sent, headers: { 'Content-Type': 'application/json', ...headers } },
    bindings,
  );
}

/** What lies in every table of the database, counted. */
export async function countRows(): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name NOT LIKE 'd1_%'",
  ).all<{ name: string }>();
  const counted = await env.DB.batch<{ rows: number }>(
    results.map(({ name }) => env.DB.prepare(`SELECT count(*) AS rows FROM "${name}"`)),
  );
  return Object.fromEntries(results.map(({ name }, at) => [name, counted[at]?.results[0]?.rows ?? 0]));
}
