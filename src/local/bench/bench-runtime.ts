// Several Workers over one database in one workerd, reached without a development proxy: what benches measure in. Measures nothing.

import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Secrets } from '../dev/dev-vars.ts';
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

/** The value below which the share `at` (0 to 1) of the numbers lies, by linear interpolation. */
export function quantile(numbers: readonly number[], at: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const position = (sorted.length - 1) * at;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}
