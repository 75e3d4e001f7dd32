// Which ports of this machine are free. Loopback only.

import { createServer, type Server } from 'node:net';

/** Whether nothing listens on the port, on either loopback address: "localhost" may mean both. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    const server = await listen(port, host);
    if (server === 'taken') return false;
    if (server !== 'no-such-address') await close(server);
  }
  return true;
}

/** A port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = await listen(0, '127.0.0.1');
  if (typeof server === 'string') throw new Error('no free port on 127.0.0.1');
  const address = server.address();
  await close(server);
  if (address === null || typeof address === 'string') throw new Error('no port in the address of a listening server');
  return address.port;
}

function listen(port: number, host: string): Promise<Server | 'taken' | 'no-such-address'> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      // A machine without IPv6 has no ::1, so nothing can listen there.
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('no-such-address');
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
