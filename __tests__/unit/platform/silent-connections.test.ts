import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { watchSilentConnections } from '@/lib/platform/silent-connections';

const connections = watchSilentConnections();
let server: Server;
let client: Socket;

beforeEach(async () => {
  server = createServer((request, response) => {
    response.write('half');
    request.socket.once('drained', () => response.end(' and half'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  client.destroy();
  server.closeAllConnections();
});

async function connected(): Promise<Socket> {
  const accepted = once(server, 'connection');
  client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [socket] = (await accepted) as [Socket];
  return socket;
}

const closed = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

test('a server that is told to close does not wait for somebody who connected and asked nothing', async () => {
  await connected();
  const closing = closed();
  connections.close();
  await closing;
});

test('whoever has asked gets the whole answer', async () => {
  const socket = await connected();
  let received = '';
  client.on('data', (bytes) => (received += String(bytes)));
  client.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  while (!received.includes('half')) await once(client, 'data');
  const closing = closed();
  connections.close();
  socket.emit('drained');
  await closing;
  await once(client, 'close').catch(() => undefined);
  expect(received).toMatch(/half[\s\S]* and half/);
});
