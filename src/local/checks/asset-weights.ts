// What the static files weigh on their way to a browser, compressed, against what each may.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assetsFolder } from './build-assets.ts';

const embedBytesMax = 6_000;
/** Of a file that is loaded only where a site asks a reader's browser for more, or where an author changes a comment. */
const rareBytesMax = 3_000;
const deskBytesMax = 70_000;

/** What weighs too much, a sentence each; prints all weights. */
export function findHeavyAssets(): string[] {
  const page = readFileSync(join(assetsFolder, 'admin/index.html'), 'utf8');
  const linked = [...page.matchAll(/(?:src|href)="\/(admin\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  const weighed = [
    { name: '/embed.js', bytes: weigh(['embed.js']), bytesMax: embedBytesMax },
    { name: '/embed-challenge.js', bytes: weigh(['embed-challenge.js']), bytesMax: rareBytesMax },
    { name: '/embed-change.js', bytes: weigh(['embed-change.js']), bytesMax: rareBytesMax },
    { name: 'the first load of /admin/', bytes: weigh(['admin/index.html', ...linked]), bytesMax: deskBytesMax },
  ];
  for (const { name, bytes, bytesMax } of weighed) console.log(`${name}: gzip ${bytes} bytes of ${bytesMax} allowed`);
  return weighed.filter(({ bytes, bytesMax }) => bytes > bytesMax).map(({ name }) => `${name} weighs too much`);
}

function weigh(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(assetsFolder, path)), { level: 9 }).length, 0);
}
