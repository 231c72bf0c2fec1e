import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

/** Runs `tungbuoc` on every pack of ours and on the demo's ward file. Ends with `N passed, N failed`. */
const manifest = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));
const command = join(root, 'packages/cli', manifest.bin.tungbuoc);
const packs = readdirSync(join(root, 'packages/packs'))
  .map((name) => `packages/packs/${name}`)
  .filter((folder) => existsSync(join(root, folder, 'procedure.json')));

const checks = [
  ...packs.map((pack) => ['check', pack]),
  ['check-ward', 'demo/site/phuong-mau.json'],
];
const failed = checks.filter(
  (args) => spawnSync('node', [command, ...args], { cwd: root, stdio: 'inherit' }).status !== 0,
);

console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
