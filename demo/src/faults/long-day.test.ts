import { expect } from 'chai';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.js';
import { GuidePage } from '../e2e/guide-page.js';
import { startWardSite } from '../e2e/ward-site.js';
import type { WardSite } from '../e2e/ward-site.js';
import { canaryPerson } from './canaries.js';
import { chance, publish, runs, seed } from './figures.js';

const people = runs({ quick: 12, full: 200 });
/** After so many people everything that is loaded late is loaded, and its memory is no growth. */
const warm = runs({ quick: 6, full: 20 });
/** Eight hours, shared out. */
const visitSeconds = (8 * 60 * 60) / people;
const random = chance();

describe(`eight hours on a shared device, ${people} people (R20)`, () => {
  let site: WardSite;
  let browser: Browser;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('do not make the page grow, and leave nothing', async function () {
    this.timeout(people * 15_000);
    const context = await browser.newContext({ locale: 'vi-VN' });
    const page = await context.newPage();
    await page.clock.install();
    const guide = new GuidePage(page);
    await page.goto(`${site.address}/khai-sinh.html`);
    await guide.startButton.waitFor();
    const session = await context.newCDPSession(page);
    let first: Size | undefined;
    for (let person = 1; person <= people; person++) {
      await visit(guide);
      await page.clock.fastForward(visitSeconds * 1000);
      if (person === warm) first = await sizeOf(session);
    }
    const last = await sizeOf(session);
    const growth = growthFrom(first!, last);
    const left = await leftovers(page);
    publish({
      bar: 'R20',
      what: 'eight hours on a shared device, time compressed',
      browser: `Chromium ${browser.version()}`,
      n: people,
      losses: left.length,
      words: `heap ${growth.heap.toFixed(1)} %, listeners ${growth.listeners.toFixed(1)} % since person ${warm}; ${left.length} leftovers`,
      seed: seed(),
    });
    expect(guide.faults).to.deep.equal([]);
    expect(left, 'leftovers').to.deep.equal([]);
    expect(growth.heap, 'heap, %').to.be.at.most(10);
    expect(growth.listeners, 'listeners, %').to.be.at.most(5);
  });
});

interface Size {
  readonly heap: number;
  readonly listeners: number;
}

/** Types a name, sends, and ends. */
async function visit(guide: GuidePage): Promise<void> {
  const { answers } = canaryPerson(random);
  const { requesterName, ...rest } = answers;
  await guide.beginAt('requester-name', rest, 'Máy dùng chung');
  await guide.type('requesterName', String(requesterName));
  await guide.goTo('review');
  await guide.button('Nộp hồ sơ').click();
  await guide.reference.waitFor();
  await end(guide);
  await guide.startButton.waitFor();
}

/** "Kết thúc", and yes when it is asked. */
async function end(guide: GuidePage): Promise<void> {
  await guide.button('Kết thúc').click();
  const sure = guide.button('Kết thúc, xóa hết');
  await sure.or(guide.startButton).first().waitFor();
  if (await sure.isVisible()) await sure.click();
}

async function sizeOf(session: CDPSession): Promise<Size> {
  await session.send('Performance.enable');
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners') };
}

/** Percent. */
function growthFrom(first: Size, last: Size): Size {
  const percent = (name: keyof Size) => (last[name] / first[name] - 1) * 100;
  return { heap: percent('heap'), listeners: percent('listeners') };
}

/** What is kept on the device at the end of the day. */
function leftovers(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
  ]);
}
