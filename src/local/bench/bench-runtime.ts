// Several Workers over one database in one workerd, reached without a development proxy: what benches measure in. Measures nothing.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { callAdmin, type AdminAccess } from '../call-admin.ts';
import { completeDevVars, type Secrets } from '../dev/dev-vars.ts';
import { migrateLocally } from '../migrate.ts';
import { loadSite } from '../submit-load.ts';
import { buildWorker, readSetting, type BuiltModule } from './built-worker.ts';

/** Starts the Workers, by name and entry, over the migrated state in `folder`. No rate limit stands in their way. */
export async function startRuntime(
  folder: string,
  secrets: Secrets,
  workers: Readonly<Record<string, string>>,
): Promise<Miniflare> {
  const modules = new Map<string, BuiltModule[]>();
  for (const [name, entry] of Object.entries(workers)) modules.set(name, await buildWorker(entry, join(folder, name)));
  return new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: join(folder, 'state/v3'),
      cf: false,
      telemetry: { enabled: false },
      workers: Object.keys(workers).map((name) => ({
        name,
        modules: modules.get(name) ?? [],
        compatibilityDate: readSetting('compatibility_date'),
        bindings: { ...secrets },
        d1Databases: { DB: readSetting('database_id') },
        ratelimits: { FRONT_GATE: { namespace_id: '1001', simple: { limit: 1_000_000_000, period: 60 as const } } },
        unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      })),
    }),
  );
}

/** The whole service with the site of the load, and beside it a Worker `bare` with a table of its own in the same database. */
export interface Loaded<Name extends string> {
  /** Where a Worker answers. */
  originOf: (name: Name) => Promise<string>;
  access: AdminAccess;
  database: Pick<D1Database, 'prepare'>;
}

/**
 * Runs a bench against Workers of which `whole` is the service and `bare` inserts one row, in a folder that goes with the
 * process. What it throws is told in one line.
 */
export async function runBeside<Name extends string>(
  workers: Readonly<Record<Name | 'whole' | 'bare', string>>,
  run: (loaded: Loaded<Name | 'whole' | 'bare'>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    await runLoaded(folder, workers, run);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function runLoaded<Name extends string>(
  folder: string,
  workers: Readonly<Record<Name | 'whole' | 'bare', string>>,
  run: (loaded: Loaded<Name | 'whole' | 'bare'>) => Promise<void>,
): Promise<void> {
  const { secrets } = completeDevVars(join(folder, 'secrets'));
  await migrateLocally(join(folder, 'state'));
  const runtime = await startRuntime(folder, secrets, workers);
  try {
    await runtime.ready;
    const originOf = async (name: string) => (await runtime.unsafeGetDirectURL(name)).origin;
    const database = await runtime.getD1Database('DB', 'bare');
    await database.exec(
      'CREATE TABLE bare (id TEXT PRIMARY KEY, name TEXT, email TEXT, body TEXT, created_at INTEGER)',
    );
    const access = { origin: await originOf('whole'), ownerKey: secrets.OWNER_KEY };
    await callAdmin(access, '/sites', loadSite);
    await run({ originOf, access, database });
  } finally {
    await runtime.dispose();
  }
}

/** The value below which the share `at` (0 to 1) of the numbers lies, by linear interpolation. */
export function quantile(numbers: readonly number[], at: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const position = (sorted.length - 1) * at;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}
