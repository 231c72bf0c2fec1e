import type { Browser, CDPSession } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import { KeyboardPerson } from './keyboard.js';
import { story } from './story.js';
import { begin, travelTo, walk } from './walk.js';
import { startWardSite } from './ward-site.js';
import { plain } from '../stage/look.js';
import { Stage } from '../stage/stage.js';
import { startStageSite } from '../stage/stage-site.js';
import type { StageSite } from '../stage/stage-site.js';
import { byElement } from '../transcripts/by-element.js';
import { compareWithGolden } from '../transcripts/golden-file.js';
import { readTree } from '../transcripts/read-tree.js';

/** The accessibility tree, word for word as it was once read and found good (quality bar A2). */
describe('what a screen reader is given', () => {
  let browser: Browser;
  let stage: Stage;
  let site: StageSite;
  let session: CDPSession;

  before(async () => {
    browser = await launchBrowser();
    site = await startStageSite();
    stage = await Stage.open(browser, site);
    session = await stage.page.context().newCDPSession(stage.page);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('of every element in every state of its stories', async () => {
    for (const [file, stories] of byElement(site.stories)) {
      const parts: string[] = [];
      for (const name of stories) {
        await stage.show(name, plain);
        parts.push(`## ${name.split('/')[1] ?? ''}\n\n${await readTree(session, 'main')}`);
      }
      compareWithGolden(`elements/${file}.txt`, parts.join('\n'));
    }
  });

  it('on the way of married parents to their receipt', async function () {
    this.timeout(300_000);
    const told = story('married-parents');
    const ward = await startWardSite();
    const { page } = await openPage(browser);
    const tree = await page.context().newCDPSession(page);
    const person = new KeyboardPerson(page);
    const parts: string[] = [];
    const note = async (place: string) => {
      await page.evaluate(saveDraft);
      parts.push(`## ${place}\n\n${await readTree(tree, 'tb-guide')}`);
    };
    await travelTo(page, told.today);
    await page.goto(`${ward.address}/khai-sinh.html`);
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
    // The ward's file comes after the first screen.
    await page.getByText('Cần giúp? Gọi').waitFor();
    await note('start');
    await begin(page, person, { device: 'Máy của tôi', start: 'Bắt đầu' });
    await walk({ page, person, story: told, next: 'Tiếp tục', onArrive: note });
    await note('review');
    await person.press('Nộp hồ sơ');
    await page.locator('.reference').waitFor();
    await note('receipt');
    await ward.stop();
    compareWithGolden('register-birth.txt', parts.join('\n'));
  });
});

/** The line at the foot then says so, on a slow machine as well. */
async function saveDraft(): Promise<void> {
  const guide = document.querySelector('tb-guide') as unknown as { save(): Promise<void> };
  await guide.save();
}
