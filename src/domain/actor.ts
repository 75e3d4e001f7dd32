// Who acts on the moderators' side: a key, what it may do (scopes) and the sites it reaches.

/** Everything a key can be allowed to do, as `what:act`. A route names the one it needs. */
export const scopes = [
  'comments:read',
  'comments:post',
  'comments:decide',
  'comments:edit',
  'comments:erase',
  'authors:mute',
  'emails:read',
  'people:read',
  'people:erase',
  'pages:read',
  'pages:write',
  'policy:read',
  'policy:write',
  'lists:read',
  'lists:write',
  'sites:read',
  'sites:write',
  'sites:delete',
  'sites:export',
  'sites:import',
  'keys:read',
  'keys:write',
  'events:read',
  'webhooks:read',
  'webhooks:write',
] as const;
export type Scope = (typeof scopes)[number];

/** Protocols of other services that are spoken here by key. A key for one opens that protocol at one site and nothing else. */
export const protocols = ['akismet', 'perspective', 'openai'] as const;
export type ProtocolName = (typeof protocols)[number];

export const roles = ['reader', 'moderator', 'owner'] as const;
export type Role = (typeof roles)[number];

const readerScopes: readonly Scope[] = ['comments:read', 'pages:read', 'policy:read', 'sites:read'];

/** Roles are named sets of scopes. A scope added to a set is at once every such key's. */
export const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  reader: readerScopes,
  moderator: [
    ...readerScopes,
    'emails:read',
    'lists:read',
    'comments:post',
    'comments:decide',
    'comments:edit',
    'comments:erase',
    'authors:mute',
    'pages:write',
  ],
  owner: scopes,
};

export interface Actor {
  /** The key's id; "owner" for the first owner's key, which is a secret of the deployment. */
  key: string;
  name: string;
  scopes: readonly Scope[];
  /** Slugs; null: every site. */
  sites: readonly string[] | null;
  /** The id of the session it came by; left out: by the key itself. */
  session?: string;
}

/** Whoever acts without a key, as events name them. */
export const reader: Actor = { key: 'reader', name: 'A reader', scopes: [], sites: null };
/** Of a comment, by its status token. */
export const author: Actor = { key: 'author', name: 'The author', scopes: [], sites: null };
export const system: Actor = { key: 'system', name: 'The service', scopes: [], sites: null };

/** Names that no key may have: whoever reads of them in events knows that it was none. */
export const namesWithoutKey: readonly string[] = [
  'owner',
  ...[reader, author, system].flatMap(({ key, name }) => [key, name]),
];

/** Whether the key may do what the scope names. */
export function hasScope(actor: Pick<Actor, 'scopes'>, needed: Scope): boolean {
  return actor.scopes.includes(needed);
}

/** Whether the key is for the site (a slug). */
export function reachesSite(actor: Actor, site: string): boolean {
  return actor.sites === null || actor.sites.includes(site);
}

/** Whether a key of these scopes and sites is no wider than the actor's: no key makes a key wider than itself. */
export function reachesAllOf(actor: Actor, wanted: Pick<Actor, 'scopes' | 'sites'>): boolean {
  if (!wanted.scopes.every((scope) => hasScope(actor, scope))) return false;
  return actor.sites === null || (wanted.sites !== null && wanted.sites.every((site) => reachesSite(actor, site)));
}
