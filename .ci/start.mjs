import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

/**
 * `npm start`: sets up what is missing, builds, and runs the ward's demo site. `PORT` is passed on,
 * and so are signals; the server's exit code is ours.
 */
function main() {
  ensureInstalled();
  for (const step of ['tsc -b', 'rollup -c --silent']) build(step);
  const server = spawn(process.execPath, [join(root, 'demo/dist/main.js')], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => server.kill(signal));
  }
  server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)));
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

main();
