// A key as it is read from its row, for owners and for the request it comes with. Its secret is in neither.

import { scopesOfRole, type Actor, type ProtocolName, type Role, type Scope } from '../domain/actor.ts';
import type { KeyRow, ListedKey } from '../storage/keys/keys.ts';

export interface Key {
  id: string;
  name: string;
  /** Null where the scopes are no role's. */
  role: Role | null;
  scopes: readonly Scope[];
  /** Of another service, which it opens in place of our own routes; null: none. */
  protocol: ProtocolName | null;
  /** Slugs; null: every site. */
  sites: string[] | null;
  /** The address of the person that Cloudflare Access lets act as the key; null: nobody. */
  email: string | null;
  /** The id of the key it was made with; null where that one reaches further than the key asked with. */
  createdBy: string | null;
  createdAt: number;
}

/** What the key may do. */
export function scopesOf({ role, scopes }: Pick<KeyRow, 'role' | 'scopes'>): readonly Scope[] {
  return role === null ? (JSON.parse(scopes ?? '[]') as Scope[]) : scopesOfRole[role];
}

/** The slugs the key reaches; null: every site. */
export function sitesOf({ sites }: Pick<KeyRow, 'sites'>): string[] | null {
  return sites === null ? null : (JSON.parse(sites) as string[]);
}

/** The actor of whom a key's row was found for. */
export function keyActor(row: KeyRow): Actor {
  return { key: row.id, name: row.name, scopes: scopesOf(row), sites: sitesOf(row) };
}

/** The stored row as it is answered. */
export function showKey(row: ListedKey): Key {
  const { id, name, role, protocol, email, created_by: createdBy, created_at: createdAt } = row;
  return { id, name, role, scopes: scopesOf(row), sites: sitesOf(row), protocol, email, createdBy, createdAt };
}
