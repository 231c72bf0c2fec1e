import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { parts } from './parts.mjs';
import { removeOrphans } from './orphans.mjs';
import { runPart } from './run-part.mjs';

/**
 * `npm test`: sets up what is missing, runs every part, and ends with `N passed, N failed`.
 * `npm test -- lint imports` runs the named parts only.
 */
async function main(only) {
  setUp();
  const chosen = parts.filter((part) => only.length === 0 || only.includes(part.name));
  const total = { passed: 0, failed: 0 };
  for (const part of chosen) {
    const { passed, failed } = await runPart(part);
    total.passed += passed;
    total.failed += failed;
  }
  finish(total);
}

function setUp() {
  try {
    ensureInstalled();
    console.log(`Browser: ${ensureBrowser()}`);
    removeOrphans();
  } catch (error) {
    console.error(error);
    finish({ passed: 0, failed: 1 });
  }
}

function finish({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

await main(process.argv.slice(2));
