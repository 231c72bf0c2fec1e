import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Starts the demo on a free port with a data folder of its own. `stop()` ends it and deletes the folder.
 * @throws Error when it does not answer within 30 seconds
 */
export async function startDemo() {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'tungbuoc-'));
  const env = { ...process.env, PORT: String(port), DATA_DIR: data };
  const server = spawn(process.execPath, ['demo/dist/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stopped = new Promise((resolve) => server.on('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await stopped;
    rmSync(data, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(origin, server).catch((error) => stop().then(() => Promise.reject(error)));
  return { origin, stop };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function waitFor(origin, server) {
  const end = Date.now() + 30_000;
  while (server.exitCode === null && Date.now() < end) {
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The demo server does not answer.');
}
