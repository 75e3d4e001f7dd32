// A site is deleted: from now on nobody reaches it. All that it had goes part by part, see carry-on-deletion.ts.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import {
  deletePolicies,
  deleteSite,
  insertDeletion,
  insertSiteDeletionEvent,
  narrowKeys,
  silenceWebhooks,
  walkKeys,
} from '../../storage/sites/deletions.ts';
import type { Context } from '../context.ts';

/**
 * Begins to delete a site. One trip, and a message to the queue. Keys that reach it alone open nothing from then on.
 * @throws Failed `not-found`, also for a site out of reach; `invalid` where `confirm` is not its slug.
 */
export async function beginSiteDeletion(
  context: Context,
  actor: Actor,
  { slug, confirm }: { slug: string; confirm: string },
): Promise<void> {
  if (confirm !== slug) {
    const message = 'confirm: must be the slug of the site, to show that it is meant.';
    throw new Failed({ kind: 'invalid', faults: [{ field: 'confirm', rule: 'must-be-slug', message }] });
  }
  const { settings, now } = context;
  const deletion = { id: uuidv7(), actor, at: now, slug };
  const { gone } = await runAll(settings.db, {
    event: insertSiteDeletionEvent(deletion),
    deletion: insertDeletion(deletion),
    policies: deletePolicies(slug),
    webhooks: silenceWebhooks(slug),
    gone: deleteSite(deletion),
    keys: narrowKeys(slug, now),
    walk: walkKeys(slug),
  });
  if (!gone[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  await settings.jobs.send({ deletion: slug });
}
