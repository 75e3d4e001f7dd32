// A mail service of a test's own, for a service that runs as a process: it takes mails as an HTTP API does, until it is told
// to refuse them.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ReceivedMail {
  to: string[];
  subject: string;
  text: string;
}

export interface MailReceiver {
  url: string;
  /** What came, in its order, refused or not. */
  mails: ReceivedMail[];
  /** What is answered from now on. */
  answerWith: (status: number) => void;
  stop: () => Promise<void>;
}

export async function startMailReceiver(): Promise<MailReceiver> {
  const mails: ReceivedMail[] = [];
  let status = 200;
  const server = createServer(async (request, response) => {
    mails.push(JSON.parse(await text(request)) as ReceivedMail);
    // Kept open, it would end by itself at a moment when the next mail may be on its way.
    response.writeHead(status, { connection: 'close' }).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emails`,
    mails,
    answerWith: (next) => (status = next),
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}
