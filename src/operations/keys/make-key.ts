// A key is made. Its secret leaves once, in the answer; only its hash stays.

import { uuidv7 } from 'uuidv7';
import { reachesAllOf, scopesOfRole, type Actor, type Role } from '../../domain/actor.ts';
import { Failed, type Fault } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findKeyNamed, findUnknownSites, insertKey, type NewKey } from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';
import { digest } from '../hashing.ts';
import type { Key } from './shown-key.ts';

/** So that people and secret scanners know one when they see it. */
const keyPrefix = 'ank_';

/**
 * Makes a key; `secret` is said here and never again. One trip.
 * @throws Failed `forbidden` for a key wider than the actor's, `invalid` for a name taken or a site that is not there.
 */
export async function makeKey(
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
  const { made, named, unknown } = await runAll(context.settings.db, {
    made: insertKey(key),
    named: findKeyNamed(key),
    unknown: findUnknownSites(key),
  });
  if (!made[0]) {
    const faults = [...(named[0] ? [taken(key.name)] : []), ...unknown.map(({ slug }) => unknownSite(slug))];
    throw new Failed({ kind: 'invalid', faults });
  }
  return { id: key.id, name: key.name, role: key.role, sites, createdBy: key.createdBy, createdAt: key.at, secret };
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
