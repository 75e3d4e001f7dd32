// Applies the migrations that the local databases lack.

import { join } from 'node:path';
import { runWithWrangler } from './wrangler.ts';

/**
 * Each migration is applied whole or not at all. `persistTo`: where D1 lives; `.wrangler/state` when left out.
 * @throws Error what the database says of a faulty migration, with its file; those before it stay applied.
 */
export async function migrateLocally(persistTo = '.wrangler/state'): Promise<void> {
  await runWithWrangler(join(import.meta.dirname, 'apply-migrations.ts'), [persistTo]);
}
