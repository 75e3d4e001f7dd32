// Moderators' keys, found by the hash of what the moderator sends.

import type { Role } from '../domain/actor.ts';
import { builder, type Query } from './database.ts';

export interface KeyRow {
  id: string;
  name: string;
  role: Role;
  sites: string | null;
}

export function findKeyByHash(hash: string): Query<KeyRow> {
  return builder.selectFrom('keys').select(['id', 'name', 'role', 'sites']).where('hash', '=', hash);
}
