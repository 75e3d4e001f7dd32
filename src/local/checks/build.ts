// `npm run build`: the desk and the Worker as they would be uploaded, into dist/, and their sizes against the limit. Uploads nothing.

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findProjectFolder, runWrangler } from '../wrangler.ts';
import { buildAssets } from './build-assets.ts';
import { findHeavyAssets } from './asset-weights.ts';

/** Cloudflare's limit for a Worker on the free plan, compressed. */
const gzipBytesMax = 3_000_000;

const folder = join(findProjectFolder(), 'dist/worker');
await buildAssets();
const heavy = findHeavyAssets();
rmSync(folder, { recursive: true, force: true });
await runWrangler(['deploy', '--dry-run', '--outdir', folder]);

let plainBytes = 0;
let gzipBytes = 0;
for (const name of readdirSync(folder)) {
  // Source maps and wrangler's note are not uploaded.
  if (name.endsWith('.map') || name === 'README.md') continue;
  const content = readFileSync(join(folder, name));
  plainBytes += content.length;
  gzipBytes += gzipSync(content).length;
}
const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `bundle: ${inKilobytes(plainBytes)}, gzip ${inKilobytes(gzipBytes)} of ${inKilobytes(gzipBytesMax)} allowed`,
);
if (gzipBytes > gzipBytesMax) heavy.push('the bundle is larger than Cloudflare takes on the free plan');
for (const complaint of heavy) console.error(complaint);
if (heavy.length > 0) process.exit(1);
