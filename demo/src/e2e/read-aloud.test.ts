import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, axeScript } from '../stage/axe.js';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { injectVoice } from './test-voice.js';
import type { SpokenWindow } from './test-voice.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const tone = fileURLToPath(
  new URL('../../../packages/elements/src/read-aloud/test-tone.wav', import.meta.url),
);

describe('the ward site, read aloud', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;
  let guide: GuidePage;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
  });
  afterEach(async () => {
    expect(guide.faults).to.deep.equal([]);
    await context.close();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  async function open(): Promise<Page> {
    guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    return guide.page;
  }

  const spoken = () =>
    guide.page.evaluate(() => [...(globalThis as unknown as SpokenWindow).spoken]);

  it('has no button, and fetches nothing for it, where there is no voice', async () => {
    const fetched: string[] = [];
    context.on('request', (request) => fetched.push(request.url()));
    const page = await open();
    await page.waitForTimeout(1_200);
    await guide.beginAt('requester-id', { requesterIdKind: 'can-cuoc' });
    expect(await guide.button('Nghe đọc').count()).to.equal(0);
    expect(fetched.filter((address) => address.includes('read-aloud'))).to.deep.equal([]);
  });

  it('reads the screen from the press of the button, marks the sentence, and stops', async () => {
    await context.addInitScript(injectVoice, { local: true });
    const page = await open();
    await guide.button('Nghe đọc').waitFor();
    expect(await spoken()).to.deep.equal([]);
    await guide.button('Nghe đọc').click();
    await guide.button('Dừng đọc').waitFor();
    await page.waitForFunction(() => CSS.highlights.has('tb-reading'));
    await guide.button('Nghe đọc').waitFor();
    expect(await spoken()).to.include.members([
      'Đăng ký khai sinh',
      'Xin Giấy khai sinh và số định danh cá nhân cho cháu.',
      'Máy của tôi',
    ]);
    await guide.beginAt('requester-id', { requesterIdKind: 'can-cuoc' });
    await guide.button('Nghe đọc').click();
    await guide.button('Dừng đọc').waitFor();
    await guide.goTo('registered');
    const { length } = await spoken();
    await guide.button('Nghe đọc').waitFor();
    expect(await page.evaluate(() => CSS.highlights.has('tb-reading'))).to.equal(false);
    expect(await spoken()).to.have.length(length);
  });

  it('can be used by keyboard alone: Enter reads, Escape is silence', async () => {
    await context.addInitScript(injectVoice, { local: true });
    const page = await open();
    await guide.beginAt('requester-id', { requesterIdKind: 'can-cuoc' });
    await guide.button('Nghe đọc').focus();
    await page.keyboard.press('Enter');
    await guide.button('Dừng đọc').waitFor();
    await page.keyboard.press('Escape');
    await guide.button('Nghe đọc').waitFor();
    expect(await guide.place()).to.equal('requester-id');
    expect(await page.evaluate(() => speechSynthesis.speaking)).to.equal(false);
  });

  it('leaves answers out where the voice is far away', async () => {
    await context.addInitScript(injectVoice, { local: false });
    await open();
    await guide.beginAt('review', { requesterName: 'Kanari Thị Thử', contactPhone: '0900000999' });
    await guide.button('Nghe đọc').click();
    await guide.button('Dừng đọc').waitFor();
    await guide.button('Nghe đọc').waitFor();
    const heard = (await spoken()).join(' | ');
    expect(heard).to.contain('Kiểm tra lại').and.contain('Điện thoại');
    expect(heard).to.not.match(/kanari|chín chín/i);
  });

  it('is fit for a screen reader and for eyes that need contrast while it reads', async () => {
    await context.close();
    // Axe writes styles, which the policy of the page would not let it.
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN', bypassCSP: true });
    await context.addInitScript({ content: axeScript });
    await context.addInitScript(injectVoice, { local: true });
    await open();
    await guide.beginAt('requester-id', { requesterIdKind: 'can-cuoc' });
    await guide.button('Nghe đọc').click();
    await guide.button('Dừng đọc').waitFor();
    expect(await axeFindings(guide.page, 'tb-guide')).to.deep.equal([]);
  });

  it('plays what was recorded, after a press, under the policy of the site', async () => {
    await context.addInitScript(noteSounds);
    await context.route('**/register-birth.vi.json', async (route) => {
      const pack = (await (await route.fetch()).json()) as object;
      const files = { 'Đăng ký khai sinh': 'register-birth/audio/ten.wav' };
      const audio = [{ locale: 'tyz', name: 'Tiếng Tày', files }];
      await route.fulfill({ json: { ...pack, audio } });
    });
    await context.route('**/audio/ten.wav', (route) =>
      route.fulfill({ body: readFileSync(tone), contentType: 'audio/wav' }),
    );
    const page = await open();
    await guide.button('Nghe đọc').click();
    await page.waitForFunction(() => (globalThis as unknown as Sounds).sounds.includes('ended'));
    expect(await page.evaluate(() => (globalThis as unknown as Sounds).sounds)).to.deep.equal([
      'playing',
      'ended',
    ]);
    await guide.button('Nghe đọc').waitFor();
  });
});

interface Sounds {
  readonly sounds: string[];
}

/** Sounds that are on no page say what they do to nobody else. */
function noteSounds(): void {
  const sounds: string[] = [];
  Object.assign(globalThis, { sounds });
  const Real = Audio;
  globalThis.Audio = function (): HTMLAudioElement {
    const audio = new Real();
    for (const type of ['playing', 'ended']) {
      audio.addEventListener(type, () => sounds.push(type));
    }
    return audio;
  } as unknown as typeof Audio;
}
