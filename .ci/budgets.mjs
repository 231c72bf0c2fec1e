import { launchBrowser } from '../demo/dist/e2e/browser.js';
import { startWardSite } from '../demo/dist/e2e/ward-site.js';
import { allFiles, firstScreenFiles } from './fetched-files.mjs';
import { registerBirth } from './registration.mjs';
import { engineBytes, fileBytes, heaviestFile, packBytes } from './sizes.mjs';

/**
 * Weighs what people download: bytes after gzip, 1 kB = 1,000 bytes, against the budgets of the
 * project. Ends with `N passed, N failed`.
 */
async function main() {
  const { firstScreen, registration } = await weighInBrowser();
  printFiles('Fetched until the first screen could be used:', firstScreen);
  printFiles('Fetched in a whole registration:', registration);
  const rows = [
    { name: 'script tag to first screen', bytes: total(firstScreen), budget: 28_000 },
    { name: 'whole registration', bytes: total(registration), budget: 115_000, aim: 80_000 },
    { name: 'engine alone', bytes: await engineBytes(), budget: 10_400, aim: 8_000 },
    ...packBytes().map((pack) => ({ ...pack, budget: 6_000 })),
    { ...heaviestFile('packs', /^catalogue\./), budget: 3_400 },
    { ...heaviestFile('chunks', /^procedures-.{8}\.js$/), budget: 4_800 },
    { ...heaviestFile('chunks', /^checklist-.{8}\.js$/), budget: 3_200 },
    { ...heaviestFile('chunks', /^support-.{8}\.js$/), budget: 6_600 },
    { name: 'communes', bytes: fileBytes('data/communes.json'), budget: 20_000 },
    { name: 'former provinces', bytes: fileBytes('data/former-provinces.json'), budget: 2_000 },
    { ...heaviestFile('data/former-communes'), budget: 8_000 },
    { name: 'ethnic groups', bytes: fileBytes('data/ethnic-groups.json'), budget: 1_500 },
    {
      name: 'household relations',
      bytes: fileBytes('data/household-relations.json'),
      budget: 1_500,
    },
    { name: 'ID prefixes', bytes: fileBytes('data/id-prefixes.json'), budget: 1_500 },
  ];
  console.log('\nBudgets:');
  for (const row of rows) printRow(row.name, row.bytes, row);
  finish(rows.filter((row) => !keeps(row)).length, rows.length);
}

async function weighInBrowser() {
  const site = await startWardSite();
  const browser = await launchBrowser();
  try {
    const address = `${site.address}/khai-sinh.html`;
    const firstScreen = await firstScreenFiles(browser, address);
    const registration = await registerBirth(browser, address).then(allFiles, notMeasured);
    return { firstScreen, registration };
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** The other budgets are told all the same. */
function notMeasured(error) {
  console.error(error);
  return [];
}

function printFiles(title, files) {
  console.log(`\n${title}`);
  for (const { name, bytes } of files) printRow(name, bytes);
}

function printRow(name, bytes, { budget, aim } = {}) {
  const warning = keeps({ bytes, budget }) ? '' : '  TOO MUCH';
  const unmet = aim ? `  (aim ${kilobytes(aim).trim()}, not met: docs/sizes.md)` : '';
  const limit = budget ? ` of ${kilobytes(budget)}${warning}${unmet}` : '';
  console.log(`  ${name.padEnd(52)} ${kilobytes(bytes)}${limit}`);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(2).padStart(6)} kB`;
}

/** Nothing fetched is nothing measured, and keeps no budget. */
function keeps({ bytes, budget }) {
  return bytes > 0 && bytes <= budget;
}

function total(files) {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function finish(failed, all) {
  console.log(`\n${all - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main();
