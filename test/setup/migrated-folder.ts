// Local databases with the real migrations applied by wrangler, once for all tests that start the whole service: each gets a copy.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateLocally } from '../../src/local/service.ts';
import { findProjectFolder } from '../../src/local/wrangler.ts';

const root = findProjectFolder();
const template = join(root, '.cache/migrated');

/** Fills a folder with migrated databases, as `migrateLocally` does. Tests of this project run one after another. */
export async function copyMigrated(folder: string): Promise<void> {
  const mark = join(template, 'migrations');
  const wanted = hashMigrations();
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    rmSync(template, { recursive: true, force: true });
    await migrateLocally(template);
    writeFileSync(mark, wanted);
  }
  cpSync(template, folder, { recursive: true });
}

function hashMigrations(): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(join(root, 'migrations'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}
