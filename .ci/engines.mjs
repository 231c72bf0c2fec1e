import { ensureBrowser } from './browser.mjs';
import { ensureEngines } from './engine-packages.mjs';
import { ensureInstalled } from './install.mjs';
import { runPart } from './run-part.mjs';

const mocha = [
  'mocha',
  '--exit',
  '--reporter',
  '.ci/mocha-reporter.cjs',
  '--timeout',
  '600000',
  '--forbid-only',
  '--forbid-pending',
];

/**
 * `npm run test:engines`: whole flows by keyboard, names as they are typed, and the tests of elements
 * and storage, in Chromium, Firefox and WebKitGTK. `npm run test:engines -- webkit` runs one of them.
 * Ends with `N passed, N failed`.
 */
async function main(only) {
  await setUp();
  const { launchEngine } = await import('../demo/dist/engines/launch-engine.js');
  const total = { passed: 0, failed: 0 };
  for (const name of engines.filter((engine) => only.length === 0 || only.includes(engine))) {
    const engine = await launchEngine(name);
    await engine.close();
    const counts = await runEngine(name);
    console.log(`${engine.version}: ${counts.passed} passed, ${counts.failed} failed\n`);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  finish(total);
}

const engines = ['chromium', 'firefox', 'webkit'];

async function setUp() {
  try {
    ensureInstalled();
    ensureBrowser();
    ensureEngines();
  } catch (error) {
    console.error(error.message);
    finish({ passed: 0, failed: 1 });
  }
  for (const part of building) {
    const { failed } = await runPart(part);
    if (failed > 0) finish({ passed: 0, failed });
  }
}

const building = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'bundle', command: ['rollup', '-c', '--silent'] },
];

async function runEngine(engine) {
  const total = { passed: 0, failed: 0 };
  for (const part of partsOf(engine)) {
    const { passed, failed } = await runPart({ ...part, env: { ENGINE: engine } });
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** The units run in Chromium with every `npm test`. */
function partsOf(engine) {
  const flows = {
    name: 'flows',
    command: [...mocha, 'demo/dist/engines/*.test.js'],
    counts: true,
  };
  const units = { name: 'units', command: ['wtr', '--config', '.ci/wtr-engine.config.mjs'] };
  return engine === 'chromium' ? [flows] : [flows, { ...units, counts: true }];
}

function finish({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

await main(process.argv.slice(2));
