// Webhooks under the real runtime with its real queue, to a receiver on this machine: signed, in order, nothing lost.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Delivery, Webhook as Hook } from '../../src/domain/webhook.ts';
import { callAdmin } from '../../src/local/call-admin.ts';
import { completeDevVars } from '../../src/local/dev/dev-vars.ts';
import { findFreePort } from '../../src/local/ports.ts';
import { migrateLocally, startService, type Service } from '../../src/local/service.ts';

interface Sent {
  type: string;
  data: { comment: { id: string; version: number } };
}

let folder = '';
let ownerKey = '';
let service: Service;
let receiver: Server;
let origin = '';
const received: { path: string; headers: Record<string, string>; body: string }[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers as Record<string, string>, body });
      if (request.url === '/moved') response.writeHead(302, { Location: '/elsewhere' }).end();
      else response.writeHead(request.url === '/gone' ? 410 : 200).end('rubbish');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'anteroom-webhooks-'));
  const vars = join(folder, '.dev.vars');
  ownerKey = completeDevVars(vars).secrets.OWNER_KEY;
  appendFileSync(vars, 'LOCAL_WEBHOOKS=allow\n');
  await migrateLocally(folder);
  service = await startService({ port: await findFreePort(), persistTo: folder, secretsFile: vars, output: 'pipe' });
});

afterAll(async () => {
  await service?.kill();
  receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<Answer>(path: string, send?: object): Promise<Answer> {
  return (await callAdmin<Answer>({ origin: service.origin, ownerKey }, path, send)).answer;
}

async function say(i: number): Promise<string> {
  const fields = {
    page: 'p',
    name: 'Ola',
    email: `ola${i}@example.com`,
    body: `Number ${i} of the notes on the wall.`,
  };
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': `10.3.${i}.1` };
  const init = { method: 'POST', headers, body: JSON.stringify(fields) };
  const answer = await fetch(`${service.origin}/v1/sites/blog/comments`, init);
  return ((await answer.json()) as { comment: { id: string } }).comment.id;
}

test('events are delivered by the queue, once each, in the order of their comment, as the library verifies', async () => {
  await ask('/sites', { slug: 'blog', title: 'Blog', hosts: ['demo.example'] });
  const make = (path: string, kinds?: string[]) =>
    ask<Hook & { secret: string }>('/sites/blog/webhooks', { url: origin + path, ...(kinds && { kinds }) });
  const hook = await make('/hook');
  const [moved, gone] = [await make('/moved', ['comment.erased']), await make('/gone', ['comment.erased'])];
  const ids = await Promise.all(Array.from({ length: 8 }, (_, i) => say(i)));
  await Promise.all(ids.map((id) => ask(`/comments/${id}/decisions`, { move: 'spam', version: 1 })));
  await ask('/decisions', { move: 'approve', comments: ids.map((id) => ({ id, version: 2 })) });
  const sent = () => received.filter(({ path }) => path === '/hook');
  await expect.poll(() => sent().length, { timeout: 30_000, interval: 100 }).toBe(24);
  const events = sent().map(({ body, headers }) => new Webhook(hook.secret).verify(body, headers) as Sent);
  for (const id of ids) {
    const versions = events.filter(({ data }) => data.comment.id === id).map(({ data }) => data.comment.version);
    expect(versions).toEqual([1, 2, 3]);
  }
  const test = ({ id }: Hook) => ask<Delivery>(`/sites/blog/webhooks/${id}/test`, {});
  expect(await test(moved)).toMatchObject({ state: 'waiting', answers: [{ status: 302 }] });
  expect(await test(gone)).toMatchObject({ state: 'dead', answers: [{ status: 410 }] });
  expect(await ask(`/sites/blog/webhooks/${gone.id}`)).toMatchObject({ enabled: false, disabledBy: 'gone' });
  expect(received.map(({ path }) => path)).not.toContain('/elsewhere');
});
