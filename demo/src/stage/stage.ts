import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeScript } from './axe.js';
import { spaceText } from './layout-faults.js';
import type { Look } from './look.js';
import { probeScript } from './probe-script.js';
import type { StageSite } from './stage-site.js';

declare const showStory: (id: string, look: object) => Promise<void>;

/** What holds everything that a story shows. */
export const ground = 'story-page';

/** One window on the stories, in which axe and the layout probe are at hand. Nothing moves in it. */
export class Stage {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
  }

  static async open(browser: Browser, site: StageSite): Promise<Stage> {
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
    for (const content of [axeScript, await probeScript()])
      await context.addInitScript({ content });
    const page = await context.newPage();
    await page.goto(site.address);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return new Stage(page, context);
  }

  /** Shows a story in place of the one before, and waits until it stands still. */
  async show(story: string, look: Look): Promise<void> {
    const { width, height, forcedColors, spaced, ...chosen } = look;
    await this.page.setViewportSize({ width, height });
    await this.page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
    await this.page.evaluate(([id, how]) => showStory(id, how), [story, chosen] as const);
    if (spaced) await spaceText(this.page);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
