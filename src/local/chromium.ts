// A real Chromium, for the tests, the bench of the desk and its pictures.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser as LaunchedBrowser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** Debian's. The engine without the browser's own windows starts, and opens pages, in half the time: it goes first. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;
export const chromiumPath = places.find(existsSync) ?? places[1];
export const hasChromium = existsSync(chromiumPath);
export const noChromium = `no browser at ${places.join(' or ')}: apt-get install chromium-headless-shell`;

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
  if (!hasChromium) throw new Error(noChromium);
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: flags });
}

/** A browser used once. @throws Error where there is none. */
export async function openChromium(options: BrowserContextOptions = {}): Promise<Browser> {
  const browser = await launchChromium();
  try {
    return { context: await browser.newContext(options), close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
