// Webhooks under `wrangler dev`: the real queue carries them to a real receiver, which follows the library of the standard.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAdmin, type AdminAccess } from '../../src/local/call-admin.ts';
import { startOwnService, type OwnService } from '../setup/own-service.ts';

interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
}

interface Delivery {
  state: string;
  attempts: { status: number | null }[];
}

const received: Received[] = [];
let receiver: Server;
let service: OwnService;
let owner: AdminAccess;
let address = '';

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const path = request.url ?? '';
      received.push({ path, headers: request.headers as Record<string, string>, body });
      if (path === '/moved') response.writeHead(307, { Location: '/elsewhere' }).end();
      else response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => {
    receiver.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  service = await startOwnService({ LOCAL_WEBHOOKS: 'allow' });
  owner = service.owner;
  await callAdmin(owner, '/sites', { slug: 'blog', title: 'A blog', hosts: ['blog.example'] });
});

afterAll(async () => {
  await service?.stop();
  receiver?.close();
});

async function makeWebhook(path: string): Promise<{ id: string; secret: string }> {
  const { answer, status } = await callAdmin<{ id: string; secret: string }>(owner, '/sites/blog/webhooks', {
    url: address + path,
  });
  expect(status).toBe(201);
  return answer;
}

const at = (path: string) => received.filter((one) => one.path === path);

test('a comment is told within seconds, signed, and a redirect is not followed', async () => {
  const good = await makeWebhook('/good');
  const moved = await makeWebhook('/moved');
  const answer = await fetch(`${owner.origin}/v1/sites/blog/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ page: 'https://blog.example/tides', name: 'Ada', email: 'ada@example.com', body: 'High water is at six.' }),
  }); // prettier-ignore
  expect(answer.status).toBe(201);
  const { comment } = (await answer.json()) as { comment: { id: string } };

  await expect.poll(() => [at('/good').length, at('/moved').length], { timeout: 15_000 }).toEqual([1, 1]);
  const [told] = at('/good');
  const event = new Webhook(good.secret).verify(told?.body ?? '', told?.headers ?? {});
  expect(event).toMatchObject({ type: 'comment.held', data: { site: 'blog', comment: { id: comment.id } } });

  const listed = async (id: string) => {
    const asked = await callAdmin<{ deliveries: Delivery[] }>(owner, `/sites/blog/webhooks/${id}/deliveries`);
    return asked.answer.deliveries.map(({ state }) => state);
  };
  await expect.poll(() => listed(good.id), { timeout: 10_000 }).toEqual(['delivered']);
  await expect.poll(() => listed(moved.id), { timeout: 10_000 }).toEqual(['waiting']);
  expect(at('/elsewhere')).toEqual([]);
});
