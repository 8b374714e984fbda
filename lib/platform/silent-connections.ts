import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections on which nobody has asked for anything yet, from the call on. Browsers open them to be quick when somebody
 * presses, and keep them for minutes. Node's server takes them for busy and would wait for each of them when it is told
 * to close; `close` ends them, and loses nobody's question.
 */
export function watchSilentConnections(): { close: () => void } {
  const silent = new Set<Socket>();
  subscribe('net.server.socket', (message) => {
    const { socket } = message as { socket: Socket };
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  subscribe('http.server.request.start', (message) => void silent.delete((message as { request: IncomingMessage }).request.socket));
  return {
    close: () => {
      for (const socket of silent) socket.destroy();
    },
  };
}
