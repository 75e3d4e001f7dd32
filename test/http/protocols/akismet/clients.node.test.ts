// The clients that software has, unmodified, against the service in its real processes.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Author, Blog, CheckResult, Client, Comment } from '@cedx/akismet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callAdmin } from '../../../../src/local/call-admin.ts';
import { startOwnService, type OwnService } from '../../../setup/own-service.ts';

const require = createRequire(import.meta.url);
const { resolveLocalhost } = require('../../../setup/akismet-at-localhost.cjs') as { resolveLocalhost: () => void };

let service: OwnService;
let port = 0;
let key = '';

beforeAll(async () => {
  resolveLocalhost();
  service = await startOwnService();
  const { owner } = service;
  port = Number(new URL(owner.origin).port);
  await callAdmin(owner, '/sites', { slug: 'blog', title: 'Blog', hosts: ['blog.example'] });
  const made = await callAdmin<{ secret: string }>(owner, '/keys', {
    name: 'Clients',
    protocol: 'akismet',
    sites: ['blog'],
  });
  key = made.answer.secret;
});

afterAll(async () => {
  await service?.stop();
});

const blog = 'https://blog.example';
const spam =
  'Best casino bonus online!!! Cheap viagra and cialis without prescription: http://casino-royal-777.top ' +
  'http://cheap-pills-24.top [url=http://payday-now.top]free spins[/url]';

test('akismet-api passes its own integration suite, the key in the host alone', async () => {
  const suite = join(require.resolve('akismet-api'), '../../test/integration.spec.js');
  const mocha = join(require.resolve('mocha/package.json'), '../bin/mocha.js');
  const preload = require.resolve('../../../setup/akismet-at-localhost.cjs');
  const env = { ...process.env, AKISMET_KEY: key, AKISMET_HOST: `localhost:${port}` };
  const args = ['--require', preload, mocha, '--no-config', '--reporter', 'json', suite];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  const { stats } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { stats: Record<string, number> };
  expect(stats).toMatchObject({ passes: 5, failures: 0, pending: 0 });
});

describe('akismet-api', () => {
  const { AkismetClient } = require('akismet-api') as typeof import('akismet-api');
  const client = (of = key) => new AkismetClient({ key: of, blog, host: `localhost:${port}`, protocol: 'http' });

  test('tells spam from ham, by its honeypot too, and knows a wrong key', async () => {
    const ip = '203.0.113.4';
    const content =
      'The harbour wall should have been mended years ago, see https://www.harbour-news-daily.net for it.';
    expect(await client().checkSpam({ ip, content: spam, name: 'Casino' })).toBe(true);
    expect(await client().checkSpam({ ip, content, name: 'Ann', email: 'ann@example.com' })).toBe(false);
    expect(await client().checkSpam({ ip, content: `${content} Now.`, name: 'Ann', honeypot: 'filled' } as never)).toBe(
      true,
    );
    expect(await client('abcdefghijkl').verifyKey()).toBe(false);
    await expect(client('abcdefghijkl').checkSpam({ ip, content })).rejects.toThrow('Invalid API key');
    await expect(client().checkSpam({ content } as never)).rejects.toThrow('Empty "user_ip" value');
  });
});

describe('@cedx/akismet', () => {
  const client = (of = key, isTest = true) =>
    new Client(of, new Blog({ url: blog, charset: 'utf-8', languages: ['en'] }), {
      baseUrl: service.owner.origin,
      isTest,
    });
  const author = (role = '') =>
    new Author({ ipAddress: '192.168.0.1', name: 'Akismet', role, userAgent: 'Mozilla/5.0' });

  test('verifies, checks and submits as its own suite does', async () => {
    expect(await client().verifyKey()).toBe(true);
    expect(await client('0123456789-ABCDEF').verifyKey()).toBe(false);
    const ham = new Comment({ author: author('administrator'), content: "I'm testing out the Service API.", type: 'comment', context: ['tests', 'ci'], date: new Date(), postModified: new Date(0) }); // prettier-ignore
    expect(await client().checkComment(ham)).toBe(CheckResult.ham);
    const trigger = new Author({ ipAddress: '127.0.0.1', name: 'viagra-test-123', email: 'akismet-guaranteed-spam@example.com', userAgent: 'Spam Bot/6.6.6' }); // prettier-ignore
    const bad = new Comment({ author: trigger, content: 'Spam!', type: 'blog-post' });
    expect([CheckResult.spam, CheckResult.pervasiveSpam]).toContain(await client().checkComment(bad));
    await client().submitHam(ham);
    await client().submitSpam(bad);
    await expect(client('abcdefghijkl').submitSpam(bad)).rejects.toThrow('no such key');
  });

  test('knows blatant spam, and learns from what is submitted', async () => {
    const live = client(key, false);
    const robot = new Author({ ipAddress: '198.51.100.3', name: 'Casino Bonus', userAgent: '' });
    expect(await live.checkComment(new Comment({ author: robot, content: spam }))).not.toBe(CheckResult.ham);
    const toys =
      'Our little workshop makes the finest wooden toys of all, come and have a look at https://toys.workshop-of-wood.net today.';
    const first = new Comment({ author: author(), content: toys });
    expect(await live.checkComment(first)).toBe(CheckResult.ham);
    await live.submitSpam(first);
    expect(await live.checkComment(new Comment({ author: new Author({ ipAddress: '203.0.113.77', name: 'Bo', userAgent: 'x' }), content: toys }))).not.toBe(CheckResult.ham); // prettier-ignore
  });
});

describe('akismet', () => {
  interface Akismet {
    verifyKey(done: (error: unknown, isValid: boolean) => void): void;
    checkSpam(comment: object, done: (error: unknown, isSpam: boolean) => void): void;
    submitSpam(comment: object, done: (error: unknown) => void): void;
    submitHam(comment: object, done: (error: unknown) => void): void;
  }
  const open = (apiKey = key) =>
    (require('akismet') as { client: (options: object) => Akismet }).client({ apiKey, blog, host: 'localhost', port });
  const ask = <Answer>(act: (done: (error: unknown, answer?: Answer) => void) => void) =>
    new Promise<Answer | undefined>((resolve, reject) =>
      act((error, answer) => (error ? reject(error as Error) : resolve(answer))),
    );

  test('verifies, checks and submits, the key in the host alone', async () => {
    expect(await ask((done) => open().verifyKey(done))).toBe(true);
    expect(await ask((done) => open('abcdefghijkl').verifyKey(done))).toBe(false);
    const of = (comment: object) => ({ user_ip: '203.0.113.9', user_agent: 'x', ...comment });
    expect(await ask((done) => open().checkSpam(of({ comment_author: 'viagra-test-123' }), done))).toBe(true);
    expect(
      await ask((done) => open().checkSpam(of({ comment_content: 'Nice.', user_role: 'administrator' }), done)),
    ).toBe(false);
    await ask((done) => open().submitSpam(of({ comment_content: 'Nice.' }), done));
    await ask((done) => open().submitHam(of({ comment_content: 'Nice.' }), done));
  });
});
