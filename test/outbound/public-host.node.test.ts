// Which addresses of the web webhooks may lead to: by form in any notation, and by what a resolver of our own answers.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findResolvedFault, findUrlFault } from '../../src/outbound/public-host.ts';

const publicHost = 'must lead to a public host';
const strict = { allowsLocal: false };

test.each([
  'https://example.com/hook',
  'https://example.com:8443/hook?a=b',
  'https://93.184.215.14/',
  'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
  'https://xn--mnchen-3ya.de/',
  'https://localhost.example.com/',
])('%s is asked', (url) => {
  expect(findUrlFault(url, strict)).toBeNull();
});

test.each([
  ['https://localhost/', 'a name of this machine'],
  ['https://LOCALHOST./', 'in capitals, with the root'],
  ['https://a.localhost/', 'a name below it'],
  ['https://printer.local/', 'a name of the local link'],
  ['https://metadata.google.internal/', 'what hands out credentials'],
  ['https://router/', 'a name without a dot'],
  ['https://127.0.0.1/', 'loopback'],
  ['https://127.1/', 'in short'],
  ['https://2130706433/', 'in decimal'],
  ['https://0x7f000001/', 'in hexadecimal'],
  ['https://0177.0.0.1/', 'in octal'],
  ['https://0/', 'the unspecified address'],
  ['https://10.1.2.3/', 'private'],
  ['https://172.31.0.1/', 'private'],
  ['https://192.168.0.1/', 'private'],
  ['https://100.64.0.1/', 'carriers'],
  ['https://169.254.169.254/', 'link-local, metadata'],
  ['https://224.0.0.1/', 'multicast'],
  ['https://255.255.255.255/', 'broadcast'],
  ['https://１２７.０.０.１/', 'in wide digits'],
  ['https://[::1]/', 'IPv6 loopback'],
  ['https://[::]/', 'IPv6 unspecified'],
  ['https://[::ffff:127.0.0.1]/', 'mapped'],
  ['https://[::ffff:a00:1]/', 'mapped, in hexadecimal'],
  ['https://[::127.0.0.1]/', 'the old way of it'],
  ['https://[64:ff9b::a00:1]/', 'translated'],
  ['https://[2002:a00:1::]/', 'in a tunnel'],
  ['https://[fe80::1]/', 'IPv6 link-local'],
  ['https://[fd00:ec2::254]/', 'IPv6 private, metadata'],
  ['https://[ff02::1]/', 'IPv6 multicast'],
])('%s is refused: %s', (url) => {
  expect(findUrlFault(url, strict)).toBe(publicHost);
  expect(findUrlFault(url, { allowsLocal: true })).toBeNull();
});

test.each([
  ['http://example.com/', 'must begin with https://'],
  ['ftp://example.com/', 'must be an address such as'],
  ['example.com', 'must be an address such as'],
  ['https://example.com:22/', 'must be at port'],
  ['https://ann:secret@example.com/', 'must hold no user name'],
  ['https://example.com/#part', 'must have no part after #'],
])('%s: %s', (url, fault) => {
  expect(findUrlFault(url, strict)).toContain(fault);
});

let server: Server;
let resolver: string;
const zone: Record<string, unknown> = {
  'good.dev A': ['93.184.215.14'],
  'good.dev AAAA': ['2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'half.dev A': ['93.184.215.14', '10.0.0.1'],
  'sixth.dev A': ['93.184.215.14'],
  'sixth.dev AAAA': ['::1'],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const [name, type] = [query.get('name') ?? '', query.get('type') ?? ''];
    const addresses = (zone[`${name} ${type}`] ?? []) as string[];
    const Answer = [
      { type: 5, data: 'other.dev.' },
      ...addresses.map((data) => ({ type: type === 'A' ? 1 : 28, data })),
    ];
    if (name === 'redirects.dev') response.writeHead(302, { Location: '/' }).end();
    else response.end(JSON.stringify({ Status: name === 'gone.dev' ? 3 : 0, Answer }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  resolver = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dns-query`;
});

afterAll(() => server.close());

test.each([
  ['good.dev', null],
  ['half.dev', 'not public'],
  ['sixth.dev', 'not public'],
  ['none.dev', 'no address'],
  ['gone.dev', 'does not exist'],
  ['redirects.dev', 'could not be looked up'],
])('%s by what it resolves to: %s', async (host, fault) => {
  const found = await findResolvedFault(`https://${host}/hook`, resolver);
  if (fault === null) expect(found).toBeNull();
  else expect(found).toContain(fault);
});

test('a resolver that is not there refuses', async () => {
  expect(await findResolvedFault('https://good.dev/', 'http://127.0.0.1:9/')).toBe('the host could not be looked up');
});
