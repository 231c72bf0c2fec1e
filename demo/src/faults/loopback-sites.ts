import { createServer, connect } from 'node:net';
import type { Server } from 'node:net';
import { once } from 'node:events';
import { startWardSite } from '../e2e/ward-site.js';
import type { WardSite } from '../e2e/ward-site.js';

/** One ward's site on several addresses of this machine: each is an origin with a storage of its own. */
export interface LoopbackSites {
  /** Without slashes at their ends. */
  readonly addresses: readonly string[];
  readonly site: WardSite;
  stop(): Promise<void>;
}

/** Starts the site, and hands on to it what comes to 127.0.0.2, 127.0.0.3 … at the same port. */
export async function startLoopbackSites(count: number): Promise<LoopbackSites> {
  const site = await startWardSite();
  const port = Number(new URL(site.address).port);
  const hosts = Array.from({ length: count }, (_, index) => `127.0.0.${index + 1}`);
  const servers = await Promise.all(hosts.slice(1).map((host) => handOn(host, port)));
  return {
    addresses: hosts.map((host) => `http://${host}:${port}`),
    site,
    stop: async () => {
      for (const server of servers) server.close();
      await site.stop();
    },
  };
}

/** A killed browser resets its connections: that is no fault of ours. */
async function handOn(host: string, port: number): Promise<Server> {
  const server = createServer((outside) => {
    const inside = connect(port, '127.0.0.1');
    outside.pipe(inside).pipe(outside);
    for (const socket of [outside, inside]) {
      socket.on('error', () => [outside, inside].forEach((end) => end.destroy()));
    }
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
