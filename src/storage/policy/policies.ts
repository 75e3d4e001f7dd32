// A site's policies: every version stays, the site names the one in force.

import type { Actor } from '../../domain/actor.ts';
import { builder, type Query, type Write } from '../database.ts';
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
  site: string;
  /** The site's own settings, JSON. */
  policy: string;
  /** The version it was based on. */
  basedOn: number;
  at: number;
}

/** Adds the next version where the one it is based on is in force. No row: another one is. */
export function insertPolicy(actor: Actor, { site, policy, basedOn, at }: NewPolicy): Query<StoredPolicy> {
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

/** Puts the version just added in force. */
export function enforcePolicy({ site, basedOn }: NewPolicy): Write {
  return builder
    .updateTable('sites')
    .set({ policy_version: basedOn + 1 })
    .where('slug', '=', site)
    .where('policy_version', '=', basedOn)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('policies')
          .select('version')
          .where('site', '=', site)
          .where('version', '=', basedOn + 1),
      ),
    );
}
