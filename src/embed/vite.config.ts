// Builds the reply form for any page into one file, /embed.js, and what only some sites ask for into /embed-challenge.js (the
// mode "challenge").

import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
  root: new URL('.', import.meta.url).pathname,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: new URL('../../dist/pages', import.meta.url).pathname,
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    lib:
      mode === 'challenge'
        ? { entry: 'challenge.ts', formats: ['es'], fileName: () => 'embed-challenge.js' }
        : { entry: 'embed.ts', formats: ['iife'], name: 'anteroom', fileName: () => 'embed.js' },
  },
}));
