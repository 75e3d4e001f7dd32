// A site's settings are changed, those that are named.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findStoredSite, insertSiteChangeEvent, updateSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import {
  findShownSite,
  refuseForeignKeyUrl,
  refuseSharedHosts,
  showSite,
  withoutUndefined,
  type SiteAnswer,
  type SiteChanges,
} from './site-answer.ts';

/**
 * Changes the settings named and keeps the others. One trip; two where `hosts` or `keyUrl` change, which rest on each other.
 * @throws Failed `not-found`, `conflict` when a version is given that is not the current one, or another change came in
 * between, `invalid` for a host that is open to all, or for `keyUrl` on another host.
 */
export async function changeSite(
  context: Context,
  actor: Actor,
  input: { slug: string; changes: SiteChanges; version: number | undefined },
): Promise<SiteAnswer> {
  const { slug } = input;
  refuseSharedHosts(input.changes.hosts ?? []);
  const changes = withoutUndefined(input.changes);
  const seen = changes.hosts || changes.keyUrl ? await findShownSite(context, actor, slug) : null;
  if (seen) refuseForeignKeyUrl({ ...seen, ...changes });
  const version = input.version ?? seen?.version ?? null;
  const change = { id: uuidv7(), actor, at: context.now, slug, changes, version };
  const {
    changed,
    found: [current],
  } = await runAll(context.settings.db, {
    event: insertSiteChangeEvent(change),
    changed: updateSite(change),
    found: findStoredSite(actor, slug),
  });
  if (changed[0]) return showSite(changed[0]);
  if (!current) throw new Failed({ kind: 'not-found', what: 'site' });
  throw new Failed({ kind: 'conflict', detail: `The site's settings are at version ${current.version} by now.` });
}
