// A whole service for one run of a command: an empty install in a folder of its own, gone when the run is over.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdminAccess } from './call-admin.ts';
import { buildAssets } from './checks/build-assets.ts';
import { completeDevVars } from './dev/dev-vars.ts';
import { findFreePort } from './ports.ts';
import { migrateLocally } from './migrate.ts';
import { startService } from './service.ts';

/** Builds the pages, starts the service and stops it after `run`, whatever became of that. */
export async function withThrowawayService(run: (access: AdminAccess) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-run-'));
  const secretsFile = join(folder, '.dev.vars');
  const { secrets } = completeDevVars(secretsFile);
  await buildAssets();
  await migrateLocally(folder);
  const service = await startService({ port: await findFreePort(), persistTo: folder, secretsFile, output: 'pipe' });
  try {
    await run({ origin: service.origin, ownerKey: secrets.OWNER_KEY });
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
