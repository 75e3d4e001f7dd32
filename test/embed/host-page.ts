// A page of another origin with the reply form on it, as a strict site serves it: nothing but what the README asks to allow.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  origin: string;
  server: Server;
  /** What stands on the page from now on; `service` is the origin it allows. */
  show: (snippet: string, service: string) => void;
}

/** Listens on 127.0.0.1, on a port of its own. */
export async function openHostPage(): Promise<HostPage> {
  let shown = { snippet: '', service: '' };
  const server = createServer((request, response) => {
    const { service } = shown;
    const address = `http://${request.headers.host}${request.url?.split('?', 1)[0]}`;
    const snippet = shown.snippet.replaceAll('https://example.com/the-page-this-form-is-on', address);
    const policy = [
      "default-src 'none'",
      `script-src ${service}`,
      `connect-src ${service}`,
      `form-action ${service}`,
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ];
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policy.join('; '));
    response.end(
      `<!doctype html><html lang="en"><head><title>The article</title><meta name="viewport" content="width=device-width"></head>
<body><main><h1>The article</h1><p id="story">Of a ferry.</p>${snippet}<p id="after">The end.</p></main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { origin, server, show: (snippet, service) => (shown = { snippet, service }) };
}
