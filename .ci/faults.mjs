import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureEngines } from './engine-packages.mjs';
import { renderFigures } from './fault-figures.mjs';
import { faultParts } from './fault-parts.mjs';
import { ensureInstalled } from './install.mjs';
import { removeOrphans } from './orphans.mjs';
import { root } from './root.mjs';
import { runPart } from './run-part.mjs';

/**
 * `npm run test:faults`: browsers are killed, disks filled, records damaged, as often as the quality
 * bars ask. `-- kills leaks` runs the named parts, `ENGINE=firefox` one engine, `SEED=…` the chances
 * of an earlier run. Writes docs/reliability-figures.md and ends with `N passed, N failed`.
 */
async function main(only) {
  const unknown = only.filter((name) => !faultParts.some((part) => part.name === name));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')} in .ci/fault-parts.mjs`);
  await setUp();
  const total = { passed: 0, failed: 0 };
  for (const run of chosenRuns(only)) {
    const { passed, failed } = await runInFull(run);
    total.passed += passed;
    total.failed += failed;
  }
  finish(total);
}

async function setUp() {
  try {
    ensureInstalled();
    ensureBrowser();
    if (process.env.ENGINE !== 'chromium') ensureEngines();
    removeOrphans();
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

function chosenRuns(only) {
  const parts = faultParts.filter(({ name }) => only.length === 0 || only.includes(name));
  const all = parts.flatMap((part) => part.engines.map((engine) => ({ ...part, engine })));
  return all.filter(({ engine }) => !process.env.ENGINE || process.env.ENGINE === engine);
}

/** The figures are written after each part, so that a run that is broken off leaves those it has. */
async function runInFull({ name, engine, minutes }) {
  const folder = mkdtempSync(join(tmpdir(), 'tungbuoc-figures-'));
  const file = join(folder, 'figures');
  const counts = await runPart({
    name: `${name}, ${engine}`,
    command: [...mocha, `demo/dist/faults/${name}.test.js`],
    env: { ENGINE: engine, FAULTS: 'full', FAULT_FIGURES: file },
    counts: true,
    minutes,
    tells: /^figure /,
  });
  if (existsSync(file)) write(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return counts;
}

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

function write(lines) {
  const path = join(root, 'docs/reliability-figures.md');
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const figures = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${process.platform}, ${cpus().length} × ${model.trim()}, ${memory} GB`;
  writeFileSync(path, renderFigures(old, figures, machine));
}

function finish({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

await main(process.argv.slice(2));
