import { expect } from 'chai';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { collectFaults, launchBrowser, phone } from './browser.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const black = 'rgb(0, 0, 0)';
const darkPaper = 'rgb(16, 23, 30)';
const lightPaper = 'rgb(250, 248, 243)';

describe('how a person likes to read', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  afterEach(() => context.close());
  after(async () => {
    await browser.close();
    await site.stop();
  });

  async function newDevice(options: BrowserContextOptions = {}): Promise<void> {
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN', ...options });
  }

  /** A tab with the reading controls and a guide, both drawn. */
  async function open(name = 'khai-sinh.html'): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${site.address}/${name}`);
    await page.locator('tb-guide .page').waitFor();
    await page.locator('tb-reading-controls .bar').waitFor();
    return page;
  }

  it('is chosen in two presses, and kept on every page of the site', async () => {
    await newDevice();
    const page = await open();
    const faults = collectFaults(page);
    await choose(page, 'Rất to');
    await choose(page, 'Tương phản cao');
    expect(await look(page)).to.deep.equal([30, black]);
    await page.reload();
    await page.locator('tb-guide .page').waitFor();
    expect(await look(page)).to.deep.equal([30, black]);
    expect(await look(await open('in-giay.html'))).to.deep.equal([30, black]);
    expect(faults).to.deep.equal([]);
  });

  it('is the same in every tab at once', async () => {
    await newDevice();
    const [one, other] = [await open(), await open('in-giay.html')];
    await choose(one, 'To nhất');
    await choose(one, 'Nền tối');
    await other.waitForFunction(() => document.querySelector('[text-size="200"][theme="dark"]'));
    expect(await look(other)).to.deep.equal([40, darkPaper]);
    expect(await other.locator('tb-reading-controls').getAttribute('text-size')).to.equal('200');
  });

  it('is English in every tab, the procedure as well', async () => {
    await newDevice();
    const [one, other] = [await open(), await open()];
    await choose(one, 'English');
    for (const page of [one, other]) {
      await page.locator('tb-guide').getByText('Birth registration').first().waitFor();
      await page.getByRole('button', { name: 'Reading' }).waitFor();
      expect(await page.locator('tb-guide .page').getAttribute('lang')).to.equal('en');
    }
    const next = await open('in-giay.html');
    await next.locator('tb-guide').getByRole('button', { name: 'Start' }).waitFor();
  });

  it('goes before what the page wrote, first or afterwards', async () => {
    await newDevice();
    const page = await open();
    await page.locator('tb-guide').evaluate((guide) => guide.setAttribute('text-size', '150'));
    expect((await look(page))[0]).to.equal(30);
    await choose(page, 'To');
    expect((await look(page))[0]).to.equal(25);
    await page.locator('tb-guide').evaluate((guide) => {
      guide.setAttribute('text-size', '200');
      guide.setAttribute('theme', 'dark');
    });
    expect(await look(page)).to.deep.equal([25, darkPaper]);
  });

  it('holds for two guides and for fields in the page’s own form', async () => {
    await newDevice();
    const page = await open();
    await page.evaluate(() => {
      const form = document.createElement('form');
      form.append(document.createElement('tb-guide'), document.createElement('tb-text-field'));
      form.querySelector('tb-guide')!.setAttribute('procedure', 'register-birth');
      form.querySelector('tb-text-field')!.setAttribute('label', 'Họ tên');
      document.querySelector('main')!.prepend(form);
    });
    // The loader registers only the fields that the page was written with; the guide fetches its own.
    await page.waitForFunction(() => customElements.get('tb-text-field'));
    await page.locator('form tb-guide .page').waitFor();
    await choose(page, 'To nhất');
    await choose(page, 'Tương phản cao');
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll('tb-guide, tb-text-field, tb-reading-controls')].map(
        (element) => getComputedStyle(element).fontSize + getComputedStyle(element).color,
      ),
    );
    expect(looks).to.deep.equal(Array(4).fill('40pxrgb(255, 255, 255)'));
    const field = page.locator('tb-text-field');
    expect(await field.evaluate((el) => getComputedStyle(el).backgroundColor)).to.equal(black);
  });

  it('is enlarged by the guide’s own button too', async () => {
    await newDevice();
    const page = await open();
    await page.locator('tb-guide').getByRole('button', { name: 'Chữ to hơn' }).click();
    expect((await look(page))[0]).to.equal(25);
    const controls = page.locator('tb-reading-controls');
    await controls.getByRole('button', { name: 'Cách đọc' }).click();
    const pressed = controls.getByRole('button', { name: 'To', exact: true });
    expect(await pressed.getAttribute('aria-pressed')).to.equal('true');
  });

  it('is chosen in the foot of the guide where the page has no controls', async () => {
    await newDevice();
    await withoutControls(context);
    const page = await context.newPage();
    await page.goto(`${site.address}/khai-sinh.html`);
    const guide = page.locator('tb-guide');
    await guide.getByRole('button', { name: 'Cỡ chữ, màu nền, tiếng nói' }).click();
    await guide.getByRole('button', { name: 'Nền tối' }).click();
    expect(await look(page)).to.deep.equal([20, darkPaper]);
  });

  for (const [name, options, expected] of [
    ['the usual colours', {}, lightPaper],
    ['dark colours', { colorScheme: 'dark' }, darkPaper],
    ['more contrast', { contrast: 'more' }, black],
    ['more contrast and dark colours', { contrast: 'more', colorScheme: 'dark' }, black],
  ] as const) {
    it(`follows a device with ${name} until something is chosen`, async () => {
      await newDevice(options);
      const page = await open();
      expect(await look(page)).to.deep.equal([20, expected]);
      await choose(page, 'Nền sáng');
      expect(await look(page)).to.deep.equal([20, lightPaper]);
      await choose(page, 'Theo máy');
      expect(await look(page)).to.deep.equal([20, expected]);
    });
  }

  it('beats the page’s own colours where they could not be read', async () => {
    await newDevice();
    const page = await open();
    await page.evaluate(() => {
      const guide = document.querySelector<HTMLElement>('tb-guide')!;
      guide.style.setProperty('--tb-paper', '#fff0f0');
      guide.style.setProperty('--tb-ink', '#400000');
      guide.style.setProperty('--tb-text-scale', '1');
    });
    expect(await look(page)).to.deep.equal([20, 'rgb(255, 240, 240)']);
    await choose(page, 'Tương phản cao');
    await choose(page, 'Rất to');
    expect(await look(page)).to.deep.equal([30, black]);
    const ink = await page.locator('tb-guide').evaluate((el) => getComputedStyle(el).color);
    expect(ink).to.equal('rgb(255, 255, 255)');
  });

  it('grows with the browser’s own letters', async () => {
    await newDevice();
    const page = await open();
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '24px'));
    expect((await look(page))[0]).to.equal(30);
  });

  it('holds for the page where nothing can be kept', async () => {
    await newDevice();
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    const page = await open();
    const faults = collectFaults(page);
    await choose(page, 'Rất to');
    expect((await look(page))[0]).to.equal(30);
    expect(faults).to.deep.equal([]);
  });
});

/** Opens "Cách đọc" unless it is open, and presses a button there. */
async function choose(page: Page, name: string): Promise<void> {
  const controls = page.locator('tb-reading-controls');
  const more = controls.locator('.more');
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
  await controls.getByRole('button', { name, exact: true }).click();
}

/** Letters in px, and the ground, of the page's guide as it is drawn. */
function look(page: Page): Promise<readonly [number, string]> {
  return page.evaluate(() => {
    const guide = document.querySelector('main > tb-guide')!;
    const ground = guide.shadowRoot!.querySelector('.page')!;
    return [
      parseFloat(getComputedStyle(guide).fontSize),
      getComputedStyle(ground).backgroundColor,
    ] as const;
  });
}

/** A page of a ward that did not put the controls on it. */
async function withoutControls(context: BrowserContext): Promise<void> {
  await context.route('**/khai-sinh.html', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<tb-reading-controls>.*<\/tb-[^>]+>/, '');
    await route.fulfill({ response, body });
  });
}
