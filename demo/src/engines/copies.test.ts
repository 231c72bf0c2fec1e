import { expect } from 'chai';
import type { Answers } from '@tungbuoc/core';
import { story } from '../e2e/story.js';
import type { Engine, EnginePage } from './engine.js';
import { launchEngine } from './launch-engine.js';
import { watchWardSite } from './watched-site.js';
import type { WatchedSite } from './watched-site.js';

/** What the page of a host can do with a guide. */
interface GuideElement extends HTMLElement {
  readonly answers: Answers;
  prefill(answers: Answers): void;
  goTo(place: string): void;
  exportDraft(passphrase: string): Promise<File | undefined>;
  importDraft(file: Blob, passphrase: string): Promise<boolean>;
}

const told = story('married-parents');
const passphrase = 'Con gà trống vàng';

describe('a copy of a draft', () => {
  let engine: Engine;
  let chromium: Engine;
  let site: WatchedSite;

  before(async () => {
    site = await watchWardSite(told.today);
    engine = await launchEngine();
    chromium = await launchEngine('chromium');
  });
  after(async () => {
    await engine.close();
    await chromium.close();
    await site.stop();
  });

  it('made in Chromium opens in this browser, at the same place with the same answers', async () => {
    await carry(chromium, engine);
  });

  it('made in this browser opens in Chromium', async () => {
    await carry(engine, chromium);
  });

  it('stays closed to another passphrase, and nothing changes', async () => {
    const text = await copyFrom(await opened(engine));
    const page = await opened(engine);
    expect(await openCopy(page, { text, passphrase: 'Con gà mái vàng' })).to.equal(false);
    expect(await answersOn(page)).to.deep.equal({});
  });

  async function carry(from: Engine, to: Engine): Promise<void> {
    const first = await opened(from);
    const text = await copyFrom(first);
    const second = await opened(to);
    expect(await openCopy(second, { text, passphrase })).to.equal(true);
    await second.waitForFunction(placeIs, 'requester-name');
    expect(await answersOn(second)).to.deep.equal(await answersOn(first));
  }

  async function opened(browser: Engine): Promise<EnginePage> {
    const page = await browser.open();
    await page.goto(`${site.address}/khai-sinh.html`);
    await page.waitForFunction(placeIs, 'start');
    return page;
  }

  /** The text of a copy of a story that was told as far as the requester's name. */
  async function copyFrom(page: EnginePage): Promise<string> {
    await page.waitForFunction(isUpgraded, undefined);
    await page.evaluate((answers) => {
      const guide = document.querySelector<GuideElement>('tb-guide')!;
      guide.prefill(answers);
      guide.goTo('requester-name');
    }, told.answers);
    return page.evaluate(async (code) => {
      const guide = document.querySelector<GuideElement>('tb-guide')!;
      return (await guide.exportDraft(code))!.text();
    }, passphrase);
  }
});

interface Carried {
  readonly text: string;
  readonly passphrase: string;
}

function openCopy(page: EnginePage, carried: Carried): Promise<boolean> {
  return page.evaluate(async ({ text, passphrase: code }) => {
    const guide = document.querySelector<GuideElement>('tb-guide')!;
    return guide.importDraft(new Blob([text]), code);
  }, carried);
}

function answersOn(page: EnginePage): Promise<Answers> {
  return page.evaluate(() => document.querySelector<GuideElement>('tb-guide')!.answers);
}

function placeIs(place: string): boolean {
  const root = document.querySelector('tb-guide')?.shadowRoot;
  return root?.querySelector('[data-place]')?.getAttribute('data-place') === place;
}

/** `goTo` does nothing until the rest of the guide is fetched. */
function isUpgraded(): boolean {
  const guide = document.querySelector<GuideElement>('tb-guide');
  guide?.goTo('requester-name');
  return Object.keys(guide?.answers ?? {}).length > 0;
}
