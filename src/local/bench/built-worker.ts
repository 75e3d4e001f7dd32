// Builds a bench's Worker as it would be uploaded, and reads what came out as modules for Miniflare.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findProjectFolder, runWrangler } from '../wrangler.ts';

/** A module as Miniflare takes it. */
export interface BuiltModule {
  type: 'ESModule' | 'Data';
  path: string;
  contents: Buffer<ArrayBuffer>;
}

/** The bundle of `entry` (a path from the project's folder), made in `folder`: the script first, then the models' bytes. */
export async function buildWorker(entry: string, folder: string): Promise<BuiltModule[]> {
  await runWrangler(['deploy', entry, '--dry-run', '--outdir', folder]);
  const script = basename(entry).replace(/\.ts$/, '.js');
  const data = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  return [script, ...data].map((name) => ({
    type: name === script ? 'ESModule' : 'Data',
    path: name,
    contents: readFileSync(join(folder, name)),
  }));
}

/** A setting of wrangler.toml, by the name that stands first on its line; '' where there is none. */
export function readSetting(name: string): string {
  const config = readFileSync(join(findProjectFolder(), 'wrangler.toml'), 'utf8');
  return new RegExp(`^${name} = "([^"]+)"`, 'm').exec(config)?.[1] ?? '';
}
