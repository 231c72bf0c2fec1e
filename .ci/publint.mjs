import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './root.mjs';

/** Checks each package as npm would publish it. Ends with `N passed, N failed`. */
const packages = readdirSync(join(root, 'packages'));
let failed = 0;

for (const name of packages) {
  const folder = join(root, 'packages', name);
  const { messages } = await publint({ pkgDir: folder, strict: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (messages.length > 0) failed += 1;
  for (const message of messages) console.log(`${name}: ${formatMessage(message, manifest)}`);
}

console.log(`${packages.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
