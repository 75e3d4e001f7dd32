// Against a resolver of our own on this machine that speaks DNS-over-HTTPS JSON.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookUpMailExchanger } from '../../src/outbound/mail-exchanger.ts';

const mx = (data: string) => ({ Status: 0, Answer: [{ type: 15, data }] });
const zone: Record<string, unknown> = {
  'mail.example MX': mx('10 mx1.mail.example.'),
  'xn--mnchen-3ya.example MX': mx('10 mx1.xn--mnchen-3ya.example.'),
  'refuses.example MX': mx('0 .'),
  'gone.example MX': { Status: 3 },
  'address-only.example MX': { Status: 0 },
  'address-only.example AAAA': { Status: 0, Answer: [{ type: 28, data: '2001:db8::1' }] },
  'broken.example MX': { Status: 2 },
};

let server: Server;
let resolver: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const name = query.get('name') ?? '';
    const delayMs = name === 'slow.example' ? 2_000 : 0;
    setTimeout(
      () =>
        response.end(
          name === 'nonsense.example'
            ? '<html>'
            : JSON.stringify(zone[`${name} ${query.get('type')}`] ?? { Status: 0 }),
        ),
      delayMs,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  resolver = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dns-query`;
});

afterAll(() => server.close());

const unavailable = { known: false, reason: expect.any(String) };

test.each([
  ['mail.example', 'a mail exchanger takes mail', { known: true, value: true }],
  ['xn--mnchen-3ya.example', 'an internationalised domain is asked for by its A-label', { known: true, value: true }],
  ['refuses.example', 'a null exchanger takes none (RFC 7505)', { known: true, value: false }],
  ['gone.example', 'a domain that does not exist takes none', { known: true, value: false }],
  ['address-only.example', 'an address record alone takes mail (RFC 5321)', { known: true, value: true }],
  ['nothing.example', 'a domain without any record takes none', { known: true, value: false }],
  ['broken.example', 'a failing resolver is unavailable, not an answer', unavailable],
  ['nonsense.example', 'a resolver that talks nonsense is unavailable', unavailable],
  ['slow.example', 'a resolver that takes longer than 800 ms is unavailable', unavailable],
])('%s: %s', async (domain, _title, expected) => {
  expect(await lookUpMailExchanger(domain, resolver)).toEqual(expected);
});

test('a resolver that is not there is unavailable', async () => {
  expect(await lookUpMailExchanger('mail.example', 'http://127.0.0.1:9/dns-query')).toEqual(unavailable);
});
