// One attempt against real receivers: one that verifies by the specification's library, and those that fail, wait, lead
// elsewhere and never end.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMessage } from '../../src/outbound/webhook.ts';

const secrets = [1, 2].map((n) => `whsec_${Buffer.alloc(32, n).toString('base64')}`);
const limitMs = 400;
let server: Server;
let origin = '';
let elsewhere = 0;
let got: { headers: Record<string, string>; body: string } = { headers: {}, body: '' };

const answers: Record<string, (response: ServerResponse) => void> = {
  '/ok': (response) => response.writeHead(200).end('<html>not what you think'),
  '/no-content': (response) => response.writeHead(204).end(),
  '/fails': (response) => response.writeHead(500, { 'Retry-After': '90' }).end('x'.repeat(5_000)),
  '/dated': (response) => response.writeHead(503, { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() }).end(),
  '/nonsense': (response) => response.writeHead(503, { 'Retry-After': 'soon' }).end(Buffer.from([0xff, 0xfe, 0x41])),
  '/gone': (response) => response.writeHead(410).end(),
  '/elsewhere': () => (elsewhere += 1),
  '/moved': (response) => response.writeHead(307, { Location: '/elsewhere' }).end(),
  '/silent': () => null,
  '/broken': (response) => response.destroy(),
  '/endless': (response) => pour(response.writeHead(200)),
  '/endless-failure': (response) => pour(response.writeHead(500)),
  '/drips': (response) => response.writeHead(500).write('so'),
};

function pour(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write('y'.repeat(65_536)));
  };
  response.on('drain', more).on('error', () => null);
  more();
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  got = { headers: request.headers as Record<string, string>, body };
  answers[request.url ?? '']?.(response);
}

beforeAll(async () => {
  server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const attempt = (path: string) =>
  sendMessage({ url: origin + path, id: 'msg_1', body: '{"type":"comment.held","é":"ä"}', secrets }, limitMs);

test('a message is verified by the library with each of its secrets, and by no other', async () => {
  expect(await attempt('/ok')).toMatchObject({ status: 200, error: null, excerpt: null, retryAfterMs: null });
  for (const secret of secrets) expect(new Webhook(secret).verify(got.body, got.headers)).toEqual(JSON.parse(got.body));
  expect(() => new Webhook(`whsec_${Buffer.alloc(32, 3).toString('base64')}`).verify(got.body, got.headers)).toThrow(
    'No matching',
  );
  expect(() => new Webhook(secrets[0] ?? '').verify(`${got.body} `, got.headers)).toThrow('No matching');
  expect(got.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'msg_1' });
});

test.each([
  ['/no-content', { status: 204, error: null }],
  ['/endless', { status: 200, error: null, excerpt: null }],
  ['/fails', { status: 500, error: 'answered 500', excerpt: 'x'.repeat(200), retryAfterMs: 90_000 }],
  ['/endless-failure', { status: 500, error: 'answered 500', excerpt: 'y'.repeat(200) }],
  ['/drips', { status: 500, error: 'answered 500', excerpt: 'so' }],
  ['/nonsense', { status: 503, retryAfterMs: null, excerpt: '\ufffd\ufffdA' }],
  ['/gone', { status: 410, error: 'answered 410', excerpt: null }],
  ['/moved', { status: 307, error: 'answered 307: redirects are not followed' }],
  ['/silent', { status: null, error: 'no answer within 0.4 s' }],
  ['/broken', { status: null, error: 'the endpoint could not be reached' }],
])('%s: %j', async (path, expected) => {
  expect(await attempt(path)).toMatchObject(expected);
  expect(elsewhere).toBe(0);
});

test('Retry-After may be a date', async () => {
  const { retryAfterMs } = await attempt('/dated');
  expect(retryAfterMs).toBeGreaterThan(55_000);
  expect(retryAfterMs).toBeLessThanOrEqual(61_000);
});
