import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));

/** Compiles the command in a fresh checkout. A package from the registry comes compiled. */
export function ensureBuilt() {
  if (existsSync(`${home}dist/main.js`) || !existsSync(`${home}tsconfig.json`)) return;
  console.error('Đang dựng công cụ, chỉ lần đầu … · Building the command, once only …');
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-b', home], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
