// Builds the reply form for any page into one file, /embed.js, and into files of their own what few readers need: /embed-challenge.js
// and /embed-change.js (the modes "challenge" and "change").

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
      mode === 'challenge' || mode === 'change'
        ? { entry: `${mode}.ts`, formats: ['es'], fileName: () => `embed-${mode}.js` }
        : { entry: 'embed.ts', formats: ['iife'], name: 'anteroom', fileName: () => 'embed.js' },
  },
}));
