import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

/** Runs `tungbuoc check` on every pack of ours. Ends with `N passed, N failed`. */
const packs = readdirSync(join(root, 'packages/packs')).filter((name) =>
  existsSync(join(root, 'packages/packs', name, 'procedure.json')),
);
const manifest = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));
const command = join(root, 'packages/cli', manifest.bin.tungbuoc);
const failed = packs.filter((pack) => check(`packages/packs/${pack}`) !== 0);

console.log(`${packs.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

function check(pack) {
  return spawnSync('node', [command, 'check', pack], { cwd: root, stdio: 'inherit' }).status;
}
