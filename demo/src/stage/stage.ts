import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Look } from './look.js';
import type { StageSite } from './stage-site.js';

declare const showStory: (id: string, look: object) => Promise<void>;

/** One window on the stories, in which scripts of tests are at hand. */
export class Stage {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
  }

  /** Opens the page; `scripts` run in it before anything else does. */
  static async open(
    browser: Browser,
    site: StageSite,
    scripts: readonly string[] = [],
  ): Promise<Stage> {
    const context = await browser.newContext({ locale: 'vi-VN' });
    for (const content of scripts) await context.addInitScript({ content });
    const page = await context.newPage();
    await page.goto(site.address);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return new Stage(page, context);
  }

  /** Shows a story in place of the one before, and waits until it stands still. */
  async show(story: string, look: Look): Promise<void> {
    const { width, height, forcedColors, ...chosen } = look;
    await this.page.setViewportSize({ width, height });
    await this.page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
    await this.page.evaluate(([id, how]) => showStory(id, how), [story, chosen] as const);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
