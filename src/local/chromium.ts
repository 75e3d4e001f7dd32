// A real Chromium, for the tests, the bench of the desk and its pictures.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser as LaunchedBrowser, BrowserContext, BrowserContextOptions } from 'playwright-core';

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

/** A window of a browser, with nothing in it that another has. */
export interface Browser {
  context: BrowserContext;
  close: () => Promise<void>;
}

/** @throws Error where there is none. */
export function launchChromium(): Promise<LaunchedBrowser> {
  if (!hasChromium) throw new Error(`there is no browser at ${chromiumPath}: apt-get install chromium`);
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: flags });
}

/** A browser used once. @throws Error where there is none. */
export async function openChromium(options: BrowserContextOptions = {}): Promise<Browser> {
  const browser = await launchChromium();
  return { context: await browser.newContext(options), close: () => browser.close() };
}
