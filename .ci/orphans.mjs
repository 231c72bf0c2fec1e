import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Deletes compiled files whose source is gone: a test that was renamed would otherwise go on
 * running under its old name.
 */
export function removeOrphans() {
  for (const workspace of workspaces()) {
    for (const file of compiledFiles(workspace)) {
      if (!existsSync(sourceOf(workspace, file))) rmSync(join(workspace, 'dist', file));
    }
  }
}

function workspaces() {
  const packages = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));
  return [...packages, join(root, 'demo')].filter((folder) => existsSync(join(folder, 'dist')));
}

/** `cdn` is made by rollup, from no source of its own. */
function compiledFiles(workspace) {
  const files = readdirSync(join(workspace, 'dist'), { recursive: true });
  return files.filter((file) => /\.(js|d\.ts)$/.test(file) && !/^cdn[\\/]/.test(file));
}

function sourceOf(workspace, file) {
  return join(workspace, 'src', file.replace(/(\.d)?\.(js|ts)$/, '.ts'));
}
