import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** One site under several addresses of this machine: for a browser each is a site of its own. */
export interface Doors {
  /** Without a slash at their ends. */
  readonly addresses: readonly string[];
  close(): Promise<void>;
}

/** Opens so many doors to the site at this address: 127.0.0.2, 127.0.0.3 … */
export async function openDoors(site: string, count: number): Promise<Doors> {
  const { hostname, port } = new URL(site);
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  for (let door = 0; door < count; door++) {
    const server = createServer((socket) => {
      const inside = connect(Number(port), hostname);
      for (const end of [socket, inside]) {
        sockets.add(end);
        end.on('error', () => [socket, inside].forEach((one) => one.destroy()));
        end.on('close', () => sockets.delete(end));
      }
      socket.pipe(inside).pipe(socket);
    });
    server.listen(Number(port), `127.0.0.${door + 2}`);
    await once(server, 'listening');
    servers.push(server);
  }
  return {
    addresses: servers.map((_, door) => `http://127.0.0.${door + 2}:${port}`),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => (server.close(), once(server, 'close'))));
    },
  };
}
