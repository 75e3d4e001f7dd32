// Local databases with the real migrations applied, once for all tests that start the whole service: each gets a copy.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { migrateLocally } from '../../src/local/migrate.ts';
import { findProjectFolder } from '../../src/local/wrangler.ts';

const cache = join(findProjectFolder(), '.cache');

/**
 * Fills a folder with migrated databases, as `migrateLocally` does. What is copied is made beside its place and renamed: of two
 * tests that make it at once the later one takes the earlier one's.
 */
export async function copyMigrated(folder: string): Promise<void> {
  const template = join(cache, `migrated-${hashMigrations()}`);
  if (!existsSync(template)) await makeTemplate(template);
  cpSync(template, folder, { recursive: true });
}

async function makeTemplate(template: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const isOutdated = name.startsWith('migrated') && name !== basename(template);
    if (isOutdated) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const draft = mkdtempSync(join(cache, 'migrating-'));
  try {
    await migrateLocally(draft);
    if (!existsSync(template)) renameSync(draft, template);
  } catch (error) {
    if (!existsSync(template)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function hashMigrations(): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(join(findProjectFolder(), 'migrations'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex').slice(0, 16);
}
