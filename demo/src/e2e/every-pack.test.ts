import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPackFolder, packFolders, readPack } from '@tungbuoc/cli';
import type { Example, PackFolder } from '@tungbuoc/cli';
import { expect } from 'chai';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { receivedReferences } from './inbox.js';
import { noteWhatIsPrinted, printedWords } from './printed-page.js';
import { travelTo } from './walk.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const shipped = fileURLToPath(new URL('../../../packages/packs/', import.meta.url));
const birthPage = readFileSync(new URL('../../site/khai-sinh.html', import.meta.url), 'utf8');

/** The day on which these stories happen, for the page as for the receiver. */
const day = '2026-11-21';

describe('one person with each procedure, on the ward’s page', () => {
  let site: WardSite;
  let browser: Browser;

  before(async () => {
    site = await startWardSite(day);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const folder of packFolders(shipped)) {
    const { id, title, preparation, ...procedure } = readPack(folder, 'vi');
    const pack = openPackFolder(folder);
    const told = completeStory(pack, preparation === true);

    it(`${title}: ${told.title}`, async () => {
      const context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
      await noteWhatIsPrinted(context);
      await travelTo(context, day);
      const guide = await openPage(context, id);
      await guide.beginAt('review', told.answers, 'Máy dùng chung');
      if (preparation) expect(await guide.heading.textContent()).to.contain('Phiếu chuẩn bị');
      else await sendTo(guide, site);
      const name = nameIn(told, procedure.forWhom);
      if (name && pack.print) expect((await printed(guide)).toUpperCase()).to.contain(name);
      expect(guide.faults).to.deep.equal([]);
      await context.close();
    });
  }

  /** The page of birth registration, with another procedure. */
  async function openPage(context: BrowserContext, id: string): Promise<GuidePage> {
    const address = `${site.address}/khai-sinh.html`;
    await context.route(address, async (route) => {
      const body = birthPage.replace('procedure="register-birth"', `procedure="${id}"`);
      await route.fulfill({ response: await route.fetch(), body });
    });
    return GuidePage.open(context, address);
  }
});

/** Somebody who answers everything that is asked. */
function completeStory({ folder, examples }: PackFolder, preparation: boolean): Example {
  const all = [...examples.values()] as Example[];
  const whole = all.find(({ today, expected: { route, canSubmit, issues } }) => {
    if (today !== day) return false;
    return route === undefined && (canSubmit || (preparation && issues.length === 0));
  });
  if (!whole) throw new Error(`${folder} has no example that comes to its end`);
  return whole;
}

async function sendTo(guide: GuidePage, site: WardSite): Promise<void> {
  await guide.press('Nộp hồ sơ');
  const reference = (await guide.reference.textContent())?.trim();
  expect(await receivedReferences(site)).to.include(reference);
}

function nameIn({ answers }: Example, forWhom = ''): string | undefined {
  const name = answers[forWhom];
  return typeof name === 'string' ? name.toUpperCase() : undefined;
}

async function printed(guide: GuidePage): Promise<string> {
  await guide.button('In tờ khai').click();
  return printedWords(guide.page);
}
