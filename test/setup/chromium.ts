// A real browser for the tests that need one. Where there is none the tests are skipped aloud, but never in CI.

import { afterAll } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import { hasChromium, launchChromium, noChromium, type Browser } from '../../src/local/chromium.ts';

if (!hasChromium && process.env['CI'] === 'true') throw new Error(noChromium);

let launched: ReturnType<typeof launchChromium> | undefined;

/** A window of the one browser of a test file: to start it costs as much as most tests. */
export async function openChromium(options: BrowserContextOptions = {}): Promise<Browser> {
  launched ??= launchChromium();
  const context = await (await launched).newContext(options);
  return { context, close: () => context.close() };
}

afterAll(async () => (await launched)?.close());

export { hasChromium, type Browser };
