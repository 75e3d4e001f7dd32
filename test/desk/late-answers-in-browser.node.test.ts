// Answers that come late, at the desk in a real browser: lists from before a decision, and decisions taken back on their way.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { ensureDemoSite } from '../../src/local/dev/demo-site.ts';
import { hasChromium } from '../setup/chromium.ts';
import { startDesk, type DeskUnderTest } from '../setup/desk.ts';

let desk: DeskUnderTest;

const decideAt = (id: string, move: string, version: number) =>
  callAdmin(desk.owner, `/comments/${id}/decisions`, { move, version });

async function statusOf(id: string): Promise<string> {
  return (await callAdmin<{ comment: { status: string } }>(desk.owner, `/comments/${id}`)).answer.comment.status;
}

const rows = (page: Page) => page.getByRole('article');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });

/** What waits for `opened` goes on once it is opened. */
function makeGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe.skipIf(!hasChromium)('answers that come late at the desk', () => {
  beforeAll(async () => {
    desk = await startDesk();
    await ensureDemoSite(desk.owner);
  });

  afterEach(() => desk.endTest());

  afterAll(async () => desk?.stop());

  it('bring back nothing by a list that was asked for before a decision was stored and comes after it', async () => {
    const [first = ''] = [await desk.write('The first gull cried.'), await desk.write('The second gull cried.')];
    const page = await desk.open('?site=demo');
    const [decision, list] = [makeGate(), makeGate()];
    await page.route('**/decisions', async (route) => {
      await decision.opened;
      await route.continue();
    });
    await row(page, 'second gull').getByRole('button', { name: 'Approve' }).click();
    let isRead = false;
    await page.route('**/v1/admin/queue?*', async (route) => {
      const response = await route.fetch();
      isRead = true;
      await list.opened;
      await route.fulfill({ response });
    });
    const edit = { version: 1, body: 'The first gull cried twice.' };
    await callAdmin({ ...desk.owner, method: 'PATCH' }, `/comments/${first}`, edit);
    await expect.poll(() => isRead, { timeout: 10_000 }).toBe(true);
    decision.open();
    await page.getByText('Approved 1 comment.').waitFor();
    await page.getByRole('link', { name: 'Waiting 1' }).waitFor();
    list.open();
    await row(page, 'cried twice').waitFor();
    expect(await row(page, 'second gull').count()).toBe(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await decideAt(first, 'approve', 2);
  });

  it('are no hurdle to "z", which takes back the latest act, also one that is still on its way', async () => {
    const ids = [await desk.write('The early tide was high.'), await desk.write('The late tide was higher.')];
    const page = await desk.open('?site=demo');
    await row(page, 'late tide').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('Approved 1 comment.').waitFor();
    const decision = makeGate();
    await page.route('**/decisions', async (route) => {
      await decision.opened;
      await route.continue();
    });
    await page.locator(`article[data-id="${ids[0]}"][aria-current="true"]`).waitFor();
    await page.keyboard.press('d');
    await expect.poll(() => rows(page).count()).toBe(0);
    await page.keyboard.press('z');
    decision.open();
    await page.getByText('Taken back.').waitFor();
    await row(page, 'early tide').waitFor();
    expect(await Promise.all(ids.map(statusOf))).toEqual(['pending', 'approved']);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await decideAt(ids[0] ?? '', 'approve', 3);
  });
});
