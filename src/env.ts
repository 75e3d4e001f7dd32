// Bindings and secrets as wrangler hands them over, read once into typed settings.

/** What wrangler.toml binds, and the secrets that `.dev.vars` or `wrangler secret put` sets. */
export interface Bindings {
  DB: D1Database;
  /** The search index. */
  SEARCH?: D1Database;
  FRONT_GATE?: RateLimit;
  READ_GATE?: RateLimit;
  SIGN_IN_GATE?: RateLimit;
  PROTOCOL_GATE?: RateLimit;
  /** Carries the ids of jobs to go on with, of sites to look through, and of sites that go. */
  JOBS: Queue<{ job: string } | { sweep: string } | { deletion: string }>;
  /** Carries the ids of webhooks that have something to send, and word that mails are due. */
  WEBHOOKS?: Queue<{ webhook: string } | { mails: true }>;
  /** "allow": webhooks may lead to this machine and its network, over http too. For development and tests alone. */
  LOCAL_WEBHOOKS?: string;
  /** Checks Turnstile's tokens, for sites that ask for one. */
  TURNSTILE_SECRET?: string;
  /** Cloudflare Access in front of the desk: the team's origin, https://TEAM.cloudflareaccess.com, and the application's audience tag. */
  ACCESS_TEAM?: string;
  ACCESS_AUDIENCE?: string;
  /** Cloudflare's Email Service; with it neither of the two below is needed. */
  EMAIL?: SendEmail;
  /** Where a mail is posted to as JSON, and the key that goes along as a bearer token. */
  MAIL_API_URL?: string;
  MAIL_API_KEY?: string;
  /** Whose mails are: "comments@example.com", or "My blog <comments@example.com>". */
  MAIL_FROM?: string;
  /** Where the links in mails lead: this service, "https://anteroom.example.workers.dev". */
  SERVICE_ORIGIN?: string;
  /** WordPress sites that this Worker stands before, by host: `{"blog.example.com": "blog"}`. */
  GATE_SITES?: string;
  /** Where those answer, if not at their own addresses behind the Worker's route: "https://origin.example.com". */
  GATE_ORIGIN?: string;
  /** The first owner's key. */
  OWNER_KEY?: string;
  /** Keys the hashes of client networks. */
  HASH_SECRET?: string;
  /** Signs form and status tokens. */
  TOKEN_SECRET?: string;
}

/** How mails leave, and what they say of the service. */
export interface MailWay {
  from: { name: string; email: string };
  /** Without a slash at the end. */
  origin: string;
  /** The platform's binding, which has whatever name it is asked for, or an HTTP API. */
  by: { binding: SendEmail } | { url: string; key: string };
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
  /** For each key of another service's protocol. */
  protocolGate: RateLimit | null;
  /** Carries the ids of jobs to go on with, of sites to look through, and of sites that go. */
  jobs: Queue<{ job: string } | { sweep: string } | { deletion: string }>;
  /** Carries the ids of webhooks that have something to send, and word that mails are due; null: the timer alone sends. */
  webhooks: Queue<{ webhook: string } | { mails: true }> | null;
  /** Webhooks may lead to private hosts, over http too. */
  allowsLocalWebhooks: boolean;
  /** Checks Turnstile's tokens; null: none can be checked. */
  turnstileSecret: string | null;
  /** Who vouches for the people at the desk: an https origin, and the tag of the application in front; null: nobody. */
  access: { team: string; audience: string } | null;
  /** The way mails go; where something is missing they don't, and it says what. */
  mail: MailWay | { missing: string[] };
  /** The sites (slugs) that this stands before, by host, and where they answer, null: at their own addresses. Null: none. */
  gate: { sites: ReadonlyMap<string, string>; origin: string | null } | null;
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
    protocolGate: bindings.PROTOCOL_GATE ?? null,
    jobs: bindings.JOBS,
    webhooks: bindings.WEBHOOKS ?? null,
    allowsLocalWebhooks: bindings.LOCAL_WEBHOOKS === 'allow',
    turnstileSecret: bindings.TURNSTILE_SECRET || null,
    access: readAccess(bindings),
    mail: readMailWay(bindings),
    gate: readGateSites(bindings),
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

/** @throws Error for what is no such object, or no origin: a gate that stands open unnoticed is worse than none. */
function readGateSites({ GATE_SITES: text, GATE_ORIGIN: origin }: Bindings): Settings['gate'] {
  if (!text) return null;
  const sites = parseSites(text);
  if (sites === null) throw new Error('GATE_SITES must be like {"blog.example.com": "blog"}: a site by each host');
  const isOrigin = URL.parse(origin ?? '')?.origin === origin && /^https?:/.test(origin ?? '');
  if (origin && !isOrigin) {
    throw new Error('GATE_ORIGIN must be an origin such as https://origin.example.com');
  }
  return { sites, origin: origin || null };
}

function parseSites(text: string): Map<string, string> | null {
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
    const isWhole = entries.length > 0 && entries.every(([, slug]) => typeof slug === 'string');
    return isWhole ? new Map(entries.map(([host, slug]) => [host.toLowerCase(), slug as string])) : null;
  } catch {
    return null;
  }
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

/** A name without what has a meaning in a header, and an address; or the address alone. */
const sender = /^(?:([^<>"\\,;:\p{Cc}]{1,100})<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/u;

/** Mail is no must: what is missing, or can't be read, is named, and nothing is thrown. */
function readMailWay(bindings: Bindings): Settings['mail'] {
  const { EMAIL, MAIL_API_URL: url, MAIL_API_KEY: key, MAIL_FROM = '', SERVICE_ORIGIN = '' } = bindings;
  const from = sender.exec(MAIL_FROM.trim());
  const origin = URL.parse(SERVICE_ORIGIN);
  const isOrigin =
    origin?.protocol === 'https:' || (origin?.protocol === 'http:' && bindings.LOCAL_WEBHOOKS === 'allow');
  const by = EMAIL ? { binding: EMAIL } : url && key ? { url, key } : null;
  if (!from || !origin || !isOrigin || !by) {
    const wanted = {
      MAIL_FROM: from,
      SERVICE_ORIGIN: isOrigin,
      MAIL_API_URL: EMAIL ?? url,
      MAIL_API_KEY: EMAIL ?? key,
    };
    return { missing: Object.keys(wanted).filter((name) => !wanted[name as keyof typeof wanted]) };
  }
  return { from: { name: (from[1] ?? '').trim(), email: from[2] ?? from[3] ?? '' }, origin: origin.origin, by };
}
