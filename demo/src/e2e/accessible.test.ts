import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { KeyboardPerson } from './keyboard.js';
import { story } from './story.js';
import { travelTo, walk } from './walk.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe says of the guide: rule, and the element it complains about. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly html: string }[];
}

describe('a screen reader, and eyes that need contrast', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: phone, bypassCSP: true });
    await context.addInitScript(axeSource);
  });
  afterEach(() => context.close());
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('find nothing wrong on any screen, from the start to the receipt', async () => {
    const told = story('married-parents');
    const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await travelTo(guide.page, told.today);
    await guide.page.reload();
    await guide.startButton.waitFor();
    expect(await violations(guide.page), 'start').to.deep.equal([]);
    await guide.begin('Máy của tôi');
    const person = new KeyboardPerson(guide.page);
    const onScreen = async (place: string) => {
      expect(await violations(guide.page), place).to.deep.equal([]);
    };
    await walk({ page: guide.page, person, story: told, next: 'Tiếp tục', onScreen });
    await onScreen('review');
    await guide.button('Nộp hồ sơ').click();
    await guide.reference.waitFor();
    await onScreen('receipt');
  });

  it('find nothing wrong with what must be put right, and are led there', async () => {
    const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await guide.beginAt('requester-id', { requesterIdKind: 'can-cuoc' }, 'Máy dùng chung');
    await guide.type('requesterIdNumber', '00119000000');
    await guide.button('Tiếp tục').click();
    await guide.summary.waitFor();
    expect(await focusedPart(guide.page)).to.equal('summary');
    expect(await guide.page.title()).to.match(/^Lỗi: Bước \d\/\d – /);
    expect(await violations(guide.page)).to.deep.equal([]);
    const words = 'Số căn cước có 12 chữ số. Ông/bà mới nhập 11 số.';
    await guide.summary.getByRole('link', { name: words }).click();
    expect((await new KeyboardPerson(guide.page).focused())?.path).to.equal('requesterIdNumber');
  });

  it('hear once that the draft is saved, from a region in the page itself', async () => {
    const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await guide.beginAt('requester-name', {});
    await guide.type('requesterName', 'Nguyễn Thị Thử');
    await guide.page.waitForFunction(() =>
      /^Đã lưu lúc/.test(document.querySelector('tb-guide > [role="status"]')?.textContent ?? ''),
    );
  });
});

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: string, options: object): Promise<{ violations: Violation[] }> };
    };
    const rules = { 'color-contrast-enhanced': { enabled: true } };
    return (await axe.run('tb-guide', { rules })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function focusedPart(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() =>
    document.querySelector('tb-guide')?.shadowRoot?.activeElement?.getAttribute('part'),
  );
}
