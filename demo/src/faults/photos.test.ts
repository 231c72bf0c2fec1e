import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { chance, publish, runs, seed } from './figures.js';
import { killAll, launchKillable, versionOf } from './killable.js';
import { startLoopbackSites, type LoopbackSites } from './loopback-sites.js';
import { openPhotoPage, type PhotoPage } from './photo-page.js';
import { newProfile, type Profile } from './profile.js';
import { endPages, type Ending } from './renderers.js';
import type { Visit } from './typing-tab.js';

const windows = 5;
const random = chance();

/** What was done in a window until its page ended, and when each key was pressed. */
interface Sample {
  readonly typed: string;
  readonly flushedAt: number;
  readonly shown: ReadonlySet<string>;
  readonly endedAt: number;
}

describe('a page that ends while its camera is open (R10)', () => {
  let sites: LoopbackSites;
  let profile: Profile;
  let browser: Browser;
  let folder = '';
  let taken = 0;

  before(async () => {
    sites = await startLoopbackSites(windows);
    profile = await newProfile();
    browser = await launchKillable(profile.folder);
    folder = await mkdtemp(join(tmpdir(), 'tungbuoc-photos-'));
  });
  after(async () => {
    await killAll(browser);
    await sites.stop();
    await profile.remove();
    await rm(folder, { recursive: true });
  });

  const faults: readonly (readonly [Ending, string, number])[] = [
    ['crashed', 'page crashed', 100],
    ['discarded', 'page frozen, then its process killed', 20],
    ['killed', 'process of the page killed', 50],
  ];
  for (const [how, words, full] of faults) {
    it(`is ${how}, and loses no key and no picture that was shown`, async function () {
      const count = runs({ quick: windows, full });
      this.timeout(60_000 + count * 30_000);
      const losses: string[] = [];
      let [samples, shown] = [0, 0];
      while (samples < count) {
        const done = await round(how);
        losses.push(...done.losses);
        samples += windows;
        shown += done.shown;
      }
      publish({
        bar: 'R10',
        what: `${words}, with the picker open or just after the choice`,
        browser: await versionOf(browser),
        n: samples,
        losses: losses.length,
        words: `${samples / windows} faults in ${windows} windows; ${shown} pictures had been shown`,
        seed: seed(),
      });
      expect(losses).to.deep.equal([]);
    });
  }

  /** In every other window a photograph is chosen before its page ends. */
  async function round(how: Ending) {
    const pages = await openAll('first');
    const begun = await Promise.all(pages.map((page, i) => untilPicked(page, i % 2 === 0)));
    await wait(random() * 700);
    const endedAt = performance.now();
    const ended = pages.map(({ page }) => page);
    await endPages(how, browser, ended);
    await startAgain();
    const again = await openAll('again');
    const losses = begun.flatMap((one, i) => lostIn({ ...one, endedAt }, again[i]!.found));
    await Promise.all(again.map(({ page }) => page.evaluate(resetGuide)));
    await Promise.all(again.map(({ page }) => page.close()));
    return { losses, shown: begun.reduce((sum, one) => sum + one.shown.size, 0) };
  }

  /** The browser has outlived its pages; a driver that lost them does not get over it. */
  async function startAgain(): Promise<void> {
    await wait(300);
    await Promise.race([browser.close(), wait(5_000)]);
    await killAll(browser);
    browser = await launchKillable(profile.folder);
  }

  function openAll(visit: Visit): Promise<PhotoPage[]> {
    return Promise.all(sites.addresses.map((address) => openPhotoPage(browser, address, visit)));
  }

  async function untilPicked(page: PhotoPage, choose: boolean) {
    const typed = Array.from({ length: 6 }, () => letter()).join('');
    await page.type(typed);
    const chooser = await page.openPicker();
    const flushedAt = performance.now();
    if (choose) void chooser.accept([await photo()]).catch(() => undefined);
    return { typed, flushedAt, shown: page.shown };
  }

  function letter(): string {
    return 'abcdeghiklmnopqrstuvy'.charAt(random() * 21);
  }

  /** A file that begins as a photograph does, of 20 kB to 2 MB. */
  async function photo(): Promise<string> {
    const bytes = Buffer.alloc(Math.round(20_000 + random() * 1_980_000), taken);
    bytes.set([0xff, 0xd8, 0xff, 0xe0]);
    const name = join(folder, `anh-${(taken += 1)}.jpg`);
    await writeFile(name, bytes);
    return name;
  }
});

/** Keys were written when the picker opened; R1 allows the last second before the end. */
function lostIn(sample: Sample, found: PhotoPage['found']): string[] {
  const keys = found.typed === sample.typed || sample.endedAt - sample.flushedAt < 300;
  const pictures = [...sample.shown].filter((name) => !found.photos.includes(name));
  return [...(keys ? [] : [`keys: ${found.typed} of ${sample.typed}`]), ...pictures];
}

async function resetGuide(): Promise<void> {
  const guide = document.querySelector('tb-guide') as unknown as { reset(): Promise<void> };
  await guide.reset();
}
