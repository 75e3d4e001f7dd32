// Which rows an actor's sites reach. Written once, so that no query of the moderators' side forgets it.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '../domain/actor.ts';

/** True for rows whose site the actor reaches; for a WHERE. */
export function isWithinReach({ sites }: Pick<Actor, 'sites'>, column: string): RawBuilder<SqlBool> {
  if (sites === null) return sql<SqlBool>`1`;
  return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(sites)}))`;
}
