// Bindings and secrets as wrangler hands them over, read once into typed settings.

/** What wrangler.toml binds, and the secrets that `.dev.vars` or `wrangler secret put` sets. */
export interface Bindings {
  DB: D1Database;
  /** The search index. */
  SEARCH?: D1Database;
  FRONT_GATE?: RateLimit;
  READ_GATE?: RateLimit;
  SIGN_IN_GATE?: RateLimit;
  /** Carries the ids of jobs to go on with, of sites to look through, and of sites that go. */
  JOBS: Queue<{ job: string } | { sweep: string } | { deletion: string }>;
  /** Carries the ids of webhooks that have something to send. */
  WEBHOOKS?: Queue<{ webhook: string }>;
  /** "allow": webhooks may lead to this machine and its network, over http too. For development and tests alone. */
  LOCAL_WEBHOOKS?: string;
  /** Cloudflare Access in front of the desk: the team's origin, https://TEAM.cloudflareaccess.com, and the application's audience tag. */
  ACCESS_TEAM?: string;
  ACCESS_AUDIENCE?: string;
  /** The first owner's key. */
  OWNER_KEY?: string;
  /** Keys the hashes of client networks. */
  HASH_SECRET?: string;
  /** Signs form and status tokens. */
  TOKEN_SECRET?: string;
}

export interface Settings {
  db: D1Database;
  /** The search index, which can be made again from `db`; null: nothing can be searched. */
  search: D1Database | null;
  /** In front of public writes; null: there is none. */
  frontGate: RateLimit | null;
  /** In front of public reads. */
  readGate: RateLimit | null;
  /** In front of signing in. */
  signInGate: RateLimit | null;
  /** Carries the ids of jobs to go on with, of sites to look through, and of sites that go. */
  jobs: Queue<{ job: string } | { sweep: string } | { deletion: string }>;
  /** Carries the ids of webhooks that have something to send; null: the timer alone sends. */
  webhooks: Queue<{ webhook: string }> | null;
  /** Webhooks may lead to private hosts, over http too. */
  allowsLocalWebhooks: boolean;
  /** Who vouches for the people at the desk: an https origin, and the tag of the application in front; null: nobody. */
  access: { team: string; audience: string } | null;
  ownerKey: string;
  hashSecret: string;
  tokenSecret: string;
}

const secretLengthMin = 24;

/**
 * The settings of this deployment.
 * @throws Error naming the secret that is missing or shorter than 24 characters: there are no default secrets; and for half a
 * setting of Access.
 */
export function readSettings(bindings: Bindings): Settings {
  return {
    db: bindings.DB,
    search: bindings.SEARCH ?? null,
    frontGate: bindings.FRONT_GATE ?? null,
    readGate: bindings.READ_GATE ?? null,
    signInGate: bindings.SIGN_IN_GATE ?? null,
    jobs: bindings.JOBS,
    webhooks: bindings.WEBHOOKS ?? null,
    allowsLocalWebhooks: bindings.LOCAL_WEBHOOKS === 'allow',
    access: readAccess(bindings),
    ownerKey: requireSecret(bindings, 'OWNER_KEY'),
    hashSecret: requireSecret(bindings, 'HASH_SECRET'),
    tokenSecret: requireSecret(bindings, 'TOKEN_SECRET'),
  };
}

/** @throws Error where only one of the two is set, or the team is no https origin: half a setting would leave the door shut for all. */
function readAccess({ ACCESS_TEAM: team, ACCESS_AUDIENCE: audience }: Bindings): Settings['access'] {
  if (!team && !audience) return null;
  if (!team || !audience) throw new Error('ACCESS_TEAM and ACCESS_AUDIENCE belong together; one of them is missing');
  const url = URL.parse(team);
  if (url?.protocol !== 'https:' || url.origin !== team) {
    throw new Error('ACCESS_TEAM must be an origin such as https://team.cloudflareaccess.com');
  }
  return { team, audience };
}

function requireSecret(bindings: Bindings, name: 'OWNER_KEY' | 'HASH_SECRET' | 'TOKEN_SECRET'): string {
  const value = bindings[name];
  if (!value || value.length < secretLengthMin) {
    throw new Error(
      `${name} is missing or shorter than ${secretLengthMin} characters; set it with: wrangler secret put ${name}`,
    );
  }
  return value;
}
