// A real Chromium with a profile of its own, for the tests, the bench of the desk and its pictures.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';

export const chromiumPath = '/usr/bin/chromium';
export const hasChromium = existsSync(chromiumPath);

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Browser {
  context: BrowserContext;
  /** Ends the browser and removes its profile. */
  close: () => Promise<void>;
}

/** A browser used once. @throws Error where there is none. */
export async function openChromium(options: BrowserContextOptions = {}): Promise<Browser> {
  if (!hasChromium) throw new Error(`there is no browser at ${chromiumPath}: apt-get install chromium`);
  const profile = await mkdtemp(join(tmpdir(), 'anteroom-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath: chromiumPath,
    headless: true,
    args: flags,
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
