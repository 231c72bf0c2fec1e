import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Puts node_modules there when missing, and brings it up to date when the lock file names packages
 * that are not there. Needs Node and npm only.
 */
export function ensureInstalled() {
  if (!existsSync(`${root}/node_modules/.package-lock.json`)) npm('ci');
  else if (missingPackages().length > 0) npm('install');
}

function npm(command) {
  console.log(`npm ${command} …`);
  const { status, error } = spawnSync(
    'npm',
    [command, '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`npm ${command} failed`, { cause: error });
}

/** Workspaces and packages for other platforms (`optional`) are not counted. */
function missingPackages() {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages('node_modules/.package-lock.json');
  return Object.keys(wanted).filter(
    (path) =>
      path.startsWith('node_modules/') &&
      !wanted[path].optional &&
      present[path]?.version !== wanted[path].version,
  );
}

function lockedPackages(file) {
  return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;
}
