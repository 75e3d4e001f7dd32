// A site's policies: every version stays, the site names the one in force.

import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { PolicyChanges } from '../../domain/policy-changes.ts';
import { builder, type Query, type Write } from '../database.ts';
import { eventOf, insertEvents } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';

export interface StoredPolicy {
  policy: string;
  version: number;
  by: string;
  at: number;
}

/** The version asked for, or the one in force. No row: no such version, or no such site within the actor's reach. */
export function findPolicy(actor: Actor, site: string, version: number | null): Query<StoredPolicy> {
  return builder
    .selectFrom('sites')
    .innerJoin('policies', (join) =>
      join
        .onRef('policies.site', '=', 'sites.slug')
        .on((eb) => eb('policies.version', '=', version ?? eb.ref('sites.policy_version'))),
    )
    .select(['policies.policy', 'policies.version', 'policies.by', 'policies.at'])
    .where('sites.slug', '=', site)
    .where(isWithinReach(actor, 'sites.slug'));
}

export interface NewPolicy {
  id: string;
  actor: Actor;
  site: string;
  /** The site's own settings, JSON. */
  policy: string;
  /** The version it was based on. */
  basedOn: number;
  at: number;
  /** What is weighed otherwise than under that version. */
  changes: PolicyChanges;
}

/** Adds the next version where the one it is based on is in force. No row: another one is. */
export function insertPolicy({ actor, site, policy, basedOn, at }: NewPolicy): Query<StoredPolicy> {
  return builder
    .insertInto('policies')
    .columns(['site', 'version', 'policy', 'by', 'at'])
    .expression(
      builder
        .selectFrom('sites')
        .select((eb) => [
          'slug as site',
          eb('policy_version', '+', 1).as('version'),
          eb.val(policy).as('policy'),
          eb.val(actor.name).as('by'),
          eb.val(at).as('at'),
        ])
        .where('slug', '=', site)
        .where('policy_version', '=', basedOn)
        .where(isWithinReach(actor, 'slug')),
    )
    .returning(['policy', 'version', 'by', 'at']);
}

/** Tells of the version just added. To be run before it is put in force. */
export function insertPolicyEvent(next: NewPolicy): Write {
  const version = { from: next.basedOn, to: next.basedOn + 1 };
  const changes = sql<string>`${JSON.stringify({ version, ...next.changes })}`;
  const slug = sql<string>`sites.slug`;
  return insertEvents(
    builder
      .selectFrom('sites')
      .where('slug', '=', next.site)
      .where(isAdded(next))
      .select(eventOf(next, 'policy.changed', { site: slug, subject: slug, changes })),
  );
}

/** Puts the version just added in force. */
export function enforcePolicy(next: NewPolicy): Write {
  return builder
    .updateTable('sites')
    .set({ policy_version: next.basedOn + 1 })
    .where('slug', '=', next.site)
    .where(isAdded(next));
}

/** Whether the site has the version added, not yet in force. */
function isAdded({ site, basedOn }: NewPolicy) {
  return sql<SqlBool>`policy_version = ${basedOn}
    and exists (select 1 from policies where site = ${site} and version = ${basedOn + 1})`;
}
