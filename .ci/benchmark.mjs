import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { GuidePage } from '../demo/dist/e2e/guide-page.js';
import { longAnswers, longPack } from './benchmark-pack.mjs';
import { watchCosts } from './benchmark-page.mjs';
import { browserFlags, ensureBrowser } from './browser.mjs';
import { root } from './root.mjs';

const fields = 400;
const bytes = 50_000;
const slower = 4;
const rounds = 3;
const keysPerRound = 50;
const pause = 160;

/**
 * `npm run benchmark`, after `npm run build`: what saving adds to a key press, with a draft of 50 kB
 * on a machine four times slower than this one (quality-bars.md, R4). The same keys are typed in the
 * same guide with drafts and without, by turns. Writes docs/benchmark.md.
 */
async function main() {
  const server = await serve();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const address = `http://127.0.0.1:${server.address().port}/`;
  const load = loadavg()[0];
  try {
    const pages = {
      personal: await openGuide(browser, `${address}?personal`),
      shared: await openGuide(browser, `${address}?shared`),
    };
    for (let round = 0; round < rounds; round += 1) {
      for (const { guide } of Object.values(pages)) await typeRound(guide);
    }
    const costs = {};
    for (const [name, { guide, busy }] of Object.entries(pages)) {
      costs[name] = { ...(await guide.page.evaluate(() => window.costs)), busy };
    }
    await report(costs, { browser: browser.version(), load });
  } finally {
    await browser.close();
    server.close();
  }
}

async function serve() {
  const types = { '.js': 'text/javascript', '.json': 'application/json' };
  const server = createServer(async ({ url }, response) => {
    const { pathname, search } = new URL(url, 'http://x');
    const path = normalize(pathname);
    response.setHeader('Content-Type', types[extname(path)] ?? 'text/html; charset=utf-8');
    if (path === '/') return response.end(pageFor(search.slice(1)));
    if (path === '/long.vi.json') return response.end(JSON.stringify(longPack(fields)));
    const file = join(root, 'packages/sdk/dist/cdn', path.replace(/^\/tungbuoc/, ''));
    const found = await readFile(file).catch(() => undefined);
    if (!found) response.statusCode = 404;
    response.end(found);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

function pageFor(device) {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đo</title>
    <script type="module" src="/tungbuoc/tungbuoc.js"></script>
    <tb-guide src="/long.{locale}.json" device="${device}"></tb-guide>`;
}

async function openGuide(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addInitScript(watchCosts);
  const guide = await GuidePage.open(context, address);
  await guide.prefill(longAnswers(fields, bytes));
  await guide.startButton.click();
  await guide.box('field0').waitFor();
  const devtools = await context.newCDPSession(guide.page);
  await typeRound(guide);
  const busy = await busyPerKey(devtools, () => typeRound(guide));
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await guide.page.evaluate(() => {
    Object.assign(window.costs, { longTasks: 0 });
    window.costs.keys.length = window.costs.saves.length = 0;
  });
  return { guide, busy };
}

/** At full speed: a slowed thread looks busy all the time. */
async function busyPerKey(devtools, run) {
  await devtools.send('Performance.enable');
  const before = await threadTime(devtools);
  await run();
  return ((await threadTime(devtools)) - before) / keysPerRound;
}

/** Milliseconds that the page has kept its main thread busy: what others do does not count. */
async function threadTime(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
}

async function typeRound(guide) {
  await guide.page.bringToFront();
  await guide.box('field0').click();
  for (let key = 0; key < keysPerRound; key += 1) {
    await guide.page.keyboard.press('abcdeghik'[key % 9]);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await guide.box('field0').fill('');
  await new Promise((resolve) => setTimeout(resolve, 500));
}

async function report({ personal, shared }, { browser, load }) {
  const [kept, memory] = [spread(personal.keys), spread(shared.keys)];
  const save = spread(personal.saves);
  const added = kept.p95 - memory.p95;
  const row = (name, { n, p50, p95, p99 }) => `| ${name} | ${[n, p50, p95, p99].join(' | ')} |`;
  const long = Math.max(0, personal.longTasks - shared.longTasks);
  const lines = [
    '# What saving costs',
    '',
    'Written by `npm run benchmark`; not part of `npm test`. One guide of 400 text fields, one draft of',
    `50 kB, six keys a second, a CPU ${slower} times slower than this one, in milliseconds.`,
    '',
    '| | N | p50 | p95 | p99 |',
    '|---|---|---|---|---|',
    row('Key to drawn frame, drafts kept and encrypted', kept),
    row('Key to drawn frame, answers in memory only', memory),
    row('One save: encrypting and committing', save),
    '',
    `- Saving adds ${round1(added)} ms (p95) to a key, ratio ${round2(kept.p95 / memory.p95)}. Bar: at most 16 ms.`,
    `- A save takes ${save.p95} ms (p95), ${save.p99} ms (p99). Bar: at most 50 and 200 ms.`,
    `- At full speed the main thread works ${round1(personal.busy)} ms a key with drafts, ${round1(shared.busy)} ms without: ${round1(personal.busy - shared.busy)} ms more.`,
    '  This is time of the processor: other work on the machine does not change it much.',
    `- Tasks over 50 ms: ${personal.longTasks} with drafts, ${shared.longTasks} without; ${long} more. Bar: 0.`,
    '',
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browser}, ${cpus().length} × ${cpus()[0].model.trim()},`,
    `load ${round2(load)} before the run (other work on the machine makes every figure worse).`,
    '',
  ];
  if (load > cpus().length / 2) {
    lines.push(
      '**The machine was busy with other work: these figures judge nothing. Run it again.**',
      '',
    );
  }
  await writeFile(join(root, 'docs/benchmark.md'), lines.join('\n'));
  console.log(lines.join('\n'));
  process.exitCode = added > 16 || save.p95 > 50 || save.p99 > 200 || long > 0 ? 1 : 0;
}

function spread(all) {
  const sorted = [...all].sort((one, other) => one - other);
  const at = (part) =>
    round1(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function round1(value) {
  return Math.round(value * 10) / 10;
}

function round2(value) {
  return Math.round(value * 100) / 100;
}

await main();
