// The sites in a key's reach.

import type { Actor } from '../../domain/actor.ts';
import { runAll } from '../../storage/database.ts';
import { findSites } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { showSite, type SiteAnswer } from './site-answer.ts';

/** Sites within the key's reach by slug. One trip; `next` is the cursor of the next page. */
export async function listSites(
  context: Context,
  actor: Actor,
  { limit, cursor = '' }: { limit: number; cursor?: string | undefined },
): Promise<{ sites: SiteAnswer[]; next: string | null }> {
  const { rows } = await runAll(context.settings.db, { rows: findSites(actor, { after: cursor, limit: limit + 1 }) });
  const shown = rows.slice(0, limit);
  return { sites: shown.map(showSite), next: rows.length > limit ? (shown.at(-1)?.slug ?? null) : null };
}
