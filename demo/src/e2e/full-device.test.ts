import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchProfile } from './browser.js';
import { GuidePage } from './guide-page.js';
import { receivedReferences } from './inbox.js';
import { story } from './story.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const { requesterName: _, ...answers } = story('married-parents').answers;

describe('a device that is full', () => {
  let site: WardSite;
  let folder: string;
  let browser: BrowserContext;
  let guide: GuidePage;

  before(async () => {
    site = await startWardSite();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tungbuoc-full-'));
    browser = await launchProfile(folder);
    guide = await GuidePage.open(browser, `${site.address}/khai-sinh.html`);
    await setQuota(guide, site, 1);
    await guide.beginAt('requester-name', answers);
    await guide.type('requesterName', 'Nguyễn Thị Thử');
    await guide.state.filter({ hasText: 'Chưa lưu được: máy hết chỗ trống.' }).waitFor();
  });
  afterEach(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
    expect(guide.faults).to.deep.equal([]);
  });
  after(() => site.stop());

  it('keeps all on the page, and saves by itself when there is room again', async () => {
    expect((await guide.answers())['requesterName']).to.equal('Nguyễn Thị Thử');
    await setQuota(guide, site);
    await guide.page.locator('tb-guide .state .saved').waitFor({ timeout: 15_000 });
    await guide.page.reload();
    await guide.resume();
    expect((await guide.answers())['requesterName']).to.equal('Nguyễn Thị Thử');
  });

  it('keeps nobody from sending', async () => {
    await guide.goTo('review');
    await guide.press('Nộp hồ sơ');
    await guide.reference.waitFor();
    expect(await receivedReferences(site)).to.have.length(1);
  });
});

/**
 * Bytes that this site may keep; without a number, as many as the browser gives. Windows that keep
 * no profile do not heed it, and no window does within half a minute of having stored something.
 */
async function setQuota({ page }: GuidePage, site: WardSite, quotaSize?: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const quota = quotaSize === undefined ? {} : { quotaSize };
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.address, ...quota });
}
