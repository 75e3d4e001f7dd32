// Moderators' keys are made, listed and deleted. The secret leaves once, in the answer that made it; only its hash stays.

import { uuidv7 } from 'uuidv7';
import { reachesAllOf, scopesOfRole, type Actor, type Role } from '../../domain/actor.ts';
import { Failed, type Fault } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import {
  deleteKey,
  findKeyNamed,
  findKeys,
  findUnknownSites,
  insertKey,
  type ListedKey,
  type NewKey,
} from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';
import { digest } from '../hashing.ts';

export interface Key {
  id: string;
  name: string;
  role: Role;
  /** Slugs; null: every site. */
  sites: string[] | null;
  /** The id of the key it was made with. */
  createdBy: string;
  createdAt: number;
}

/** So that people and secret scanners know one when they see it. */
const keyPrefix = 'ank_';

/** Keys by name. One trip; `next` is the cursor of the next page. */
export async function listKeys(
  context: Context,
  actor: Actor,
  { limit, cursor = '' }: { limit: number; cursor?: string | undefined },
): Promise<{ keys: Key[]; next: string | null }> {
  const [rows] = await runAll(context.settings.db, [findKeys(actor, { after: cursor, limit: limit + 1 })]);
  const shown = rows.slice(0, limit);
  return { keys: shown.map(showKey), next: rows.length > limit ? (shown.at(-1)?.name ?? null) : null };
}

/**
 * Makes a key; `secret` is said here and never again. One trip.
 * @throws Failed `forbidden` for a key wider than the actor's, `invalid` for a name taken or a site that is not there.
 */
export async function createKey(
  context: Context,
  actor: Actor,
  wanted: { name: string; role: Role; sites: readonly string[] | null },
): Promise<Key & { secret: string }> {
  const sites = wanted.sites === null ? null : [...new Set(wanted.sites)];
  if (!reachesAllOf(actor, { scopes: scopesOfRole[wanted.role], sites })) {
    throw new Failed({
      kind: 'forbidden',
      detail: 'A key makes no key wider than itself: name sites this key reaches.',
    });
  }
  if (wanted.name.toLowerCase() === 'owner') throw new Failed({ kind: 'invalid', faults: [taken(wanted.name)] });
  const secret = makeSecret();
  const key: NewKey = {
    id: uuidv7(),
    name: wanted.name,
    role: wanted.role,
    sites,
    hash: await digest(secret),
    createdBy: actor.key,
    at: context.now,
  };
  const [[made], [named], unknown] = await runAll(context.settings.db, [
    insertKey(key),
    findKeyNamed(key),
    findUnknownSites(key),
  ]);
  if (!made) {
    const faults = [...(named ? [taken(key.name)] : []), ...unknown.map(({ slug }) => unknownSite(slug))];
    throw new Failed({ kind: 'invalid', faults });
  }
  return { id: key.id, name: key.name, role: key.role, sites, createdBy: key.createdBy, createdAt: key.at, secret };
}

/** @throws Failed `not-found`, also for a key that reaches further than the actor's. */
export async function removeKey(context: Context, actor: Actor, id: string): Promise<void> {
  const [[deleted]] = await runAll(context.settings.db, [deleteKey(actor, id)]);
  if (!deleted) throw new Failed({ kind: 'not-found', what: 'key' });
}

/** 256 random bits. */
function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return keyPrefix + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function taken(name: string): Fault {
  return { field: 'name', rule: 'taken', message: `The name "${name}" belongs to another key.` };
}

function unknownSite(slug: string): Fault {
  return { field: 'sites', rule: 'unknown-site', message: `There is no site "${slug}".` };
}

function showKey({ id, name, role, sites, created_by: createdBy, created_at: createdAt }: ListedKey): Key {
  return { id, name, role, sites: sites === null ? null : (JSON.parse(sites) as string[]), createdBy, createdAt };
}
