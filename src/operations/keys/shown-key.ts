// A key as owners are shown it. Its secret is not in it.

import type { Role } from '../../domain/actor.ts';
import type { ListedKey } from '../../storage/keys/keys.ts';

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

/** The stored row as it is answered. */
export function showKey({ id, name, role, sites, created_by: createdBy, created_at: createdAt }: ListedKey): Key {
  return { id, name, role, sites: sites === null ? null : (JSON.parse(sites) as string[]), createdBy, createdAt };
}
