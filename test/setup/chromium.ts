// A real browser for the tests that need one. Where there is none the tests are skipped aloud, but never in CI.

import { chromiumPath, hasChromium } from '../../src/local/chromium.ts';

export { openChromium, type Browser } from '../../src/local/chromium.ts';

if (!hasChromium && process.env['CI'] === 'true') throw new Error(`CI needs a browser at ${chromiumPath}`);

export { hasChromium };
