import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { searchFolder } from './byte-search.js';
import { canaryPerson } from './canaries.js';
import type { CanaryPerson } from './canaries.js';
import { chance, faultEngine, publish, runs, seed } from './figures.js';
import { launchKillable, launchKillableFirefox, versionOf } from './killable.js';
import { startLoopbackSites } from './loopback-sites.js';
import type { LoopbackSites } from './loopback-sites.js';
import { newProfile } from './profile.js';
import type { Profile } from './profile.js';
import { endSession, fillIn, send } from './session-person.js';
import { foundIn, tracesOf } from './traces.js';

const engine = faultEngine();
const launch = engine === 'firefox' ? launchKillableFirefox : launchKillable;
const atOnce = 4;
const count = runs({ quick: 4, full: 20 });
const random = chance();

describe(`what a person leaves behind (P8, ${engine}, N=${count})`, () => {
  let sites: LoopbackSites;
  let profile: Profile;
  let browser: Browser;
  let version = '';

  before(async () => (sites = await startLoopbackSites(atOnce)));
  beforeEach(async () => (profile = await newProfile()));
  afterEach(async () => {
    await browser.close();
    await profile.remove();
  });
  after(() => sites.stop());

  it('is found by the search when a page keeps it', async () => {
    const { canaries } = canaryPerson(random);
    browser = await launch(profile.folder);
    const page = await openPage(sites.addresses[0]!);
    await page.evaluate(keepCarelessly, canaries[0]!, canaries[1]!);
    expect(foundIn(await tracesOf(page), canaries)).to.include.members([
      `${canaries[0]} in localStorage`,
      `${canaries[1]} in indexedDB`,
    ]);
    await browser.close();
    const hits = await searchFolder(profile.folder, canaries);
    expect(hits.map(({ text }) => text)).to.include.members([canaries[0], canaries[1]]);
  });

  it('is nothing on a shared device after “Kết thúc”', async function () {
    this.timeout(count * 60_000);
    const people: CanaryPerson[] = [];
    const left: string[] = [];
    let slowest = 0;
    while (people.length < count) {
      browser = await launch(profile.folder);
      const visits = sites.addresses.map(async (address) => {
        const who = canaryPerson(random);
        people.push(who);
        const { traces, time } = await sharedVisit(await openPage(address), who);
        left.push(...traces);
        slowest = Math.max(slowest, time);
      });
      await Promise.all(visits);
      version = await versionOf(browser);
      await browser.close();
    }
    const hits = await searchProfile(people);
    report('shared device, “Kết thúc”, browser closed', people.length, {
      found: [...left, ...hits],
      slowest,
    });
    expect(left, 'in the page').to.deep.equal([]);
    expect(hits, 'in the profile').to.deep.equal([]);
    expect(slowest, 'ms until nothing was left').to.be.at.most(1000);
  });

  it('is nothing readable on the person’s own device', async function () {
    this.timeout(count * 60_000);
    browser = await launch(profile.folder);
    const people = sites.addresses.map(() => canaryPerson(random));
    const pages = await Promise.all(sites.addresses.map((address) => openPage(address)));
    await Promise.all(pages.map((page, index) => fillIn(page, people[index]!, 'Máy của tôi')));
    const kept = await Promise.all(pages.map(countRecords));
    expect(Math.min(...kept), 'drafts that were kept').to.be.greaterThan(0);
    version = await versionOf(browser);
    await browser.close();
    const hits = await searchProfile(people);
    report('own device, draft kept, browser closed', people.length, { found: hits });
    expect(hits).to.deep.equal([]);
  });

  async function openPage(address: string): Promise<Page> {
    const page = await browser.newPage({ type: 'window' });
    if (engine === 'chromium') await page.emulateFocusedPage(true);
    await page.goto(`${address}/khai-sinh.html`);
    await page.waitForFunction(() =>
      document.querySelector('tb-guide')?.shadowRoot?.querySelector('.actions button'),
    );
    return page;
  }

  async function searchProfile(people: readonly CanaryPerson[]): Promise<string[]> {
    const hits = await searchFolder(
      profile.folder,
      people.flatMap(({ canaries }) => canaries),
    );
    return hits.map(({ text, encoding, file }) => `${text} ${encoding} ${file}`);
  }

  function report(what: string, n: number, seen: Seen): void {
    const words = `${seen.found.length} traces; ${n * 11} texts looked for`;
    const gone = seen.slowest ? `; gone from the page in ${Math.ceil(seen.slowest)} ms` : '';
    publish({
      bar: 'P8',
      what,
      browser: version,
      n,
      losses: seen.found.length,
      words: `${words}${gone}`,
      seed: seed(),
    });
  }
});

/** What was found, and how long the page itself took, ms. */
interface Seen {
  readonly found: readonly string[];
  readonly slowest?: number;
}

/** A whole registration, "Kết thúc", and what is left in the page and by going back. */
async function sharedVisit(page: Page, who: CanaryPerson) {
  await page.evaluate(() => history.pushState(null, '', location.href));
  await fillIn(page, who, 'Máy dùng chung');
  expect(foundIn(await tracesOf(page), who.canaries), 'before').not.to.deep.equal([]);
  await send(page);
  const end = await endSession(page);
  let traces: string[];
  do traces = foundIn(await tracesOf(page), who.canaries);
  while (traces.length > 0 && performance.now() - end < 1500);
  const time = performance.now() - end;
  const again: string[] = [];
  for (const step of [-1, -1, 1, 1]) {
    await page.evaluate((by) => history.go(by), step).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 150));
    // Before the site there is only the empty page that the window began with.
    if (page.url() === 'about:blank') continue;
    again.push(...foundIn(await tracesOf(page), who.canaries).map((found) => `back: ${found}`));
  }
  return { traces: [...traces, ...again], time };
}

/** What a careless page does: the search has to find it. */
async function keepCarelessly(one: string, other: string): Promise<void> {
  localStorage.setItem('careless', one);
  const opening = indexedDB.open('careless', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const transaction = opening.result.transaction('records', 'readwrite');
  transaction.objectStore('records').put({ name: other }, 1);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  opening.result.close();
}

/** How many records of drafts the site has. */
function countRecords(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0;
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      for (const store of opening.result.objectStoreNames) {
        const request = opening.result.transaction(store).objectStore(store).count();
        await new Promise((resolve) => (request.onsuccess = resolve));
        count += request.result;
      }
      opening.result.close();
    }
    return count;
  });
}
