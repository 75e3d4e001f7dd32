// The whole service with the desk as it is deployed, and browsers signed in at it, for the tests of its views.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { callAdmin, type AdminAccess } from '../../src/local/call-admin.ts';
import { openChromium, type Browser } from './chromium.ts';
import { startOwnService } from './own-service.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const runAxe =
  "axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))";
const tellViolations =
  "addEventListener('securitypolicyviolation', (event) => console.error('broke', event.violatedDirective, event.blockedURI))";

export interface DeskUnderTest {
  owner: AdminAccess;
  /** What browsers complained of: breaks of the content security policy, and whatever a script threw. */
  complaints: string[];
  /** A browser of its own at a view, signed in as the owner: "?view=people". */
  open: (query: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A reader's comment on the site "demo", each by another author from another network; its id. */
  write: (body: string) => Promise<string>;
  /** After each test: closes the browsers. @throws Error of what they complained of. */
  endTest: () => Promise<void>;
  stop: () => Promise<void>;
}

/** An empty install of its own, with these settings beside its secrets. */
export async function startDesk(vars: Readonly<Record<string, string>> = {}): Promise<DeskUnderTest> {
  const { owner, stop: stopService } = await startOwnService(vars);
  const browsers: Browser[] = [];
  const complaints: string[] = [];
  const closeBrowsers = async () => {
    await Promise.all(browsers.splice(0).map((browser) => browser.close()));
  };

  async function open(query: string, options: BrowserContextOptions = {}): Promise<Page> {
    const browser = await openChromium({ locale: 'en-GB', ...options });
    browsers.push(browser);
    const page = await browser.context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('Failed to load')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript({ content: axe });
    await page.addInitScript({ content: tellViolations });
    const { answer } = await callAdmin<{ link: string }>(owner, '/sessions/links', {});
    await page.goto(`${owner.origin}/admin/${query}#link=${answer.link}`);
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    return page;
  }

  let writers = 0;
  async function write(body: string): Promise<string> {
    writers += 1;
    const answer = await fetch(`${owner.origin}/v1/sites/demo/comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': `10.0.${writers}.7` },
      body: JSON.stringify({ page: '/', name: `Writer ${writers}`, email: `w${writers}@example.com`, body }),
    });
    return ((await answer.json()) as { comment: { id: string } }).comment.id;
  }

  async function endTest() {
    await closeBrowsers();
    const told = complaints.splice(0);
    if (told.length > 0) throw new Error(told.join('\n'));
  }

  async function stop() {
    await closeBrowsers();
    await stopService();
  }
  return { owner, complaints, open, write, endTest, stop };
}

/** What axe finds, in light and in dark, and how far the page sticks out sideways, where it does. */
export async function findFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    faults.push(...(await page.evaluate<string[]>(runAxe)).map((fault) => `${colorScheme}: ${fault}`));
  }
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return overflow > 0 ? [...faults, `${overflow} pixels too wide`] : faults;
}
