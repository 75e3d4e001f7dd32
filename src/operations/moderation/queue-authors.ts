// Whose comments the queue is asked for, by id or by address. An author of another site is another author.

import { hasScope, type Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { checkEmail } from '../../intake/email.ts';
import { readText } from '../../intake/text.ts';
import { runAll } from '../../storage/database.ts';
import { findAuthorRows } from '../../storage/moderation/authors.ts';
import { findSiteOfAuthor } from '../../storage/moderation/queue.ts';
import type { Context } from '../context.ts';

export interface AuthorsAsked {
  /** An id, or an address in any spelling of its mailbox. */
  author?: string | undefined;
  /** An address as it was typed. */
  email?: string | undefined;
}

/**
 * The author's id by site; null when everybody's comments are wanted. One trip for each of the two, none for an id at one site.
 * @throws Failed `forbidden` when an address is asked for without the scope to see any, `invalid` when it is none.
 */
export async function findAuthorsAsked(
  context: Context,
  actor: Actor,
  { author, email, sites }: AuthorsAsked & { sites: readonly string[] },
): Promise<ReadonlyMap<string, string> | null> {
  const byAddress = (field: 'author' | 'email', text: string) =>
    findByAddress(context, sites, foldAddress(actor, field, text));
  const byAuthor = author?.includes('@') ? byAddress('author', author) : author && findById(context, sites, author);
  const [some, others] = await Promise.all([byAuthor, email === undefined ? undefined : byAddress('email', email)]);
  if (!some || !others) return some || others || null;
  return new Map([...some].filter(([site, id]) => others.get(site) === id));
}

async function findById(context: Context, sites: readonly string[], id: string): Promise<Map<string, string>> {
  if (sites.length === 1) return new Map(sites.map((site) => [site, id]));
  const { found } = await runAll(context.settings.db, { found: findSiteOfAuthor(id) });
  return new Map(found.filter(({ site }) => sites.includes(site)).map(({ site }) => [site, id]));
}

async function findByAddress(
  context: Context,
  sites: readonly string[],
  emailFolded: string,
): Promise<Map<string, string>> {
  const { found } = await runAll(context.settings.db, { found: findAuthorRows(emailFolded, sites) });
  return new Map(found.map(({ site, id }) => [site, id]));
}

/** Whoever may see no address may not find out either whether one has written. */
export function foldAddress(actor: Actor, field: string, text: string): string {
  if (!hasScope(actor, 'emails:read')) {
    throw new Failed({
      kind: 'forbidden',
      detail: `To look for an address in "${field}" needs the scope "emails:read".`,
    });
  }
  const given = readText(field, text);
  const folded = given === null ? null : checkEmail(given).folded;
  if (folded !== null) return folded;
  const message = `${field}: this is not an email address.`;
  throw new Failed({ kind: 'invalid', faults: [{ field, rule: 'not-an-address', message }] });
}
