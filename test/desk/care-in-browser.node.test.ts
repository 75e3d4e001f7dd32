// What the desk does for whoever moderates all day, in a real browser: hurtful words veiled, and the site's rules beside the reasons.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { ensureDemoSite } from '../../src/local/dev/demo-site.ts';
import { hasChromium } from '../setup/chromium.ts';

import { findFaults, startDesk, type DeskUnderTest } from '../setup/desk.ts';

let desk: DeskUnderTest;

async function changeSite(change: object): Promise<void> {
  const { version } = (await callAdmin<{ version: number }>(desk.owner, '/sites/demo')).answer;
  const { status } = await callAdmin({ ...desk.owner, method: 'PATCH' }, '/sites/demo', { version, ...change });
  expect(status).toBe(200);
}

const row = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

describe.skipIf(!hasChromium)('care at the desk', () => {
  beforeAll(async () => {
    desk = await startDesk();
    await ensureDemoSite(desk.owner);
  });

  afterEach(() => desk.endTest());

  afterAll(async () => desk?.stop());

  it('veils hurtful words until they are pointed at or the person wants it otherwise, and counts what was read', async () => {
    await desk.write('Kill yourself, you worthless piece of shit, said the gull.');
    const page = await desk.open('?site=demo');
    const veiled = row(page, 'said the gull').locator('mark.veiled');
    await expect.poll(() => veiled.count()).toBeGreaterThan(0);
    await page.getByLabel('Signed in as owner').click();
    const choice = page.getByLabel('Hurtful words');
    await choice.selectOption('Shown at once');
    await expect.poll(() => veiled.count()).toBe(0);
    await choice.selectOption('As each site says');
    await expect.poll(() => veiled.count()).toBeGreaterThan(0);
    await changeSite({ veil: false });
    await page.reload();
    await row(page, 'said the gull').waitFor();
    await expect.poll(() => veiled.count()).toBe(0);
    await page.getByLabel('Signed in as owner').click();
    expect(await page.locator('.account .sheet').innerText()).not.toContain('hurtful comment today');
    await row(page, 'said the gull').getByRole('button', { name: 'Reject' }).click();
    await expect.poll(() => page.locator('.account .sheet').innerText()).toContain('1 hurtful comment today');
  });

  it('shows the rule of the site beside the reason that rests on it', async () => {
    const reasons = [
      { code: 'off-topic', wording: 'It is about something else.', rule: 'Rule 4: stay with the page.' },
    ];
    await changeSite({ reasons });
    await Promise.all([1, 2].map((count) => desk.write(`Yak number ${count} was seen at the pier.`)));
    const page = await desk.open('?site=demo&q=yak');
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
    await page.getByRole('button', { name: 'Decide all that match' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Reject' }).check();
    await dialog.getByLabel('Reason').selectOption('It is about something else.');
    await dialog.getByText('Rule 4: stay with the page.').waitFor();
  });

  it('narrows a view by filters that are added by hand, by keys alone, and says which of them is wrong', async () => {
    await Promise.all(['A heron stood in the harbour.', 'You stupid heron, you are an idiot.'].map(desk.write));
    const page = await desk.open('?site=demo&q=heron');
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
    await page.getByText('Add a filter').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'By' }).selectOption('Toxicity from');
    await page.locator('.add-filter input').fill('0.5');
    expect(await findFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('article').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('minToxicity')).toBe('0.5');
    await page.getByText('Add a filter').first().click();
    await page.getByRole('combobox', { name: 'By' }).selectOption('Since');
    await page.locator('.add-filter input').fill('2020-01-01T10:00');
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await page.getByRole('button', { name: /Since/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toMatch(/^\d{13}$/);
    await page.getByText('Add a filter').first().click();
    await page.getByRole('combobox', { name: 'By' }).selectOption('Language');
    await page.locator('.add-filter input').fill('English please');
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await page.getByText('must be the code of a language').waitFor();
  });
});
