import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { runPart } from './run-part.mjs';

/**
 * `npm run test:accessibility`: every state of every element, in every colour, size and window that
 * docs/accessibility.md promises. `npm test` looks at a choice of them. Takes ten minutes.
 */
async function main() {
  ensureInstalled();
  const browser = ensureBrowser();
  const total = { passed: 0, failed: 0 };
  for (const part of parts) {
    const { passed, failed } = await runPart(part);
    total.failed += failed;
    if (part.counts) total.passed += passed;
  }
  const version = execFileSync(browser, ['--version', '--no-sandbox'], { encoding: 'utf8' });
  const day = new Date().toISOString().slice(0, 10);
  console.log(`${day}, ${version.trim()}, ${cpus().length} cores, N = ${total.passed}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

const mocha = ['mocha', '--exit', '--reporter', '.ci/mocha-reporter.cjs', '--forbid-only'];

const parts = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'bundle', command: ['rollup', '-c', '--silent'] },
  {
    name: 'stories',
    command: [...mocha, '--timeout', '60000', 'demo/dist/accessibility/*.test.js'],
    counts: true,
  },
];

await main();
