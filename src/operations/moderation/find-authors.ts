// The authors that an address is: one at each site where it has written.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findAuthorRows } from '../../storage/moderation/authors.ts';
import { findExistingSlugs } from '../../storage/moderation/queue.ts';
import type { Context } from '../context.ts';
import { summarise, type AuthorSummary } from './author-summary.ts';
import { sitesAsked } from './queue-asked.ts';
import { foldAddress } from './queue-authors.ts';

/**
 * In any spelling of its mailbox. @throws Failed `invalid` for what is no address, or without a site when the key reaches
 * more than 20; `forbidden` without the scope `emails:read`, `not-found` for a site out of reach.
 */
export async function findAuthors(
  context: Context,
  actor: Actor,
  { email, site }: { email: string; site?: string | undefined },
): Promise<{ authors: AuthorSummary[] }> {
  const folded = foldAddress(actor, 'email', email);
  const sites = await sitesAsked(context, actor, site);
  const { found, existing } = await runAll(context.settings.db, {
    found: findAuthorRows(folded, sites),
    existing: findExistingSlugs(sites),
  });
  if (site !== undefined && existing.length === 0) throw new Failed({ kind: 'not-found', what: 'site' });
  return { authors: found.map(summarise) };
}
