import { expect } from 'chai';
import type { BrowserContext, Request } from 'playwright-core';
import { GuidePage } from '../e2e/guide-page.js';
import { KeyboardPerson } from '../e2e/keyboard.js';
import { travelTo, walk } from '../e2e/walk.js';
import { visitWard } from '../e2e/ward-visits.js';
import { canaryStory, needles, typed } from './canary-story.js';
import { publish, seed } from './figures.js';
import { leaks, plantLeaks } from './planted-leaks.js';
import { installSpy } from './spy.js';
import type { Sighting } from './spy.js';
import { everythingIn, everythingKept } from './leftovers.js';

describe('a host page that listens to everything (P1, P2, P3)', () => {
  const ward = visitWard();
  const requests: Request[] = [];
  let context: BrowserContext;
  let guide: GuidePage;
  let seen: readonly Sighting[];
  let keptBefore: string;
  let kept: string;

  before(async function () {
    this.timeout(300_000);
    context = await ward.newPerson();
    context.on('request', (request) => requests.push(request));
    await installSpy(context);
    await travelTo(context, canaryStory.today);
    guide = await GuidePage.open(context, ward.address);
    await guide.page.waitForLoadState('networkidle');
    await guide.page.getByRole('radio', { name: 'Máy của tôi' }).check();
    keptBefore = await guide.page.evaluate(everythingKept);
    const filled = await fillIn(guide);
    kept = await guide.page.evaluate(everythingKept);
    seen = [...filled, ...(await sendAndPrint(guide))];
  });

  it('sees the answers in one place only: the body that goes to the ward', () => {
    const found = seen.filter(({ what }) => contained(what).length > 0);
    const elsewhere = found.filter(({ where, what }) => !isSubmission(where, what));
    const places = elsewhere.map(({ where, what }) => `${where}: ${contained(what).join()}`);
    const total = contained(found.map(({ what }) => what).join(' ')).length;
    tell('P1', 'typed values on a page that listens to all', {
      losses: new Set(places).size,
      words: `${seen.length} things heard; ${total} of ${needles.length} forms of them in the body alone`,
    });
    expect(typed.length).to.be.at.least(30);
    expect([...new Set(places)]).to.deep.equal([]);
    expect(found, 'bodies with answers').to.have.length(1);
  });

  it('is told ids and states by events, and nothing else', () => {
    const events = seen.filter(({ where }) => where.startsWith('event tb-'));
    expect(events).not.to.deep.equal([]);
    const part =
      /^(isTrusted|stepId|index|count|savedAt|reference|code|submission|undefined|[\w.:-]+| )*$/;
    for (const { where, what } of events) expect(what, where).to.match(part);
  });

  it('finds what is kept on the device locked, and nothing else of the person anywhere', () => {
    const found = contained(kept);
    tell('P1', 'typed values looked for in all that the browser keeps for the site', {
      losses: found.length,
      words: `${kept.length} letters of records in UTF-8 and UTF-16`,
    });
    expect(found).to.deep.equal([]);
    expect(kept).to.contain('tungbuoc');
    expect(kept.length).to.be.above(10_000);
  });

  it('finds nothing kept before the person has begun (P3)', () => {
    tell('P3', 'what is kept before “Bắt đầu”', { losses: keptBefore.length, words: 'nothing' });
    expect(keptBefore).to.equal('');
  });

  it('finds no answer in an address or a header, and nothing goes to strangers (P2)', async () => {
    const strange: string[] = [];
    for (const request of requests) {
      const headers = await request.allHeaders();
      const sent = decodeURIComponent(request.url()) + JSON.stringify(headers);
      if (new URL(request.url()).origin !== ward.site.address) strange.push(request.url());
      if (headers['referer'] !== undefined) strange.push(`referrer to ${request.url()}`);
      strange.push(...contained(sent).map((needle) => `${needle} in ${request.url()}`));
    }
    const calls = seen.filter(({ where }) => where === 'fetch').map(({ what }) => what);
    const lax = calls.filter((what) => !what.includes('referrerPolicy no-referrer'));
    const cached = calls.filter(
      (what) => isSubmission('fetch', what) && !/cache no-store/.test(what),
    );
    tell('P2', 'requests of a whole registration', {
      n: requests.length,
      losses: strange.length + lax.length + cached.length,
      words: 'hosts, addresses, headers, referrers and caching looked at',
    });
    expect([strange, lax, cached]).to.deep.equal([[], [], []]);
  });

  it('finds nothing of them left in the page after “Kết thúc”', async () => {
    expect(contained(await guide.page.evaluate(everythingIn))).to.deep.equal([]);
  });

  it('has nothing to report, and no error is left alone', () => {
    const reports = ['securitypolicyviolation', 'error', 'unhandledrejection'];
    expect(seen.filter(({ where }) => reports.includes(where))).to.deep.equal([]);
    expect(guide.faults).to.deep.equal([]);
  });

  it('would have heard of any leak', async () => {
    const planted = 'chim-mồi-987';
    await guide.page.evaluate(plantLeaks, planted);
    const sightings = await guide.page.evaluate(() => globalThis.sightings);
    const heard = sightings.filter(({ what }) => what.includes(planted));
    expect(heard.map(({ where }) => where)).to.include.members([...leaks]);
  });

  function tell(bar: string, what: string, figure: { n?: number; losses: number; words: string }) {
    const browser = `Chromium ${ward.browser.version()}`;
    publish({ bar, what, browser, n: typed.length, seed: seed(), ...figure });
  }
});

/** Which of the needles stand in a text, typed in whatever way Unicode allows. */
function contained(text: string): string[] {
  const whole = text.normalize('NFC');
  return needles.filter((needle) => whole.includes(needle));
}

function isSubmission(where: string, what: string): boolean {
  return where === 'fetch' && /^http:\/\/127\.0\.0\.1:\d+\/api\/submissions /.test(what);
}

/** The whole way to the review, typed. Resolves to what was seen meanwhile. */
async function fillIn(guide: GuidePage): Promise<readonly Sighting[]> {
  const { page } = guide;
  await guide.begin('Máy của tôi');
  await walk({ page, person: new KeyboardPerson(page), story: canaryStory, next: 'Tiếp tục' });
  await guide.save();
  return page.evaluate(() => sightings);
}

/** After a reload, with everything that could talk on the way. */
async function sendAndPrint(guide: GuidePage): Promise<readonly Sighting[]> {
  const { page } = guide;
  await page.reload();
  await guide.resume();
  await guide.press('Nộp hồ sơ');
  await guide.reference.waitFor();
  await guide.button('In tờ khai').click();
  const form = page.frameLocator('#tungbuoc-print').locator('article').first();
  await form.waitFor({ state: 'attached' });
  await guide.press('Kết thúc');
  return page.evaluate(() => sightings);
}
