import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import type { DeviceWords } from './guide-page.js';
import { story } from './story.js';
import { travelTo } from './walk.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const told = story('grandparent-files');

/** Screens that ask the person about themselves, as far as the browser may fill them in. */
const aboutOneself = ['requester-name', 'requester-residence', 'contact-phone'];

describe('a person who comes to a screen', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
    await travelTo(context, told.today);
  });
  afterEach(() => context.close());
  after(async () => {
    await browser.close();
    await site.stop();
  });

  async function open(device: DeviceWords): Promise<GuidePage> {
    const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await guide.begin(device, told.answers);
    return guide;
  }

  it('stands at its heading within 100 ms, and the title names the step', async function () {
    this.retries(2);
    const { page } = await open('Máy của tôi');
    const times: number[] = [];
    for (const [index] of told.expected.path.slice(1).entries()) {
      times.push(await timeOfStep(page));
      const title = await page.title();
      if (index < told.expected.path.length - 2) expect(title).to.match(/^Bước \d\/\d – /);
    }
    expect(Math.max(...times), `ms of ${times.length} steps`).to.be.at.most(100);
  });

  it('finds every answer again on the way back', async () => {
    const guide = await open('Máy của tôi');
    const before = await guide.answers();
    for (let step = 0; step < 5; step++) await timeOfStep(guide.page);
    for (let step = 0; step < 5; step++) await guide.page.goBack();
    expect(await guide.answers()).to.deep.equal(before);
  });

  it('is helped by the browser on an own device, never on a shared one', async () => {
    const own = await tokens(await open('Máy của tôi'));
    expect(own.some((token) => token !== 'off')).to.equal(true);
    await context.close();
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
    await travelTo(context, told.today);
    const shared = await tokens(await open('Máy dùng chung'));
    expect(new Set(shared)).to.deep.equal(new Set(['off']));
  });

  it('sees the link and the telephone when the script does not come', async () => {
    await context.route('**/tungbuoc/**', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${site.address}/khai-sinh.html`);
    await seesFallback(page);
  });

  it('sees the link and the telephone where scripts are off', async () => {
    await context.close();
    context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/khai-sinh.html`);
    await seesFallback(page);
  });

  /** The tokens of every box on the screens about oneself. */
  async function tokens(guide: GuidePage): Promise<string[]> {
    const found: string[] = [];
    for (const place of aboutOneself.filter((name) => told.expected.path.includes(name))) {
      await guide.goTo(place);
      const boxes = guide.page.locator('tb-guide [part~="field"] :is(input, textarea)');
      found.push(
        ...(await boxes.evaluateAll((all) =>
          all.map((box) => box.getAttribute('autocomplete') ?? ''),
        )),
      );
    }
    expect(found).to.not.be.empty;
    return found;
  }
});

async function seesFallback(page: Page): Promise<void> {
  const fallback = page.locator('tb-guide');
  expect(await fallback.locator('a[href^="https://"]').first().isVisible()).to.equal(true);
  expect(await fallback.locator('a[href^="tel:"]').first().isVisible()).to.equal(true);
}

/** Presses the main button; ms until the next screen's heading has focus and the title is its own. */
function timeOfStep(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = document.querySelector('tb-guide')!.shadowRoot!;
    const placeNow = () => root.querySelector('[data-place]')?.getAttribute('data-place');
    const focused = (): Element | null | undefined => {
      let active: Element | null | undefined = root.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    };
    const before = placeNow();
    const start = performance.now();
    root.querySelector<HTMLElement>('.actions .filled')!.click();
    while (placeNow() === before || !focused()?.matches('.heading, [data-heading]')) {
      if (performance.now() - start > 5000) throw new Error(`stayed at ${before}`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  });
}
