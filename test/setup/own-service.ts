// The whole service in its real processes for one test file: an empty install of its own.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdminAccess } from '../../src/local/call-admin.ts';
import { completeDevVars } from '../../src/local/dev/dev-vars.ts';
import { findFreePort } from '../../src/local/ports.ts';
import { startService } from '../../src/local/service.ts';
import { copyMigrated } from './migrated-folder.ts';

export interface OwnService {
  owner: AdminAccess;
  /** Ends it and takes its folder away. */
  stop: () => Promise<void>;
}

/** `vars`: settings beside its secrets. */
export async function startOwnService(vars: Readonly<Record<string, string>> = {}): Promise<OwnService> {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-test-'));
  const secretsFile = join(folder, '.dev.vars');
  const lines = Object.entries(vars).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(secretsFile, lines.join(''));
  const { secrets } = completeDevVars(secretsFile);
  await copyMigrated(folder);
  const service = await startService({ port: await findFreePort(), persistTo: folder, secretsFile, output: 'pipe' });
  const stop = async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { owner: { origin: service.origin, ownerKey: secrets.OWNER_KEY }, stop };
}
