import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { executablePath, phone, quietFlags } from '../e2e/browser.js';
import { startWardSite } from '../e2e/ward-site.js';
import type { WardSite } from '../e2e/ward-site.js';
import { publish, runs, seed } from './figures.js';

const wanted = runs({ quick: 6, full: 100 });
const box = 'tb-guide >>> [name="requesterName"] >>> textarea';

/** What a page may ask of the element, as its host would. */
interface GuideElement extends HTMLElement {
  readonly answers: Readonly<Record<string, unknown>>;
  prefill(answers: object): void;
  goTo(place: string): void;
  save(): Promise<void>;
}

declare global {
  /** How often this page came back as it had been left. */
  var restored: number | undefined;
}

describe('a page that comes back as it was left (R11)', () => {
  let site: WardSite;
  let browser: Browser;

  before(async () => {
    site = await startWardSite();
    browser = await puppeteer.launch({
      executablePath,
      args: quietFlags,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      defaultViewport: phone,
    });
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('shows what was changed meanwhile, and never writes over it', async function () {
    this.timeout(60_000 + wanted * 10_000);
    const [one, other] = [await open(), await open()];
    await begin(one);
    await other.reload();
    await resume(other);
    await countReturns(one);
    const wrong: string[] = [];
    const waits: number[] = [];
    for (let round = 0; round < wanted; round++) {
      const words = await leaveAndReturn({ one, other, round, waits });
      wrong.push(...words.map((said) => `round ${round}: ${said}`));
    }
    const restored = await one.evaluate(() => globalThis.restored);
    publish({
      bar: 'R11',
      what: 'left, changed in another tab, and come back to',
      browser: (await browser.version()).replace('Headless', '').replace('/', ' '),
      n: wanted,
      losses: wrong.length,
      words: `restored ${restored ?? 0} times; on screen after ${Math.max(...waits)} ms at most`,
      seed: seed(),
    });
    expect(wrong).to.deep.equal([]);
    expect(restored, 'times restored: else nothing was tested').to.equal(wanted);
  });

  /** Every other time the box keeps the focus. */
  async function leaveAndReturn({ one, other, round, waits }: Round): Promise<string[]> {
    const [mine, theirs] = [`Nguyễn Thị Thử ${round}`, `Nguyễn Thị Thử Hai ${round}`];
    await one.bringToFront();
    await type(one, mine);
    if (round % 2) await blur(one);
    await one.goto(`${site.address}/in-giay.html`);
    await other.bringToFront();
    const arrived = await waitFor(other, mine);
    await type(other, theirs);
    await blur(other);
    await save(other);
    await one.bringToFront();
    await one.goBack({ waitUntil: 'domcontentloaded' });
    const back = await waitFor(one, theirs);
    waits.push(back.ms);
    await save(one);
    await other.bringToFront();
    const stayed = await waitFor(other, theirs);
    return [
      ...(arrived.isThere ? [] : [`what was typed before leaving: ${arrived.found}`]),
      ...(back.isThere ? [] : [`back again: ${back.found}`]),
      ...(stayed.isThere ? [] : [`an older answer over a newer one: ${stayed.found}`]),
    ];
  }

  async function open(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${site.address}/khai-sinh.html`);
    await page.waitForSelector('tb-guide >>> .actions button');
    return page;
  }
});

interface Round {
  readonly one: Page;
  readonly other: Page;
  readonly round: number;
  /** Takes up how long it took until the screen was right, ms. */
  readonly waits: number[];
}

async function begin(page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('tb-guide >>> input[value="personal"]').click();
  await page.locator('tb-guide >>> .actions .filled').click();
  await page.waitForSelector('tb-guide >>> form');
  await page.evaluate(async () => {
    const guide = document.querySelector('tb-guide') as unknown as GuideElement;
    guide.prefill({ requesterRelation: 'relative', parents: 'married' });
    guide.goTo('requester-name');
    await guide.save();
  });
  await page.waitForSelector('tb-guide >>> .state .saved');
}

async function resume(page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('tb-guide >>> .card .filled').click();
  await page.waitForSelector(box);
}

async function countReturns(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.restored = 0;
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) globalThis.restored = (globalThis.restored ?? 0) + 1;
    });
  });
}

/** In place of what is there, with real keys. */
async function type(page: Page, name: string): Promise<void> {
  const area = await page.waitForSelector(box);
  await area?.evaluate((element) => element.select());
  await area?.focus();
  await page.keyboard.sendCharacter(name);
}

async function blur(page: Page): Promise<void> {
  const area = await page.waitForSelector(box);
  await area?.evaluate((element) => element.blur());
}

async function save(page: Page): Promise<void> {
  await page.evaluate(() =>
    (document.querySelector('tb-guide') as unknown as GuideElement).save(),
  );
}

/** Has this page the name within a second, in what it holds and on its screen? */
async function waitFor(page: Page, name: string) {
  return page.evaluate(async (wanted) => {
    const guide = document.querySelector('tb-guide') as unknown as GuideElement;
    const field = guide.shadowRoot?.querySelector('[name="requesterName"]');
    const area = field?.shadowRoot?.querySelector('textarea');
    const start = performance.now();
    const held = () => guide.answers['requesterName'];
    const isThere = () => held() === wanted && area?.value === wanted;
    while (!isThere() && performance.now() < start + 1_000) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const found = `holds “${String(held())}”, shows “${area?.value}”`;
    return { isThere: isThere(), ms: Math.round(performance.now() - start), found };
  }, name);
}
