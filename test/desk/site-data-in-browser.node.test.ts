// What a site holds, at the desk in a real browser: taken out, brought in, a person's handed out and erased, how long it is kept,
// and the end of it all.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { hasChromium } from '../setup/chromium.ts';
import { findFaults, startDesk, type DeskUnderTest } from '../setup/desk.ts';

let desk: DeskUnderTest;
const body = 'The kettle was on, and the rain came in sideways.';

const comment = (id: string, fields: object = {}) => ({
  type: 'comment', source: 'wordpress:tea.example', id, page: 'https://tea.example/kettle', name: 'Wilma Ashcroft',
  email: 'wilma.ashcroft@example.com', body: `${body} (${id})`, status: 'approved', createdAt: 1_700_000_000_000, ...fields,
}); // prettier-ignore

const fileOf = (name: string, lines: readonly object[], end = '\n') => ({
  name,
  mimeType: 'application/jsonl',
  buffer: Buffer.from(lines.map((line) => JSON.stringify(line) + end).join('')),
});

async function makeSite(slug: string): Promise<void> {
  await callAdmin(desk.owner, '/sites', { slug, title: `Tea at ${slug}`, hosts: ['tea.example'] });
}

async function importInto(slug: string, lines: readonly object[]): Promise<void> {
  const { status } = await callAdmin(desk.owner, `/sites/${slug}/import`, { lines });
  expect(status).toBe(200);
}

const countsOf = async (slug: string) =>
  (await callAdmin<{ counts: Record<string, number> }>(desk.owner, `/queue?site=${slug}`)).answer.counts;

/** The file that a click on "Make the file" saves. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

describe.skipIf(!hasChromium)('what a site holds, at the desk', () => {
  beforeAll(async () => {
    desk = await startDesk();
  });

  afterEach(() => desk.endTest());

  afterAll(async () => desk?.stop());

  it('saves a site as one file, answer by answer, and takes the file into another site', async () => {
    await makeSite('old');
    for (const part of [0, 1, 2, 3])
      await importInto(
        'old',
        Array.from({ length: 150 }, (_, at) =>
          comment(String(150 * part + at + 1), { page: `https://tea.example/${part}` }),
        ),
      );
    const page = await desk.open('?view=transfer&site=old');
    expect(await findFaults(page)).toEqual([]);
    const { name, text } = await saved(page);
    await page.getByText('The file is saved: 600 comments.').waitFor();
    expect(name).toMatch(/^old-\d{4}-\d\d-\d\d\.jsonl$/);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; email?: string });
    expect(lines.filter(({ type }) => type === 'comment')).toHaveLength(600);
    expect(lines.filter(({ type }) => type === 'next' || type === 'end')).toEqual([{ type: 'end' }]);
    expect(text).toContain('wilma.ashcroft@example.com');
    await page.getByLabel('With the email addresses').uncheck();
    expect((await saved(page)).text).not.toContain('wilma.ashcroft@example.com');

    await makeSite('new');
    await page.goto(`${desk.owner.origin}/admin/?view=transfer&site=new`);
    await page.getByLabel('File').setInputFiles({ name, mimeType: 'application/jsonl', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByText('The file is imported.', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText('600 comments stored').waitFor();
    expect(await countsOf('new')).toMatchObject({ approved: 600 });
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByText('600 comments there already.').waitFor({ timeout: 60_000 });
    expect(await countsOf('new')).toMatchObject({ approved: 600 });
    expect(await findFaults(page)).toEqual([]);
  });

  it('says what it left out and why, puts replies behind what they answer, and goes on while one looks elsewhere', async () => {
    await makeSite('mixed');
    const page = await desk.open('?view=transfer&site=mixed');
    await page
      .getByLabel('File')
      .setInputFiles(
        fileOf('mixed.jsonl', [
          comment('2', { parent: '1' }),
          comment('3', { page: 'https://elsewhere.example/' }),
          comment('4', { parent: '999' }),
          ...Array.from({ length: 120 }, (_, at) => comment(`late-${at}`)),
          comment('1'),
        ]),
      );
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByRole('link', { name: 'List', exact: true }).click();
    await page.getByRole('heading', { name: 'List', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Import and export' }).click();
    await page.getByText('The file is imported.', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText('123 comments stored').waitFor();
    expect(await page.getByRole('group', { name: 'Left out' }).innerText()).toMatch(/page.*\b1\b.*\b3\b/s);
    const text = (await saved(page)).text.trimEnd().split('\n');
    const parents = text.map((line) => JSON.parse(line) as { id: string; parent?: string | null });
    const one = parents.find(({ id }) => id === '1') as unknown as { kept: { id: string } };
    expect(parents.find(({ id }) => id === '2')).toMatchObject({ parent: one.kept.id });
    expect(parents.find(({ id }) => id === '4')).toMatchObject({ parent: null });
  });

  it('names the command for what another system exports, and tells a file that broke off', async () => {
    await makeSite('foreign');
    const page = await desk.open('?view=transfer&site=foreign');
    const wordpress = {
      name: "my blog's.xml",
      mimeType: 'text/xml',
      buffer: Buffer.from('<?xml version="1.0"?><rss>'),
    };
    await page.getByLabel('File').setInputFiles(wordpress);
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByText('This is no export of Anteroom').waitFor();
    expect(await page.locator('.copied code').innerText()).toContain(
      String.raw`npm run import -- 'my blog'\''s.xml' --site foreign --origin ${desk.owner.origin}`,
    );
    const broken = Buffer.from(`${JSON.stringify(comment('1'))}\n{"type":"comm`);
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'broken.jsonl', mimeType: 'application/jsonl', buffer: broken });
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByText('1 comment stored').waitFor();
    expect(await page.getByRole('group', { name: 'Left out' }).innerText()).toContain('is not JSON');
    expect(await findFaults(page)).toEqual([]);
  });

  it('counts a person by any spelling of the address, hands out all of it as a file, and erases by what was chosen', async () => {
    await makeSite('people');
    await importInto('people', [comment('1'), comment('2'), comment('3', { email: 'other@example.com' })]);
    const page = await desk.open('?view=people');
    expect(await findFaults(page)).toEqual([]);
    await page.getByLabel('Email address').fill('nobody@example.com');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing is held of this address.').waitFor();
    await page.getByLabel('Email address').fill('Wilma.Ashcroft@example.com');
    await page.getByLabel('At', { exact: true }).selectOption('people');
    await page.reload();
    expect(await page.getByLabel('Email address').inputValue()).toBe('Wilma.Ashcroft@example.com');
    await page.getByRole('button', { name: 'Count what there is' }).click();
    await page.getByRole('heading', { name: '2 comments' }).waitFor();
    const { name, text } = await saved(page);
    expect(name).toMatch(/^person-/);
    expect((JSON.parse(text) as { comments: { body: string }[] }).comments.map((one) => one.body).sort()).toEqual([
      `${body} (1)`,
      `${body} (2)`,
    ]);
    expect(await findFaults(page)).toEqual([]);

    // Somebody else changes the count in between.
    await importInto('people', [comment('4')]);
    await page.getByRole('button', { name: 'Erase …' }).click();
    await page.getByRole('heading', { name: 'Erase 2 comments for good?' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('These are 3 comments by now').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '3 comments' }).waitFor();

    await page.getByLabel('The texts').selectOption({ label: 'Keep them, without an author' });
    await page.getByLabel('Keep the name on them').check();
    await page.getByRole('button', { name: 'Erase …' }).click();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('3 of 3 comments erased. It is done.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('Nothing is held of this address.').waitFor();
    const { answer } = await callAdmin<{ comments: { author: { name: string; email: string | null } }[] }>(
      desk.owner,
      '/queue?site=people&status=approved',
    );
    const told = answer.comments.map(({ author }) => `${author.name} ${author.email}`);
    expect(told.sort()).toEqual([
      'Wilma Ashcroft null',
      'Wilma Ashcroft null',
      'Wilma Ashcroft null',
      'Wilma Ashcroft other@example.com',
    ]);
  });

  it('keeps how long refused comments stay and how reports work with the site, and what was typed through a reload', async () => {
    await makeSite('kept');
    const page = await desk.open('?view=settings&site=kept');
    await page.getByLabel('Erase spam after so many days').fill('7');
    await page.getByLabel('Erase rejected comments after so many days').fill('');
    await page.getByLabel('Readers may report a comment').selectOption('own');
    await page.getByLabel('Code').fill('rude');
    await page.getByLabel('So many reports hold a comment').fill('99');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => page.locator('[aria-invalid="true"]').count()).toBe(2);
    expect(await findFaults(page)).toEqual([]);
    await page.reload();
    expect(await page.getByLabel('Code').inputValue()).toBe('rude');
    await page.getByLabel('What readers choose from').fill('It is rude.');
    await page.getByLabel('So many reports hold a comment').fill('2');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    expect((await callAdmin(desk.owner, '/sites/kept')).answer).toMatchObject({
      eraseSpamAfterDays: 7, eraseRejectedAfterDays: null, reportReasons: [{ code: 'rude', wording: 'It is rude.' }], reportsToHold: 2,
    }); // prettier-ignore
    await page.getByLabel('Readers may report a comment').selectOption('none');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(async () => (await callAdmin<{ reportReasons: unknown }>(desk.owner, '/sites/kept')).answer.reportReasons)
      .toEqual([]);
  });

  it.each([
    ['en-GB', 1280],
    ['ur-PK', 400],
  ] as const)('has no fault that axe finds and nothing that sticks out: %s, %i wide', async (locale, width) => {
    await makeSite('narrow');
    await importInto('narrow', [comment('1', { email: 'narrow@example.com' })]);
    const page = await desk.open('?view=people', { locale, viewport: { width, height: 800 } });
    await page.locator('main input').first().fill('narrow@example.com');
    await page.keyboard.press('Enter');
    await page.locator('table').waitFor();
    expect(await findFaults(page)).toEqual([]);
    for (const view of ['transfer', 'settings', 'events']) {
      await page.goto(`${desk.owner.origin}/admin/?view=${view}&site=narrow`);
      await page.locator('main h1').waitFor();
      expect(await findFaults(page), view).toEqual([]);
    }
    if (locale === 'ur-PK') expect(await page.evaluate('document.dir')).toBe('rtl');
  });

  it('deletes a site only when its short name is typed, by keys alone, and shows it no more', async () => {
    await makeSite('goner');
    const page = await desk.open('?view=settings&site=goner');
    const begin = page.getByRole('button', { name: 'Delete the site …' });
    await begin.focus();
    await page.keyboard.press('Enter');
    const act = page.getByRole('button', { name: 'Delete for good' });
    await page.locator('dialog input:focus').waitFor();
    await page.keyboard.type('gone');
    expect(await act.isDisabled()).toBe(true);
    await page.keyboard.press('Enter');
    expect((await callAdmin(desk.owner, '/sites/goner')).status).toBe(200);
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.type('r');
    await expect.poll(() => act.isEnabled()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('nobody reaches it any more').waitFor();
    expect((await callAdmin(desk.owner, '/sites/goner')).status).toBe(404);
    await expect.poll(() => page.getByRole('link', { name: 'Tea at goner' }).count()).toBe(0);
    const deletions = page.getByRole('region', { name: 'Sites that are being deleted' });
    await expect.poll(() => deletions.innerText(), { timeout: 10_000 }).toContain('waited for');
    expect(await deletions.innerText()).toContain('goner');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Events' }).click();
    await page.locator('.event', { hasText: 'Deleted a site' }).waitFor();
  });
});
