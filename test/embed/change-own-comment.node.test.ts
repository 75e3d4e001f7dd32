// Authors edit and withdraw their comments in place, on a strict page of another origin, in a real browser.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { hasChromium } from '../setup/chromium.ts';
import { fitsWindow, paint, readFocus, spoilKept } from './look-at-page.js';
import { eventually, openStage, type Stage } from './stage.ts';

let stage: Stage;
let { page, service, host, owner, makeSite, show, open, write, send, comment, decide, findViolations } = {} as Stage;
let loads = 0;

const box = () => page.getByRole('textbox', { name: 'Edit your comment' });
const press = (name: string, body: string) => comment(body).getByRole('button', { name, exact: true }).click();
const notice = (body: string) => comment(body).getByRole('status');

/** What a reader who wrote nothing is given. */
async function readers(path: string, site = 'open'): Promise<string> {
  const asked = `${service.origin}/v1/sites/${site}/comments?page=${encodeURIComponent(`${host.origin}${path}`)}`;
  return (await fetch(asked)).text();
}

/** A comment of the browser's own on a page of its own. */
async function post(path: string, body: string, site = 'open'): Promise<void> {
  show(site);
  await open(path);
  await write(body, { email: `writer${path.length}${path.slice(1)}@example.com` });
  await send();
  await comment(body).waitFor();
}

describe.skipIf(!hasChromium)('a comment of one’s own', () => {
  beforeAll(async () => {
    stage = await openStage();
    ({ page, service, host, owner, makeSite, show, open, write, send, comment, decide, findViolations } = stage);
    await makeSite({ slug: 'open', policy: { holdFirstComment: false } });
    await makeSite({ slug: 'blog' });
    await makeSite({ slug: 'akhbar', locale: 'ur' });
    await makeSite({ slug: 'brief', policy: { holdFirstComment: false } });
    page.on('request', (request) => {
      if (request.url().endsWith('/embed-change.js')) loads += 1;
    });
  });

  beforeEach(async () => {
    await page.unrouteAll();
  });

  afterAll(async () => {
    await stage?.close();
  });

  it('is edited where it stands, by keys alone, and what that takes is loaded only then', async () => {
    await post('/keys', 'The ferry left at nine, I believe.');
    expect(loads).toBe(0);
    await comment('left at nine').getByRole('button', { name: 'Edit', exact: true }).focus();
    await page.keyboard.press('Enter');
    await box().waitFor();
    expect(loads).toBe(1);
    expect(await box().inputValue()).toBe('The ferry left at nine, I believe.');
    expect(await page.evaluate(readFocus)).toMatch(/^edit-/);
    await box().fill('The ferry left at ten, I looked it up.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => comment('left at ten').innerText()).toContain('published');
    expect(await page.evaluate(readFocus)).toContain('left at ten');
    expect(await readers('/keys')).toContain('left at ten');
    await page.reload();
    await comment('left at ten').getByRole('button', { name: 'Edit', exact: true }).waitFor();
    expect(await comment('left at').count()).toBe(1);
  });

  it('is left as it is by Cancel, which leads back to the button', async () => {
    await post('/cancel', 'Nothing is wrong with this ferry.');
    await press('Edit', 'wrong with this');
    await box().fill('Never mind.');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    expect(await box().count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('Nothing is wrong with this ferry.');
    expect(await readers('/cancel')).toContain('wrong with this');
  });

  it('that waits can be edited, and still waits', async () => {
    await post('/held', 'My first one, on the lightship.', 'blog');
    await press('Edit', 'the lightship');
    await box().fill('My first one, on the old lightship.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await eventually(() => comment('old lightship').innerText()).toContain('awaiting moderation');
    await page.reload();
    await eventually(() => comment('old lightship').innerText()).toContain('awaiting moderation');
  });

  it('says what is wrong with an edit at the field, keeps what was typed through it and an outage, and asks to wait', async () => {
    await post('/faults', 'The tide was out that day.');
    await press('Edit', 'The tide');
    await box().fill(' ');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await eventually(() => page.locator('[id^=edit-fault]').innerText()).toBe('Write a comment.');
    expect(await box().getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(readFocus)).toMatch(/^edit-/);
    await box().fill('The tide was in that day.');
    await page.route('**/v1/comments/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Save the change' }).click();
    await eventually(() => notice('The tide').innerText()).toContain('no connection');
    await page.unrouteAll();
    expect(await box().inputValue()).toBe('The tide was in that day.');
    await page.getByRole('button', { name: 'Save the change' }).dblclick();
    await eventually(() => comment('tide was in').innerText()).toContain('published');
    await press('Edit', 'tide was in');
    await box().fill('The tide was halfway.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await eventually(() => notice('tide was in').innerText()).toMatch(/Please wait \d+ seconds/);
  });

  it('in mid-edit is gone on with after the page is loaded anew', async () => {
    await post('/reload', 'A sentence to be made longer.');
    await press('Edit', 'to be made longer');
    await box().fill('A sentence that was made longer, and not saved.');
    await page.reload();
    await eventually(() => box().inputValue()).toBe('A sentence that was made longer, and not saved.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await eventually(() => comment('and not saved').innerText()).toContain('published');
    await page.reload();
    await comment('and not saved').waitFor();
    expect(await box().count()).toBe(0);
  });

  it('that a moderator decided on meanwhile is shown as it is then, and saved over that by a second press', async () => {
    await post('/meanwhile', 'Is the pier open on Sundays?', 'blog');
    await press('Edit', 'the pier open');
    await box().fill('Is the pier open on Mondays?');
    await decide('Is the pier open on Sundays?', 'approve');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await eventually(() => notice('the pier open').innerText()).toContain('changed meanwhile');
    expect(await box().inputValue()).toBe('Is the pier open on Mondays?');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await eventually(() => comment('on Mondays').innerText()).toContain('awaiting moderation');
  });

  it('is withdrawn once that is meant, and nobody is given it any more', async () => {
    await post('/withdrawn', 'I should not have said this.');
    await press('Withdraw', 'should not have');
    await page.getByText('taken off the page at once').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText('taken off the page at once').count()).toBe(0);
    expect(await readers('/withdrawn')).toContain('should not have');
    await press('Withdraw', 'should not have');
    await page.getByRole('button', { name: 'Withdraw it' }).dblclick();
    await page.getByText('Your comment is withdrawn.').waitFor();
    expect(await comment('should not have').count()).toBe(0);
    expect(await readers('/withdrawn')).not.toContain('should not have');
    await eventually(() => page.getByRole('heading', { level: 2 }).innerText()).toContain('No comments yet');
    await page.reload();
    await page.getByText('No comments yet').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  it('whose time is over says so, and what was typed can still be copied', async () => {
    await post('/over', 'The clock is running.', 'brief');
    await press('Edit', 'The clock');
    await box().fill('The clock has stopped.');
    const { status } = await callAdmin({ ...owner, method: 'PATCH' }, '/sites/brief', {
      authorEditMinutes: 0,
      version: 1,
    });
    expect(status).toBe(200);
    await page.getByRole('button', { name: 'Save the change' }).click();
    await eventually(() => notice('The clock').innerText()).toContain('time to change this comment is over');
    expect(await box().inputValue()).toBe('The clock has stopped.');
    await eventually(() => box().isEditable()).toBe(false);
    expect(await page.getByRole('button', { name: 'Save the change' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await comment('clock is running').waitFor();
    expect(await comment('The clock').getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
    expect(await readers('/over', 'brief')).toContain('clock is running');
  });

  it('is sent once by a slow connection whatever is pressed meanwhile, and shows markup as the text it is', async () => {
    await post('/slow', 'Is this thing on?');
    let sent = 0;
    await page.route('**/v1/comments/**', async (route) => {
      if (route.request().method() !== 'GET') {
        sent += 1;
        await new Promise((resolve) => {
          setTimeout(resolve, 3_000);
        });
      }
      await route.continue();
    });
    const hostile = '<img src=x onerror=alert(1)>\u202e</article><script>alert(2)</script> {} of the pier';
    await comment('thing on').getByRole('button', { name: 'Edit', exact: true }).dblclick();
    await box().fill(hostile);
    await page.getByRole('button', { name: 'Save the change' }).dblclick();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('button', { name: 'Sending …' }).click();
    expect(await box().inputValue()).toBe(hostile);
    await eventually(() => box().count()).toBe(0);
    expect(sent).toBe(1);
    expect(await page.locator('[part=text]').innerText()).toBe(hostile);
    expect(await page.locator('img').count()).toBe(0);
    await press('Withdraw', 'of the pier');
    await page.getByRole('button', { name: 'Withdraw it' }).dblclick();
    await page.keyboard.press('Escape');
    await page.getByText('Your comment is withdrawn.').waitFor();
    expect(sent).toBe(2);
  });

  it('is no trouble for the page where something else spoilt what is kept of it', async () => {
    await post('/spoilt', 'Before the storage was spoilt.');
    for (const junk of ['[null, 5, {"id": 7}]', '"text"', '{', '{"id":{}}']) {
      await page.evaluate(spoilKept, junk);
      await open('/spoilt');
    }
    expect(await comment('was spoilt').count()).toBeGreaterThan(0);
  });

  it('is changed on a page of the service where the file that does it can’t be loaded', async () => {
    await page.route('**/embed-change.js', (route) => route.abort());
    await post('/link', 'Something blocks the second file.');
    await press('Edit', 'blocks the second');
    const link = comment('blocks the second').getByRole('link', { name: 'Edit or withdraw it' });
    const shown = await fetch((await link.getAttribute('href')) ?? '', { headers: { Accept: 'text/html' } });
    expect(await shown.text()).toContain('Withdraw your comment');
  });

  it('is changed by what axe finds nothing wrong with, in light and dark, on a phone, and in Urdu', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await post('/looks', 'x'.repeat(200));
    await press('Edit', 'xxx');
    await box().fill(' ');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('Write a comment.').waitFor();
    const look = async () => {
      for (const colours of [
        ['#fff', '#222'],
        ['#121212', '#eee'],
      ] as [string, string][]) {
        await page.evaluate(paint, colours);
        expect(await findViolations()).toEqual([]);
        expect(await page.evaluate(fitsWindow)).toBe(true);
      }
    };
    await look();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await press('Withdraw', 'xxx');
    await page.getByText('taken off the page at once').waitFor();
    await look();
    show('akhbar');
    await open('/looks-ur');
    await page.locator('#body').fill('کشتی آج وقت پر نہیں آئی۔');
    await page.locator('#name').fill('عائشہ');
    await page.locator('#email').fill('ayesha@example.com');
    await page.getByRole('button', { name: 'تبصرہ بھیجیں' }).click();
    await page.locator('.edit').click();
    await page.getByText('اپنے تبصرے میں ترمیم کریں').waitFor();
    await look();
    await page.setViewportSize({ width: 1_100, height: 800 });
  });

  it('broke no policy of the page, and asked nothing of anybody else', () => {
    expect(stage.complaints).toEqual([]);
  });
});
