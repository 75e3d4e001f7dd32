// Whether the service can do its work: the store answers.

import { runAll } from '../../storage/database.ts';
import { findSlugs } from '../../storage/moderation/queue.ts';
import type { Context } from '../context.ts';

/** One cheap read. @throws Failed `storage-down`. */
export async function checkHealth(context: Context): Promise<{ status: 'ok' }> {
  await runAll(context.settings.db, { slugs: findSlugs(1) });
  return { status: 'ok' };
}
