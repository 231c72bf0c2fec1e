import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../e2e/browser.js';
import type { Engine, EnginePage } from './engine.js';

/** Chromium, by Playwright. */
export async function launchChromium(): Promise<Engine> {
  const browser = await launchBrowser();
  return {
    name: 'chromium',
    version: `Chromium ${browser.version()}`,
    open: async () => new ChromiumPage((await openPage(browser)).page),
    close: () => browser.close(),
  };
}

/** What only Chromium's driver can do: compose as a Vietnamese keyboard does. */
export class ChromiumPage implements EnginePage {
  readonly page: Page;
  readonly keyboard: EnginePage['keyboard'];
  readonly evaluate: EnginePage['evaluate'];
  readonly waitForFunction: EnginePage['waitForFunction'];
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.page = page;
    this.keyboard = page.keyboard;
    this.evaluate = page.evaluate.bind(page) as EnginePage['evaluate'];
    this.waitForFunction = page.waitForFunction.bind(page) as EnginePage['waitForFunction'];
  }

  async goto(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async strike(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      if (key.length === 1) await this.page.keyboard.type(key);
      else await this.page.keyboard.press(key);
    }
  }

  /** The keyboard shows a word that is not finished: a composition begins or goes on. */
  async compose(text: string): Promise<void> {
    const session = await this.session();
    const end = text.length;
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: end,
      selectionEnd: end,
    });
  }

  /** The word is finished. */
  async commit(text: string): Promise<void> {
    await (await this.session()).send('Input.insertText', { text });
  }

  session(): Promise<CDPSession> {
    return (this.#session ??= this.page.context().newCDPSession(this.page));
  }
}
