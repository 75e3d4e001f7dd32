// The pages in a real browser, under a content security policy that allows their style sheet by its hash and nothing else.
// The pages are pure functions of plain data, so a bare server here serves what the Worker would.

import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageStyle } from '../../src/views/style.ts';
import { hasChromium, openChromium } from '../setup/chromium.ts';
import type { Browser } from '../setup/chromium.ts';
import {
  findBrokenReferences,
  findLowContrast,
  findOverflow,
  findSkippedHeadings,
  measureLines,
} from './measure-page.js';
import { formAction, renderSamples } from './page-samples.ts';

const styleHash = createHash('sha256').update(pageStyle).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action 'self'; base-uri 'none'`;
const samples = { en: renderSamples('en'), ur: renderSamples('ur') };
const addresses = Object.entries(samples).flatMap(([locale, pages]) =>
  Object.keys(pages).map((name) => `/${locale}/${name}`),
);

let server: Server;
let origin: string;
let browser: Browser;
let page: Page;
const posted: URLSearchParams[] = [];
const complaints: string[] = [];

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function serve(request: IncomingMessage): Promise<string> {
  if (request.method === 'POST' && request.url === formAction) {
    posted.push(new URLSearchParams(await readText(request)));
    return samples.en['held'] ?? '';
  }
  const [, locale, name] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
  return (locale === 'ur' ? samples.ur : samples.en)[name ?? ''] ?? '';
}

async function open(address: string, width = 1_100): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${origin}${address}`);
}

function readBackground(id: string): Promise<string> {
  return page.evaluate(`getComputedStyle(document.querySelector('#${id} > .comment')).backgroundColor`);
}

describe.skipIf(!hasChromium)('in the browser', () => {
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(await serve(request));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openChromium({ javaScriptEnabled: false });
    page = await browser.context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) complaints.push(request.url());
    });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  describe.each(addresses)('%s', (address) => {
    it.each(['light', 'dark'] as const)('has text of AA contrast in %s colours', async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await open(address);
      expect(await page.evaluate(findLowContrast)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    });

    it.each([320, 1_100])('fits a window %d pixels wide without scrolling sideways', async (width) => {
      await open(address, width);
      expect(await page.evaluate(findOverflow)).toEqual([]);
    });

    it('labels each field, leads each reference somewhere and skips no heading level', async () => {
      await open(address);
      expect(await page.evaluate(findBrokenReferences)).toEqual([]);
      expect(await page.evaluate(findSkippedHeadings)).toEqual([]);
    });
  });

  it('takes the style sheet by its hash, asks for nothing else and breaks no rule of the policy', async () => {
    await open('/en/article');
    expect(await page.evaluate("getComputedStyle(document.querySelector('.masthead')).textAlign")).toBe('center');
    expect(await page.locator('script').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('sets the article in lines of 45 to 80 characters', async () => {
    for (const address of ['/en/article', '/ur/article']) {
      await open(address);
      const lines = await page.evaluate(measureLines, '.prose > p');
      expect(lines.length).toBeGreaterThanOrEqual(10);
      expect(Math.min(...lines)).toBeGreaterThanOrEqual(45);
      expect(Math.max(...lines)).toBeLessThanOrEqual(80);
    }
  });

  it('measures what it claims to: a faint text, a wide box and a lost label are found', async () => {
    await page.goto('about:blank');
    await page.setContent(
      '<body style="background:#fff"><h1>x</h1><h3>y</h3><p style="color:#999">faint</p><div style="width:3000px">wide</div><input name="n"><a href="#z">z</a>',
    );
    expect((await page.evaluate(findLowContrast))[0]).toContain('faint');
    expect(await page.evaluate(findOverflow)).toContain('DIV.');
    expect(await page.evaluate(findBrokenReferences)).toEqual(['link to z', 'no label: n']);
    expect(await page.evaluate(findSkippedHeadings)).toEqual(['h3 at 1']);
  });

  it('leads the Tab key through the form in its order and never to the trap', async () => {
    await open('/en/article');
    await page.focus('#field-body');
    const order = ['field-body'];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate<string>('document.activeElement.id || document.activeElement.className'));
    }
    expect(order).toEqual(['field-body', 'field-name', 'field-email', 'field-website', 'field-consent', 'post']);
  });

  it('shows the skip link first, and only when it has the focus', async () => {
    await open('/en/article');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: expect.any(Number) });
    expect((await page.locator('.skip').boundingBox())?.y).toBeLessThan(-20);
    await page.keyboard.press('Tab');
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
  });

  it('posts the form without script, with the trap empty', async () => {
    await open('/en/article');
    await page.getByRole('textbox', { name: 'Comment' }).fill('Two\nlines');
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
    await page.getByRole('textbox', { name: 'Email' }).fill('ada@example.com');
    await page.getByRole('textbox', { name: 'Website' }).fill('example.com');
    await page.getByRole('button', { name: 'Post Comment' }).click();
    await page.waitForURL(`${origin}${formAction}`);
    expect(Object.fromEntries(posted.at(-1) ?? [])).toEqual({
      body: 'Two\r\nlines',
      name: 'Ada',
      email: 'ada@example.com',
      website: 'example.com',
      homepage_confirm: '',
      page: 'http://localhost:8787/',
      form_token: 't0ken',
    });
  });

  it('puts the focus on the summary of faults, and a line of it on its field', async () => {
    await open('/en/faults');
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('faults');
    await page.locator('.faults a').first().click();
    expect(await page.evaluate('document.activeElement.id')).toBe('field-email');
  });

  it('keeps what was typed to the letter, its first empty line too', async () => {
    await open('/ur/faults');
    expect(await page.locator('#field-body').inputValue()).toBe(
      '\nWill the boat take bicycles?\n\nAnd </textarea><script>alert(1)</script> dogs?',
    );
    expect(await page.locator('#field-name').inputValue()).toBe('Ines "Nes" O\'Hara');
  });

  it('shows the marked comment of an address with an anchor', async () => {
    await open('/en/article#comment-04');
    expect(await readBackground('comment-04')).not.toBe(await readBackground('comment-02'));
  });
});
