// What the queue is asked for, by whoever asks: the filter as it is compared, and the sites. Lists and acts mean the same by it.

import { reachesSite, type Actor } from '../../domain/actor.ts';
import type { QueueStatus } from '../../domain/comment.ts';
import { Failed } from '../../domain/failure.ts';
import { checkEmail } from '../../intake/email.ts';
import { withoutDirectionControls } from '../../intake/invisible-characters.ts';
import { pageKeyOf } from '../../intake/page-key.ts';
import { readText } from '../../intake/text.ts';
import { runAll } from '../../storage/database.ts';
import { findSlugs, type QueueFilter } from '../../storage/moderation/queue.ts';
import type { Context } from '../context.ts';

const sitesAtOnceMax = 20;

/** Page, name and address in the form in which they are stored. */
export function normaliseFilter(filter: QueueFilter): QueueFilter {
  const page = filter.page === undefined ? undefined : pageKeyOf(filter.page);
  const email = readText('email', filter.email);
  const name =
    filter.name === undefined ? undefined : (readText('name', withoutDirectionControls(filter.name))?.stored ?? '');
  return { ...filter, page, name, email: email === null ? filter.email : checkEmail(email).email };
}

/** The status asked for; null: any. Reports and appeals lie across all of them, everything else waits as "pending". */
export function statusAsked(
  status: QueueStatus | undefined,
  { reported, appeal }: Pick<QueueFilter, 'reported' | 'appeal'>,
): QueueStatus | null {
  return status ?? (reported || appeal ? null : 'pending');
}

/** @throws Failed `invalid` where it is said in which fields words must stand, and no words are. */
export function refuseIdleFields({ q, in: fields }: { q?: string | undefined; in?: unknown }): void {
  if (fields === undefined || q !== undefined) return;
  const message = 'in: says where the words of "q" must stand, so it needs "q".';
  throw new Failed({ kind: 'invalid', faults: [{ field: 'in', rule: 'needs-q', message }] });
}

/**
 * The slugs: the one named, or all that the key reaches.
 * @throws Failed `not-found` for a site out of reach, `invalid` without a site when the key reaches more than 20.
 */
export async function sitesAsked(context: Context, actor: Actor, site: string | undefined): Promise<string[]> {
  if (site !== undefined) {
    if (!reachesSite(actor, site)) throw new Failed({ kind: 'not-found', what: 'site' });
    return [site];
  }
  const slugs = actor.sites ?? (await findFirstSlugs(context));
  if (slugs.length <= sitesAtOnceMax) return [...slugs];
  const message = `Name one site: this key reaches more than ${sitesAtOnceMax}.`;
  throw new Failed({ kind: 'invalid', faults: [{ field: 'site', rule: 'required', message }] });
}

async function findFirstSlugs(context: Context): Promise<string[]> {
  const { rows } = await runAll(context.settings.db, { rows: findSlugs(sitesAtOnceMax + 1) });
  return rows.map(({ slug }) => slug);
}
