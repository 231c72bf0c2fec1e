import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { root } from './root.mjs';

/**
 * `npm run data -- <folder with the sources>`: makes all reference data in `packages/packs/data` anew,
 * through the command line.
 */
const [sources] = process.argv.slice(2);
const command = join(root, 'packages/cli/bin/tungbuoc.js');
const folders = sources ? [resolve(sources), join(root, 'packages/packs/data')] : [];
const { status } = spawnSync(process.execPath, [command, 'build-data', ...folders], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
