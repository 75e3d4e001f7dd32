// An author at one site: how many comments of which status, what they call themselves and link to, what was decided on them,
// and what the site's list says of them now.

import { hasScope, type Actor } from '../../domain/actor.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Standing } from '../../domain/evidence.ts';
import { Failed } from '../../domain/failure.ts';
import type { ListEntry } from '../../domain/list-entry.ts';
import type { CompiledEntry } from '../../scoring/lists/compile-list.ts';
import { findAddressEntries, findNetworkEntries } from '../../scoring/lists/find-hosts.ts';
import { runAll } from '../../storage/database.ts';
import { findListHead, findNewerParts } from '../../storage/lists/lists.ts';
import {
  findAuthorOfId,
  findDecisionsOnAuthor,
  findLatestOfAuthor,
  type AuthorComment,
  type AuthorRow,
} from '../../storage/moderation/authors.ts';
import type { DecisionRow } from '../../storage/moderation/comments.ts';
import { findDomains } from '../../storage/submissions/evidence.ts';
import type { Context } from '../context.ts';
import { hashListed, listInForce, recallList } from '../site-list.ts';
import { summarise, type AuthorSummary } from './author-summary.ts';

/** The latest comments that names, networks and domains are of, and those that decisions are. */
export const latestLookedAt = 20;
export const latestWithDecisions = 10;
const decisionsMax = 20;
const domainsMax = 4;

interface Used {
  comments: number;
  lastSeen: number;
}

export interface ShownAuthor extends AuthorSummary {
  lastSeen: number;
  /** As typed last; null without the scope `emails:read`. */
  email: string | null;
  names: ({ name: string } & Used)[];
  networks: ({ network: string } & Used)[];
  /** Linked ones, with what moderators decided on comments that link them. */
  domains: ({ domain: string; record: Standing | null } & Used)[];
  decisions: (Decision & { comment: string; reason: string | null; note: string | null; undoes: string | null })[];
  /** Entries of the list in force that name the author, the address, its domain or one of the networks; null without the scope `lists:read`. */
  listed: Pick<ListEntry, 'id' | 'match' | 'effect' | 'note' | 'expires'>[] | null;
}

/** Two trips. @throws Failed `not-found`, also for an author out of reach. */
export async function showAuthor(context: Context, actor: Actor, id: string): Promise<ShownAuthor> {
  const { db } = context.settings;
  const {
    authors: [author],
    latest,
    decisions,
  } = await runAll(db, {
    authors: findAuthorOfId(actor, id),
    latest: findLatestOfAuthor(actor, id, latestLookedAt),
    decisions: findDecisionsOnAuthor(actor, id, { comments: latestWithDecisions, limit: decisionsMax }),
  });
  if (!author || !latest[0]) throw new Failed({ kind: 'not-found', what: 'author' });
  const domains = tally(latest, ({ domains: linked }) => JSON.parse(linked) as string[]);
  const { records, listed } = await askSite(context, actor, { author, latest, domains: domains.map(([name]) => name) });
  return {
    ...summarise(author),
    lastSeen: latest[0].created_at,
    email: hasScope(actor, 'emails:read') ? latest[0].email : null,
    names: tally(latest, ({ name }) => [name]).map(([name, used]) => ({ name, ...used })),
    networks: tally(latest, ({ network }) => [network]).map(([network, used]) => ({ network, ...used })),
    domains: domains.map(([domain, used]) => ({ domain, record: records.get(domain) ?? null, ...used })),
    decisions: decisions.map(showDecision),
    listed,
  };
}

function showDecision(row: DecisionRow & { comment_id: string }): ShownAuthor['decisions'][number] {
  const {
    id,
    comment_id: comment,
    move,
    by_name: by,
    at,
    from_status: from,
    to_status: to,
    reason,
    note,
    undoes,
  } = row;
  return { id, comment, move, by, at, from, to, reason, note, undoes };
}

/** What the site says of an author beside their comments: the records of domains, and its list. */
async function askSite(
  context: Context,
  actor: Actor,
  { author, latest, domains }: { author: AuthorRow; latest: readonly AuthorComment[]; domains: readonly string[] },
): Promise<{ records: Map<string, Standing>; listed: ShownAuthor['listed'] }> {
  const { site, id } = author;
  const mayRead = hasScope(actor, 'lists:read');
  const kept = recallList(site);
  const { records, head, parts } = await runAll(context.settings.db, {
    records: findDomains(site, domains.slice(0, domainsMax)),
    head: mayRead ? [findListHead(actor, site)] : [],
    parts: mayRead ? [findNewerParts(site, kept?.key ?? null)] : [],
  });
  const byDomain = new Map(records.map(({ domain, ...record }) => [domain, record]));
  const inForce = head[0]?.[0];
  if (!inForce) return { records: byDomain, listed: null };
  const list = listInForce(site, inForce, { parts: parts[0] ?? [], known: kept });
  if (!list.known) return { records: byDomain, listed: null };
  const { tables } = list.value;
  const isInForce = ({ settings: { expires } }: CompiledEntry) => expires === null || expires > context.now;
  const emailFolded = latest[0]?.email_folded ?? null;
  const addressHash = await hashListed(context.settings.hashSecret, list, { site, emailFolded });
  const sender = { emailFolded, addressHash, author: id, network: null };
  const networks = new Set(latest.map(({ network }) => network));
  const found = [
    ...findAddressEntries(tables, { sender, units: 0 }, isInForce).map(({ entry }) => entry),
    ...[...networks].flatMap((network) => findNetworkEntries(tables, { ...sender, network }).filter(isInForce)),
  ];
  return { records: byDomain, listed: found.map(showListed) };
}

function showListed({ id, settings: { match, effect, note, expires } }: CompiledEntry) {
  return { id, match, effect, note, expires };
}

/** How often and when last each value was used, in the order of the latest comments. */
function tally(
  latest: readonly AuthorComment[],
  valuesOf: (row: AuthorComment) => readonly (string | null)[],
): [string, Used][] {
  const used = new Map<string, Used>();
  for (const row of latest) {
    for (const value of valuesOf(row)) {
      if (value === null) continue;
      const known = used.get(value) ?? { comments: 0, lastSeen: row.created_at };
      used.set(value, { ...known, comments: known.comments + 1 });
    }
  }
  return [...used];
}
