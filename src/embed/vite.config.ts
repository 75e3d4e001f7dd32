// Builds the reply form for any page into one file, /embed.js.

import { defineConfig } from 'vite';

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: new URL('../../dist/pages', import.meta.url).pathname,
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    lib: { entry: 'embed.ts', formats: ['iife'], name: 'anteroom', fileName: () => 'embed.js' },
  },
});
