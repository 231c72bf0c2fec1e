import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one test, deleted with everything in it by `remove`. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tungbuoc-demo-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
