// A person as owners ask for one, by an address: the authors that it is, how many comments they have, what lists say of it.

import { reachesSite, type Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { jobCommentsMax } from '../../domain/job.ts';
import type { ListEntry } from '../../domain/list-entry.ts';
import { parseParts, unpackList } from '../../domain/stored-list.ts';
import { runAll } from '../../storage/database.ts';
import { findAuthorRows, type AuthorRow } from '../../storage/moderation/authors.ts';
import { countCommentsOf, findNamingLists } from '../../storage/moderation/people.ts';
import { findExistingSlugs, findSlugs } from '../../storage/moderation/queue.ts';
import { addressHash } from '../author-key.ts';
import type { Context } from '../context.ts';
import { foldAddress } from './queue-authors.ts';

const sitesMax = 500;

export interface PersonAsk {
  /** An address in any spelling of its mailbox. */
  email: string;
  site?: string | undefined;
}

export interface Person {
  emailFolded: string;
  sites: readonly string[];
  /** One at each site where the address has written. */
  authors: AuthorRow[];
  /** At most 20,000: as many as one act erases. */
  comments: number;
  /** There are more than those. */
  more: boolean;
  /** What an entry may be found by at each site. */
  formsOf: (site: string) => readonly string[];
  listed: (Omit<ListEntry, 'by'> & { site: string })[];
}

/**
 * Three trips at the most. @throws Failed `forbidden` without the scope `emails:read`, `invalid` for what is no address, or
 * without a site when the key reaches more than 500; `not-found` for a site out of reach.
 */
export async function findPerson(context: Context, actor: Actor, { email, site }: PersonAsk): Promise<Person> {
  const { db, hashSecret } = context.settings;
  const emailFolded = foldAddress(actor, 'email', email);
  const sites = await sitesOf(context, actor, site);
  const { authors, existing } = await runAll(db, {
    authors: findAuthorRows(emailFolded, sites),
    existing: findExistingSlugs(sites),
  });
  if (site !== undefined && existing.length === 0) throw new Failed({ kind: 'not-found', what: 'site' });
  const hashes = await Promise.all(sites.map((slug) => addressHash(hashSecret, slug, emailFolded)));
  const formsAt = new Map(sites.map((slug, i) => [slug, [emailFolded, hashes[i] ?? '']]));
  for (const { site: slug, id } of authors) formsAt.get(slug)?.push(id);
  const formsOf = (slug: string) => formsAt.get(slug) ?? [];
  const ids = authors.map(({ id }) => id);
  const { counted, lists } = await runAll(db, {
    counted: countCommentsOf(ids),
    lists: findNamingLists(sites, [...new Set([...formsAt.values()].flat())]),
  });
  const comments = counted[0]?.comments ?? 0;
  return {
    emailFolded,
    sites,
    authors,
    comments: Math.min(comments, jobCommentsMax),
    more: comments > jobCommentsMax,
    formsOf,
    listed: lists.flatMap((part) => namingEntries(part, formsOf(part.site))),
  };
}

/** Whether an entry names the person whose forms these are. */
export function namesPerson({ match, form }: { match: ListEntry['match']; form: string }, forms: readonly string[]) {
  return (match === 'address' || match === 'address-hash' || match === 'author') && forms.includes(form);
}

function namingEntries({ site, entries }: { site: string; entries: string }, forms: readonly string[]) {
  return unpackList(parseParts([entries]))
    .filter((entry) => namesPerson(entry, forms))
    .map(({ form: _form, disguised: _disguised, by: _by, ...entry }) => ({ site, ...entry }));
}

async function sitesOf(context: Context, actor: Actor, site: string | undefined): Promise<readonly string[]> {
  if (site !== undefined) {
    if (!reachesSite(actor, site)) throw new Failed({ kind: 'not-found', what: 'site' });
    return [site];
  }
  if (actor.sites !== null) return actor.sites;
  const { rows } = await runAll(context.settings.db, { rows: findSlugs(sitesMax + 1) });
  if (rows.length <= sitesMax) return rows.map(({ slug }) => slug);
  const message = `Name one site: this key reaches more than ${sitesMax}.`;
  throw new Failed({ kind: 'invalid', faults: [{ field: 'site', rule: 'required', message }] });
}
