// Files of other systems, by the command's own code into a running service: what is there afterwards, and what is told of the
// rest. And files that were made to be slow or large.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAdmin, type AdminAccess } from '../../../src/local/call-admin.ts';
import { importFile } from '../../../src/local/transfer/import-file.ts';
import { readFile } from '../../../src/local/transfer/open-file.ts';
import { startOwnService, type OwnService } from '../../setup/own-service.ts';

const project = process.cwd();
const fixtures = join(project, 'test/local/transfer');
const folder = mkdtempSync(join(tmpdir(), 'anteroom-import-'));
let access: AdminAccess;
let service: OwnService | undefined;

beforeAll(async () => {
  for (const name of ['wordpress.xml', 'disqus.xml', 'remark42.jsonl'])
    cpSync(join(fixtures, name), join(folder, name));
  service = await startOwnService();
  access = service.owner;
  await callAdmin(access, '/sites', { slug: 'blog', title: 'Blog', hosts: ['blog.example'] });
});

afterAll(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Shown {
  body: string;
  parent: { body: string } | null;
  author: { name: string | null; email: string | null };
  createdAt: number;
}

async function queue(status: string, page: string): Promise<Shown[]> {
  const query = new URLSearchParams({ site: 'blog', status, page, sort: 'oldest' });
  return (await callAdmin<{ comments: Shown[] }>(access, `/queue?${query}`)).answer.comments;
}

const bring = (file: string, more: object = {}) =>
  importFile({ file: join(folder, file), site: 'blog', access, chunk: 2, ...more });

test("WordPress's export: threads, statuses, entities and CDATA; pingbacks are told, and a second time nothing changes", async () => {
  const report = await bring('wordpress.xml');
  expect(report).toMatchObject({
    stored: 5,
    judged: 1,
    leftOut: { pingback: { count: 1, first: ['4'] } },
    mended: { 'email not-an-address': { count: 1, first: ['5'] } },
  });
  const page = 'https://blog.example/harbour/';
  const approved = await queue('approved', page);
  expect(approved.map(({ body, author, createdAt }) => [author.name, body, createdAt])).toEqual([
    ['Cy', 'A reply, before what it answers.', Date.UTC(2015, 4, 2, 10)],
    ['Bo & Co', 'See the map (https://maps.example.org/wall),\nit is 3 < 4 & old.', Date.UTC(2015, 4, 2, 11)],
  ]);
  expect(approved[0]?.parent?.body).toContain('See the map');
  const [waiting] = await queue('pending', page);
  expect(waiting?.body).toMatch(/^Waits .{0,8}caf.{1,8} été$/);
  expect(waiting?.createdAt).toBe(Date.UTC(2015, 4, 1, 8));
  expect([(await queue('spam', page)).length, (await queue('rejected', page)).length]).toEqual([1, 1]);
  const { answer } = await callAdmin<{ pages: { closed: boolean }[] }>(access, `/sites/blog/pages?page=${page}`);
  expect(answer.pages[0]?.closed).toBe(true);
  expect(await bring('wordpress.xml')).toMatchObject({ stored: 0, unchanged: 5 });
});

test("Disqus's export, packed: what is gone holds its reply's place", async () => {
  writeFileSync(join(folder, 'disqus.xml.gz'), gzipSync(readFileSync(join(fixtures, 'disqus.xml'))));
  const report = await bring('disqus.xml.gz');
  expect(report).toMatchObject({
    stored: 4,
    leftOut: { 'its thread has no address': { count: 1, first: ['5'] }, 'no date': { count: 1, first: ['6'] } },
  });
  const page = 'https://blog.example/disqus/';
  expect((await queue('approved', page)).map(({ body, author }) => [author.email, body])).toEqual([
    ['bo@example.com', 'First line\nsecond & last.\n\nSee https://x.example.org/'],
    [null, 'Answers what is gone.'],
  ]);
  const threads = await fetch(`${access.origin}/v1/sites/blog/comments?page=${page}`);
  expect(await threads.json()).toMatchObject({
    comments: [{ replies: [{ erased: true, replies: [{ name: 'Di' }] }] }],
  });
});

test("Remark42's backup and Isso's database: what was typed, whatever the order", async () => {
  const report = await bring('remark42.jsonl');
  expect(report).toMatchObject({
    stored: 3,
    leftOut: { 'not JSON': { count: 1 }, 'page host-not-allowed': { count: 1, first: ['a4'] } },
  });
  const remarked = await queue('approved', 'https://blog.example/remark/');
  expect(remarked.map(({ body, author }) => [author.name, body])).toEqual([
    ['Bo & Co', 'Bold **word**'],
    ['Cy', 'Answers a link (https://y.example.org/)'],
  ]);

  const isso = new DatabaseSync(join(folder, 'comments.db'));
  isso.exec(`CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL, modified FLOAT,
      mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR, likes INTEGER DEFAULT 0,
      dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL, notification INTEGER NOT NULL DEFAULT 0);
    INSERT INTO threads VALUES (1, '/isso/', 'Isso');
    INSERT INTO comments (tid, id, parent, created, mode, text, author, email, voters) VALUES
      (1, 1, NULL, 1500000000.5, 1, 'Typed *as it is*', 'Bo', 'bo@example.com', x''),
      (1, 2, 1, 1500000001, 4, '', NULL, NULL, x''),
      (1, 3, 2, 1500000002, 2, 'Waits', 'Cy', NULL, x''),
      (1, 4, NULL, 1500000003, 9, 'What is this?', 'Di', NULL, x'')`);
  isso.close();
  const asked = { base: 'https://old.example', moves: [['https://old.example', 'https://blog.example']] };
  expect(await bring('comments.db', asked)).toMatchObject({
    stored: 3,
    judged: 1,
    leftOut: { 'mode not known': { count: 1 } },
  });
  const [typed] = await queue('approved', 'https://blog.example/isso/');
  expect(typed).toMatchObject({ body: 'Typed *as it is*', createdAt: 1_500_000_000_500 });
});

test('a file that is nested without end, or has a line or a text without end, is refused or cut, in little memory', async () => {
  const readAll = async (name: string, text: string, format: 'wxr' | 'anteroom') => {
    writeFileSync(join(folder, name), text);
    let items = 0;
    for await (const _ of readFile(join(folder, name), format, { base: null, read: () => {} })) items += 1;
    return items;
  };
  await expect(readAll('deep.xml', `<rss>${'<a>'.repeat(100_000)}`, 'wxr')).rejects.toThrow('nested deeper');
  await expect(readAll('long.jsonl', `{"a":"${'x'.repeat(5_000_000)}"}`, 'anteroom')).rejects.toThrow('longer than');
  await expect(readAll('broken.xml', '<rss>'.concat('& < >'.repeat(100_000)), 'wxr')).rejects.toThrow('well-formed');
  expect(await readAll('text.xml', `<rss><channel><item>${'y'.repeat(20_000_000)}</item></channel></rss>`, 'wxr')).toBe(
    0,
  );
});
