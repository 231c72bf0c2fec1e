import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import { KeyboardPerson } from './keyboard.js';
import { story } from './story.js';
import { begin, placeOf, travelTo, walk } from './walk.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const vietnamese = { device: 'Máy của tôi', start: 'Bắt đầu' };
const english = { device: 'My own device', start: 'Start' };

describe('registering a birth by keyboard alone, on a phone', () => {
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

  it('leads married parents from the ward page to a reference number', async () => {
    const told = story('married-parents');
    const { page, faults } = await openPage(browser);
    const person = new KeyboardPerson(page);
    await travelTo(page, told.today);
    await page.goto(`${site.address}/khai-sinh.html`);
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
    await begin(page, person, vietnamese);
    const places = await walk({ page, person, story: told, next: 'Tiếp tục' });
    expect(places).to.deep.equal(told.expected.path);
    await person.press('Nộp hồ sơ');
    const reference = page.locator('.reference');
    await reference.waitFor();
    expect(await reference.textContent()).to.match(/\S{6,}/);
    expect(faults).to.deep.equal([]);
  });

  it('leads twins’ parents in English', async () => {
    const told = story('twins');
    const { page, faults } = await openPage(browser);
    const person = new KeyboardPerson(page);
    await travelTo(page, told.today);
    await page.goto(`${site.address}/khai-sinh-en.html`);
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    await begin(page, person, english);
    const places = await walk({ page, person, story: told, next: 'Continue' });
    expect(places).to.deep.equal(told.expected.path);
    await person.press('Submit');
    await page.locator('.reference').waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('stops where another procedure is needed, and lets the person go back', async () => {
    const told = story('foreign-parent');
    const { page } = await openPage(browser);
    const person = new KeyboardPerson(page);
    await travelTo(page, told.today);
    await page.goto(`${site.address}/khai-sinh.html`);
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
    await begin(page, person, vietnamese);
    await walk({ page, person, story: told, next: 'Tiếp tục' });
    expect(await placeOf(page)).to.equal(`route:${told.expected.route}`);
    await person.press('Quay lại');
    await page.getByRole('button', { name: 'Tiếp tục' }).waitFor();
  });
});
