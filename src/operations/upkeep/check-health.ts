// Whether the service can do its work: the store answers.

import { runAll } from '../../storage/database.ts';
import { findSlugs } from '../../storage/moderation/queue.ts';
import type { Context } from '../context.ts';

/** One cheap read. Mail is no must: without it the service is well. @throws Failed `storage-down`. */
export async function checkHealth(context: Context): Promise<{ status: 'ok'; mail: 'on' | 'off' }> {
  await runAll(context.settings.db, { slugs: findSlugs(1) });
  return { status: 'ok', mail: 'missing' in context.settings.mail ? 'off' : 'on' };
}
