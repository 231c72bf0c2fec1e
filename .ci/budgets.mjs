import { startWardSite } from '../demo/dist/e2e/ward-site.js';
import { firstScreenFiles } from './first-screen.mjs';
import { engineBytes, fileBytes, packBytes } from './sizes.mjs';

/** Where the demo has a guide: the page of the budget for the first screen. */
const page = '/khai-sinh.html';

/**
 * Weighs what people download: bytes after gzip, 1 kB = 1,000 bytes, against the budgets of the
 * project. Ends with `N passed, N failed`.
 */
async function main() {
  const firstScreen = await weighFirstScreen();
  console.log('\nWhat the browser fetched until the first screen could be used:');
  for (const { name, bytes } of firstScreen) printRow(name, bytes);
  console.log('\nBudgets:');
  const rows = [
    { name: 'script tag to first screen', bytes: total(firstScreen), budget: 28_000 },
    { name: 'engine alone', bytes: await engineBytes(), budget: 8_000 },
    ...packBytes().map((pack) => ({ ...pack, budget: 6_000 })),
    { name: 'communes', bytes: fileBytes('data/communes.json'), budget: 20_000 },
  ];
  for (const { name, bytes, budget } of rows) printRow(name, bytes, budget);
  finish(rows.filter(({ bytes, budget }) => bytes > budget).length, rows.length);
}

/** A first screen without a single file of ours was not ours: nothing was measured. */
async function weighFirstScreen() {
  const site = await startWardSite();
  const files = await firstScreenFiles(`${site.address}${page}`).finally(site.stop);
  if (files.length === 0) throw new Error(`${page} fetched no script of ours`);
  return files;
}

function printRow(name, bytes, budget) {
  const limit = budget ? ` of ${kilobytes(budget)}${bytes > budget ? '  TOO MUCH' : ''}` : '';
  console.log(`  ${name.padEnd(52)} ${kilobytes(bytes)}${limit}`);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(2).padStart(6)} kB`;
}

function total(files) {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function finish(failed, all) {
  console.log(`\n${all - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main();
