import { createServer } from 'node:net';

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });
}

/** A port on the loopback address that nobody uses at this moment. */
export const freePort = () => listen(0, '127.0.0.1');

/** Whether a server could listen on `port` on every address, as the app does. */
export async function isPortFree(port) {
  try {
    await listen(port);
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false;
    throw error;
  }
}
