// Mails at the desk in a real browser: whether there is a way for them, whom they go to, and what was sent.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { hasChromium } from '../setup/chromium.ts';
import { findFaults, startDesk, type DeskUnderTest } from '../setup/desk.ts';
import { startMailReceiver, type MailReceiver } from '../setup/mail-receiver.ts';

let desk: DeskUnderTest;
let receiver: MailReceiver;
const phone = { viewport: { width: 360, height: 740 } };

const stateOf = async () =>
  (
    await callAdmin<{ recipients: { state: string; everyMinutes: number; includeText: boolean }[] }>(
      desk.owner,
      '/sites/tea/mail',
    )
  ).answer.recipients;

/** As the moderator does on the page that the latest mail leads to. */
async function sayYes(): Promise<void> {
  const link = receiver.mails
    .at(-1)
    ?.text.split(/\s+/)
    .find((word) => word.includes('/v1/mail/subscriptions/'));
  const { pathname, search } = new URL(link ?? '');
  const answer = await fetch(`${desk.owner.origin}${pathname}${search}`, {
    method: 'POST',
    body: new URLSearchParams({ act: 'confirm' }),
  });
  expect(answer.status).toBe(200);
}

describe.skipIf(!hasChromium)('mails at the desk', () => {
  beforeAll(async () => {
    receiver = await startMailReceiver();
    desk = await startDesk({
      MAIL_FROM: 'comments@example.com',
      MAIL_API_URL: receiver.url,
      MAIL_API_KEY: 'key-of-the-mail-service',
      SERVICE_ORIGIN: 'https://anteroom.example',
      LOCAL_WEBHOOKS: 'allow',
    });
    await callAdmin(desk.owner, '/sites', { slug: 'tea', title: 'Tea', hosts: ['tea.example'] });
  });

  afterEach(() => desk.endTest());

  afterAll(async () => {
    await desk?.stop();
    await receiver?.stop();
  });

  it('asks a moderator first, tests once they have said yes, changes how often, and writes to them no more', async () => {
    const page = await desk.open('?view=mail', phone);
    await page.getByText('Mails are on.').waitFor();
    await page.getByText('Nobody is written to.').waitFor();
    await page.getByLabel('Their address').fill('mo at tea');
    await page.getByLabel('Their name').fill('Mo');
    await page.getByRole('button', { name: 'Ask them' }).click();
    await page.locator('input[type="email"][aria-invalid="true"]').waitFor();
    await page.reload();
    expect(await page.getByLabel('Their name').inputValue()).toBe('Mo');
    await page.getByLabel('Their address').fill('mo@example.com');
    await page.getByLabel('How often').selectOption({ label: 'At most every 15 minutes' });
    await page.getByRole('button', { name: 'Ask them' }).click();
    await page.getByText('mo@example.com is asked by mail.').waitFor();
    await page.getByText('asked, no answer yet').waitFor();
    expect(await stateOf()).toMatchObject([{ state: 'asked', everyMinutes: 15 }]);
    expect(receiver.mails.map(({ to }) => to)).toEqual([['mo@example.com']]);
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Ask again/ }).click();
    await page.getByText(/They may be asked again at/).waitFor();

    await sayYes();
    await page.reload();
    await page.getByText('said yes').waitFor();
    await page.getByRole('button', { name: /^Send a test/ }).click();
    await page.getByText('The test was taken by the mail service.').waitFor();
    expect(receiver.mails).toHaveLength(2);
    await page.getByText('Change what they get').click();
    const form = page.getByRole('form', { name: 'Change what they get' });
    await form.getByLabel('How often').selectOption({ label: 'At most once a day' });
    await form.getByLabel('Show names and texts').uncheck();
    expect(await findFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('without texts').waitFor();
    expect(await stateOf()).toMatchObject([{ everyMinutes: 1440, includeText: false }]);
    await page.getByRole('button', { name: /^Remove/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nobody is written to.').waitFor();
    expect(await stateOf()).toEqual([]);
  });

  it('says why a mail was not taken, lists it, and offers to send again only what was given up', async () => {
    receiver.answerWith(503);
    const page = await desk.open('?view=mail');
    await page.getByLabel('Their address').fill('jo@example.com');
    // Enter before the next paint: what was typed last is sent, too.
    await page.evaluate(`(async () => {
      const form = document.querySelector('[aria-labelledby="new-recipient"] form');
      const [, name] = form.querySelectorAll('input');
      name.value = 'Jo';
      name.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((drawn) => setTimeout(drawn));
      form.requestSubmit();
    })()`);
    await page.getByText('jo@example.com could not be reached yet, it is tried again: answered 503').waitFor();
    const sent = page.getByRole('region', { name: 'What was sent' });
    await sent.getByText('waiting').waitFor();
    expect(await sent.innerText()).not.toContain('jo@example.com');
    await page.getByLabel('Only what was given up').check();
    await sent.getByText('Nothing yet.').waitFor();
    expect(await page.getByRole('button', { name: 'Send all again' }).count()).toBe(0);
  });

  it('has authors written to where the site says so', async () => {
    const page = await desk.open('?view=mail&site=tea', { ...phone, locale: 'ur' });
    await page.getByText('مصنفوں کو نہیں لکھا جاتا۔').waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'سائٹ کی ترتیبات میں بدلیں' }).click();
    await page.getByLabel('جو مصنف چاہیں انہیں ای میل لکھیں').check();
    await page.locator('.save-bar .primary').click();
    await expect
      .poll(async () => (await callAdmin<{ authorMail: boolean }>(desk.owner, '/sites/tea')).answer.authorMail)
      .toBe(true);
  });
});
