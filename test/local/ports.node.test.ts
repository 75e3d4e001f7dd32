import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findFreePort, isPortFree } from '../../src/local/ports.ts';

test.each(['127.0.0.1', '0.0.0.0'])('sees that a port is taken on %s, and free again afterwards', async (host) => {
  const port = await findFreePort();
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(port, host, resolve);
  });
  expect(await isPortFree(port)).toBe(false);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  expect(await isPortFree(port)).toBe(true);
});
