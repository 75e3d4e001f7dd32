// The track record at the desk in a real browser: at which hours comments arrive and wait, on the moderator's own clock.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { hasChromium } from '../setup/chromium.ts';
import { findFaults, startDesk, type DeskUnderTest } from '../setup/desk.ts';

const dayMs = 86_400_000;
/** Three days ago at 13:20 UTC: 18:50 in Kolkata, in the hour that begins there at 18:30. */
const cameAt = (Math.floor(Date.now() / dayMs) - 3) * dayMs + (13 * 60 + 20) * 60_000;
const inKolkata = (width: 'short' | 'long') =>
  new Intl.DateTimeFormat('en-GB', { weekday: width, timeZone: 'Asia/Kolkata' }).format(cameAt);

let desk: DeskUnderTest;

describe.skipIf(!hasChromium)('the track record at the desk', () => {
  beforeAll(async () => {
    desk = await startDesk();
    await callAdmin(desk.owner, '/sites', { slug: 'tea', title: 'Tea & Rain', hosts: ['tea.example'] });
    const lines = ['kettle', 'rain'].map((word) => ({
      type: 'comment', source: 'wordpress:tea.example', id: word, page: 'https://tea.example/', name: 'Wilma',
      body: `The ${word} was loud.`, status: 'pending', createdAt: cameAt,
    })); // prettier-ignore
    await callAdmin(desk.owner, '/sites/tea/import', { lines });
    const { answer } = await callAdmin<{ comments: { id: string; version: number }[] }>(
      desk.owner,
      '/queue?site=tea&fields=id,version',
    );
    await callAdmin(desk.owner, '/decisions', { move: 'approve', comments: answer.comments });
  });

  afterEach(() => desk.endTest());

  afterAll(async () => desk?.stop());

  it('tells in a table, in words and in light and dark at which hours comments arrive and wait longest', async () => {
    const page = await desk.open('?view=record&site=tea', {
      timezoneId: 'Asia/Kolkata',
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole('heading', { name: 'Tea & Rain' }).waitFor();
    await page.getByText(`Most arrive: ${inKolkata('long')} 18:30 (2).`).waitFor();
    const cells = (table: string) =>
      page
        .getByRole('table', { name: table })
        .getByRole('row', { name: inKolkata('short') })
        .locator('td');
    expect(await page.getByRole('columnheader', { name: '18:30' }).count()).toBe(1);
    const waits = await cells('How long they wait').allInnerTexts();
    expect([waits.length, waits.filter((text) => text !== '–')]).toEqual([25, [waits[18], waits[24]]]);
    expect(waits[18]).toMatch(/^\d+\s?d/);
    expect(await findFaults(page)).toEqual([]);
    await page.getByLabel('How many arrive').check();
    const arrivals = await cells('How many arrive').allInnerTexts();
    expect([arrivals[18], arrivals[24], arrivals.filter((text) => text === '0').length]).toEqual(['2', '2', 23]);
    expect(await findFaults(page)).toEqual([]);
  });

  it('does so in Urdu, from right to left', async () => {
    const page = await desk.open('?view=record&site=tea', { locale: 'ur-PK', timezoneId: 'Asia/Karachi' });
    await page.getByText('Asia/Karachi').waitFor();
    expect(await page.getByRole('columnheader', { name: '18', exact: true }).count()).toBe(1);
    expect(await findFaults(page)).toEqual([]);
  });
});
