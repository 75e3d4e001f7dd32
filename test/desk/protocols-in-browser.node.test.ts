// Keys for software that speaks another service's protocol, at the desk in a real browser: made, put to use, and looked after.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { hasChromium } from '../setup/chromium.ts';
import { findFaults, startDesk, type DeskUnderTest } from '../setup/desk.ts';

let desk: DeskUnderTest;
const insult = 'You are a stupid pathetic idiot and everybody hates you.';

async function makeSite(slug: string): Promise<void> {
  await callAdmin(desk.owner, '/sites', { slug, title: `Tea at ${slug}`, hosts: ['tea.example'] });
}

/** As a client of Perspective's does: its people called the text toxic. */
async function suggest(address: string, key: string): Promise<number> {
  const attributeScores = { TOXICITY: { summaryScore: { value: 1 } } };
  const { status } = await fetch(`${address}/v1alpha1/comments:suggestscore?key=${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ comment: { text: insult }, attributeScores }),
  });
  return status;
}

describe.skipIf(!hasChromium)('protocols at the desk', () => {
  beforeAll(async () => {
    desk = await startDesk();
    await makeSite('old');
    await makeSite('new');
  });

  afterEach(() => desk.endTest());

  afterAll(async () => desk?.stop());

  it('makes a key for a protocol at one site, says where to put it, and shows what came of it', async () => {
    const page = await desk.open('?view=keys', { viewport: { width: 360, height: 740 } });
    await page.getByLabel('Whose key').fill('The forum');
    await page.getByLabel('Address at Cloudflare Access').fill('forum@example.com');
    await page
      .getByLabel('May', { exact: true })
      .selectOption({ label: 'Software that speaks another service’s protocol' });
    expect(await page.getByLabel('Address at Cloudflare Access').count()).toBe(0);
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.locator('select[aria-invalid="true"]').waitFor();
    await page.reload();
    expect(await page.getByLabel('Which protocol').inputValue()).toBe('perspective');
    await page.getByLabel('At which site').selectOption({ label: 'Tea at new' });
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('code').first().waitFor();
    const [secret = '', address = '', endpoint = '', discovery = ''] = await dialog.locator('code').allInnerTexts();
    expect(await findFaults(page)).toEqual([]);
    expect(endpoint).toBe(`${address}/v1alpha1`);
    expect((await fetch(discovery)).status).toBe(200);
    expect(await suggest(address, secret)).toBe(200);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Protocol: Perspective').waitFor();

    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Protocols' }).click();
    await page.getByRole('link', { name: 'Tea at new' }).click();
    const use = page.getByRole('region', { name: 'Perspective' });
    await use.getByText('The forum').waitFor();
    await expect.poll(() => use.getByRole('row', { name: /^TOXICITY/ }).innerText()).toMatch(/100\s?%.*0 \/ 1/s);
    expect(await findFaults(page)).toEqual([]);
  });

  it('says so where no software asks, in Urdu as well', async () => {
    const page = await desk.open('?view=protocols&site=old', { locale: 'ur' });
    await page.getByText('کوئی سافٹ ویئر یہاں نہیں پوچھتا').waitFor();
    expect(await findFaults(page)).toEqual([]);
  });
});
