import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Deletes compiled files whose source is gone: a test that was renamed would otherwise go on
 * running under its old name.
 */
export function removeOrphans() {
  for (const { source, compiled } of workspaces()) {
    for (const file of compiledFiles(compiled)) {
      const isOrphan = !existsSync(join(source, file.replace(/(\.d)?\.(js|ts)$/, '.ts')));
      if (isOrphan) rmSync(join(compiled, file));
    }
  }
}

function workspaces() {
  const packages = readdirSync(join(root, 'packages')).map((name) =>
    join('packages', name, 'src'),
  );
  return [...packages, 'demo/src', 'stories']
    .map((source) => join(root, source))
    .map((source) => ({ source, compiled: join(source.replace(/[\\/]src$/, ''), 'dist') }))
    .filter(({ compiled }) => existsSync(compiled));
}

/** `cdn` is made by rollup, from no source of its own. */
function compiledFiles(folder) {
  const files = readdirSync(folder, { recursive: true });
  return files.filter((file) => /\.(js|d\.ts)$/.test(file) && !/^cdn[\\/]/.test(file));
}
