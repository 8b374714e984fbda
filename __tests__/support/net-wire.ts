import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { BrowserContext } from 'playwright-core';

/**
 * A wire to the app that can be cut. What a browser only pretends of its pages does not reach a service worker that wakes
 * up meanwhile, so the connections themselves go; `online` and `offline` are told to the pages as well.
 */
export async function layWire(target: string) {
  const { port } = new URL(target);
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return void near.destroy();
    const far = connect(Number(port), 'localhost');
    for (const [one, other] of [[near, far], [far, near]] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${own}`,
    async cut(context: BrowserContext): Promise<void> {
      whole = false;
      open.forEach((socket) => socket.destroy());
      await context.setOffline(true);
    },
    async mend(context: BrowserContext): Promise<void> {
      whole = true;
      await context.setOffline(false);
    },
    async end(): Promise<void> {
      open.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}
