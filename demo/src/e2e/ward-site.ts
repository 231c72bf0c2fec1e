import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The demo ward's site and its receiver, in a process of their own, with a data folder of their own. */
export interface WardSite {
  /** Without a slash at its end. */
  readonly address: string;
  /** What staff type at `/inbox`. */
  readonly inboxToken: string;
  /** Kills the receiver as a power switch would, keeping what it stored. */
  kill(): Promise<void>;
  /** Starts it again on the same address and data. */
  restart(): Promise<void>;
  /** Lets requests come in without being looked at, until it is thawed. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/**
 * Starts the site on a free port of this machine.
 * @param today the day that the receiver believes to be, `YYYY-MM-DD`; the real one when left out
 */
export async function startWardSite(today?: string): Promise<WardSite> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'tungbuoc-site-'));
  const inboxToken = 'test-token-of-the-ward-site';
  let server = await launch({ port, folder, inboxToken, today });
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  return {
    address: `http://127.0.0.1:${port}`,
    inboxToken,
    kill,
    restart: async () => {
      await kill();
      server = await launch({ port, folder, inboxToken, today });
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const main = fileURLToPath(new URL('../main.js', import.meta.url));

const anotherDay = new URL('another-day.js', import.meta.url).href;

interface Launch {
  readonly port: number;
  readonly folder: string;
  readonly inboxToken: string;
  readonly today?: string | undefined;
}

async function launch({ port, folder, inboxToken, today }: Launch): Promise<ChildProcess> {
  const settings = { PORT: String(port), DATA_DIR: folder, INBOX_TOKEN: inboxToken };
  const server = spawn(process.execPath, [...(today ? ['--import', anotherDay] : []), main], {
    env: { ...process.env, ...settings, ...(today ? { TODAY: today } : {}) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started = once(server.stdout, 'data');
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`the demo server ended at once, exit code ${code}`);
  });
  await Promise.race([started, ended]);
  return server;
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
