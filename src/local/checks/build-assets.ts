// The static files that the Worker is deployed with: the moderators' desk, the reply form for any page, and the headers that
// they are served with.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { findAssetsFolder, findProjectFolder } from '../wrangler.ts';

/** No script but our own files, no text as HTML (Trusted Types), nothing from elsewhere, in no frame. */
const policyOfDesk = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const headers = `/admin/*
  Content-Security-Policy: ${policyOfDesk}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin

/admin/assets/*
  Cache-Control: public, max-age=31536000, immutable

${['/embed.js', '/embed-challenge.js', '/embed-change.js']
  .map(
    (path) => `${path}
  Cache-Control: public, max-age=600, stale-while-revalidate=604800
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
`,
  )
  .join('\n')}`;

/** Where wrangler.toml looks for them. */
export const assetsFolder = findAssetsFolder();

/** Builds them anew. @throws Error what Vite found wrong. */
export async function buildAssets(): Promise<void> {
  for (const [room, mode] of [
    ['desk', 'production'],
    ['embed', 'production'],
    ['embed', 'challenge'],
    ['embed', 'change'],
  ] as const)
    // prettier-ignore
    await build({ configFile: join(findProjectFolder(), `src/${room}/vite.config.ts`), mode });
  writeFileSync(join(assetsFolder, '_headers'), headers);
}
