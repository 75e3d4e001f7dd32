// Who acts on the moderators' side: a key with a role and the sites it reaches.

export const roles = ['reader', 'moderator', 'owner'] as const;
export type Role = (typeof roles)[number];

export interface Actor {
  /** The key's id; "owner" for the first owner's key, which is a secret of the deployment. */
  key: string;
  name: string;
  role: Role;
  /** Slugs; null: every site. */
  sites: readonly string[] | null;
}

/** A role can do all that the roles before it can. */
export function hasRole(actor: Actor, needed: Role): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(needed);
}

export function reachesSite(actor: Actor, site: string): boolean {
  return actor.sites === null || actor.sites.includes(site);
}

/** No key makes a key wider than itself. */
export function reachesAllOf(actor: Actor, sites: readonly string[] | null): boolean {
  if (actor.sites === null) return true;
  return sites !== null && sites.every((site) => reachesSite(actor, site));
}
