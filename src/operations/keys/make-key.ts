// A key is made. Its secret leaves once, in the answer; only its hash stays.

import { uuidv7 } from 'uuidv7';
import {
  namesWithoutKey,
  reachesAllOf,
  scopesOfRole,
  type Actor,
  type ProtocolName,
  type Role,
  type Scope,
} from '../../domain/actor.ts';
import { Failed, type Fault } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import {
  findEmailHolders,
  findNamesakes,
  findUnknownSites,
  insertKey,
  insertKeyEvent,
  type NewKey,
} from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';
import { digest } from '../hashing.ts';
import { makeProtocolSecret } from '../protocol-secret.ts';
import { makeSecret } from '../random-secret.ts';
import { foldName } from './folded-name.ts';
import type { Key } from '../shown-key.ts';

/** So that people and secret scanners know one when they see it. */
const keyPrefix = 'ank_';

export interface WantedKey {
  name: string;
  /** One of a role, scopes and a protocol. */
  role?: Role | undefined;
  scopes?: readonly Scope[] | undefined;
  /** The key opens it at its one site, and nothing else. */
  protocol?: ProtocolName | undefined;
  sites: readonly string[] | null;
  /** In small letters. */
  email?: string | undefined;
}

/**
 * Makes a key; `secret` is said here and never again. One trip.
 * @throws Failed `forbidden` for a key wider than the actor's, `invalid` for a name or an address taken or a site that is not there,
 * `unauthorized` when the actor's own key was deleted meanwhile.
 */
export async function makeKey(context: Context, actor: Actor, wanted: WantedKey): Promise<Key & { secret: string }> {
  const role = wanted.role ?? null;
  const protocol = wanted.protocol ?? null;
  const scopes = role === null ? [...new Set(wanted.scopes ?? [])] : scopesOfRole[role];
  const sites = wanted.sites === null ? null : [...new Set(wanted.sites)];
  if (!reachesAllOf(actor, { scopes, sites })) {
    const detail = 'A key makes no key wider than itself: name scopes it has and sites it reaches.';
    throw new Failed({ kind: 'forbidden', detail });
  }
  const secret = protocol === null ? makeSecret(keyPrefix) : makeProtocolSecret(protocol);
  const made = { id: uuidv7(), name: wanted.name, role, protocol, sites, email: wanted.email ?? null };
  await store(context, {
    ...made,
    nameFolded: foldName(wanted.name),
    scopes: role === null ? scopes : null,
    hash: await digest(secret),
    actor,
    at: context.now,
  });
  return { ...made, scopes, createdBy: actor.key, createdAt: context.now, secret };
}

async function store(context: Context, key: NewKey): Promise<void> {
  const { nameFolded } = key;
  if (nameFolded === '') throw new Failed({ kind: 'invalid', faults: [nameless] });
  if (namesWithoutKey.some((name) => foldName(name) === nameFolded))
    throw new Failed({ kind: 'invalid', faults: [taken(key.name)] });
  const { made, namesakes, holders, unknown } = await runAll(context.settings.db, {
    made: insertKey(key),
    event: insertKeyEvent(key),
    namesakes: findNamesakes(key),
    holders: findEmailHolders(key),
    unknown: findUnknownSites(key),
  });
  if (made[0]) return;
  const faults = [
    ...(namesakes[0] ? [taken(key.name)] : []),
    ...(holders[0] ? [emailTaken] : []),
    ...unknown.map(({ slug }) => unknownSite(slug)),
  ];
  throw new Failed(faults.length ? { kind: 'invalid', faults } : { kind: 'unauthorized' });
}

const nameless: Fault = { field: 'name', rule: 'required', message: 'The name has no visible character.' };

const emailTaken: Fault = { field: 'email', rule: 'taken', message: 'Another key carries this address.' };

function taken(name: string): Fault {
  return { field: 'name', rule: 'taken', message: `The name "${name}" reads like that of another key.` };
}

function unknownSite(slug: string): Fault {
  return { field: 'sites', rule: 'unknown-site', message: `There is no site "${slug}".` };
}
