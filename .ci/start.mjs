import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

/**
 * `npm start`: sets up what is missing, builds, and runs the ward's demo site in this process, so
 * that `PORT`, signals and the exit code are the server's own.
 */
async function main() {
  ensureInstalled();
  for (const step of ['tsc -b', 'rollup -c --silent']) build(step);
  endWithNpm();
  await import('../demo/dist/main.js');
}

function build(step) {
  const [tool, ...args] = step.split(' ');
  console.log(`${step} …`);
  const { status } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** npm passes SIGTERM on to the shell between us only: without this the server would stay behind. */
function endWithNpm() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

await main();
