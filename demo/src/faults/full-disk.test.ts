import { expect } from 'chai';
import type { BrowserContext } from 'playwright-core';
import { launchProfile } from '../e2e/browser.js';
import { GuidePage } from '../e2e/guide-page.js';
import { startWardSite } from '../e2e/ward-site.js';
import type { WardSite } from '../e2e/ward-site.js';
import { chance, publish, runs, seed } from './figures.js';
import { openDoors } from './loopback-doors.js';
import type { Doors } from './loopback-doors.js';
import { mountSmallDisk } from './small-disk.js';
import type { SmallDisk } from './small-disk.js';
import { countSavings, untilSavedAgain } from './typing-person.js';

const wanted = runs({ quick: 5, full: 50 });
const together = 5;

interface Sample {
  /** Which write found the disk full, from 1. */
  readonly write: number;
  /** Until it was said, and until it was saved after there was room again, ms. */
  readonly said: number;
  readonly saved: number;
  readonly typed: string;
  readonly shown: string;
  readonly kept: unknown;
  readonly offered: boolean;
  readonly faults: readonly string[];
}

describe('a disk that is full (R5)', () => {
  let site: WardSite;
  let doors: Doors;
  let version = '';

  before(async () => {
    site = await startWardSite();
    doors = await openDoors(site.address, together);
  });
  after(async () => {
    await doors.close();
    await site.stop();
  });

  it('costs no answer, is said, and is over when there is room again', async function () {
    this.timeout(60_000 + wanted * 30_000);
    const random = chance();
    const writes = Array.from({ length: wanted }, (_, index) =>
      wanted === 50 ? index + 1 : 1 + Math.floor(random() * 50),
    );
    const samples: Sample[] = [];
    while (writes.length > 0) samples.push(...(await fillOnce(writes.splice(0, together))));
    const wrong = samples.filter((sample) => faultsOf(sample).length > 0);
    const worst = (part: 'said' | 'saved') => Math.max(...samples.map((one) => one[part]));
    publish({
      bar: 'R5',
      what: 'disk really full at one of the first 50 writes',
      browser: version,
      n: samples.length,
      losses: wrong.length,
      words: `said after ${worst('said')} ms at most, saved ${worst('saved')} ms at most after there was room`,
      seed: seed(),
    });
    expect(wrong.flatMap(faultsOf)).to.deep.equal([]);
  });

  /** Several people on one disk, each at another of their writes when it is full. */
  async function fillOnce(writes: readonly number[]): Promise<Sample[]> {
    const disk = mountSmallDisk(200);
    let browser: BrowserContext | undefined;
    try {
      browser = await launchProfile(disk.folder);
      version = `Chromium ${browser.browser()?.version() ?? ''}`;
      await countSavings(browser);
      const people: Person[] = [];
      for (const [index, write] of writes.entries()) {
        people.push(await writeUntil(browser, doors.addresses[index] ?? '', write));
      }
      disk.fill();
      const told: number[] = [];
      const offers: boolean[] = [];
      for (const person of people) {
        told.push(await typeOn(person, disk));
        offers.push(await offersCopy(person.guide));
      }
      disk.empty();
      const emptied = performance.now();
      const saved = await Promise.all(people.map((person) => untilKept(person, emptied)));
      return await Promise.all(
        people.map(async (person, index) => ({
          write: person.write,
          said: told[index] ?? NaN,
          saved: saved[index] ?? NaN,
          offered: offers[index] ?? false,
          ...(await readBack(person)),
        })),
      );
    } finally {
      await browser?.close();
      disk.remove();
    }
  }
});

interface Person {
  readonly guide: GuidePage;
  readonly write: number;
  typed: string;
}

/** So many writes but one. */
async function writeUntil(browser: BrowserContext, address: string, write: number) {
  const guide = await GuidePage.open(browser, `${address}/khai-sinh.html`);
  await guide.begin('Máy của tôi');
  await guide.page.waitForLoadState('networkidle');
  const person: Person = { guide, write, typed: '' };
  if (write > 1) await guide.goTo('requester-name');
  for (let done = 1; done < write; done++) {
    const letter = 'abcdeghiklm'.charAt(done % 11);
    if (done === 1) await guide.box('requesterName').click();
    await guide.page.keyboard.press(letter);
    person.typed += letter;
    await guide.save();
  }
  return person;
}

/** Types on; ms from the key that did not fit until it is said. What the disk still had room for is saved. */
async function typeOn(person: Person, disk: SmallDisk): Promise<number> {
  const { guide } = person;
  const { page } = guide;
  await page.bringToFront();
  if (person.write === 1) await guide.goTo('requester-name');
  await guide.box('requesterName').focus();
  await page.keyboard.press('End');
  for (let letters = 0; letters < 40; letters++) {
    // The browser lets go of files of its own meanwhile.
    disk.fill();
    const savings = await page.evaluate(() => globalThis.savings);
    const start = performance.now();
    await page.keyboard.press('x');
    person.typed += 'x';
    const outcome = await page.waitForFunction(savedOrSaid, savings, { polling: 20 });
    if ((await outcome.jsonValue()) === 'said') return Math.round(performance.now() - start);
  }
  return Infinity;
}

/** Runs in the page. */
function savedOrSaid(savings: number): 'saved' | 'said' | false {
  const state = document.querySelector('tb-guide')?.shadowRoot?.querySelector('[part="state"]');
  const words = state?.textContent ?? '';
  if (/Chưa lưu được[^]*Đang giữ tạm trên trang này/.test(words)) return 'said';
  return globalThis.savings > savings && 'saved';
}

/** Right after it was said: when the browser finds room by itself, the offer is over. */
async function offersCopy({ page }: GuidePage): Promise<boolean> {
  const button = page.getByRole('button', { name: /Tải bản sao/ }).first();
  return button.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  );
}

async function untilKept({ guide }: Person, since: number): Promise<number> {
  const { page } = guide;
  const savings = await page.evaluate(() => globalThis.savings);
  const isSaved = await page.locator('tb-guide .state .saved').count();
  if (!isSaved) await untilSavedAgain(page, savings).catch(() => undefined);
  return Math.round(performance.now() - since);
}

async function readBack({ guide, typed }: Person) {
  const shown = await guide.box('requesterName').inputValue();
  const { faults } = guide;
  await guide.page.reload();
  const offer = guide.button('Làm tiếp');
  const found = await offer.waitFor().then(
    () => true,
    () => false,
  );
  if (found) await guide.resume();
  const kept = found ? (await guide.answers())['requesterName'] : undefined;
  return { typed, shown, kept, faults };
}

function faultsOf(sample: Sample): string[] {
  const { write, said, saved, typed, shown, kept, offered, faults } = sample;
  const wrong: string[] = [];
  if (shown !== typed) wrong.push(`“${shown}” on screen for “${typed}”`);
  if (kept !== typed) wrong.push(`“${String(kept)}” kept for “${typed}”`);
  if (!(said <= 2_000)) wrong.push(`said after ${said} ms`);
  if (!(saved <= 10_000)) wrong.push(`saved after ${saved} ms`);
  if (!offered) wrong.push('no copy offered');
  return [...wrong, ...faults].map((words) => `write ${write}: ${words}`);
}
