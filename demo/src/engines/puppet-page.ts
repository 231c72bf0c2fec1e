import type { KeyInput, Page } from 'puppeteer-core';
import type { EnginePage } from './engine.js';
import { signOf } from './keys.js';
import { waitUntil } from './waiting.js';

/** A page that puppeteer drives, of whatever browser. */
export class PuppetPage implements EnginePage {
  readonly #page: Page;
  readonly keyboard: EnginePage['keyboard'];

  constructor(page: Page) {
    this.#page = page;
    this.keyboard = {
      press: (key) => this.#press(key),
      type: (text) => page.keyboard.type(text),
    };
  }

  async evaluate<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    return this.#page.evaluate(work as (argument: unknown) => Result, argument);
  }

  waitForFunction<Argument>(work: (argument: Argument) => unknown, argument: Argument) {
    return waitUntil(this, work, argument);
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.#page.reload({ waitUntil: 'load' });
  }

  async strike(keys: readonly string[]): Promise<void> {
    const signs = keys.map(signOf);
    if (signs.every(({ length }) => length === 1)) await this.#page.keyboard.type(signs.join(''));
    else for (const key of keys) await this.#press(key);
  }

  async #press(key: string): Promise<void> {
    const parts = key.length > 1 ? key.replace('Space', ' ').split('+') : [key];
    const last = parts.pop() as KeyInput;
    for (const held of parts) await this.#page.keyboard.down(held as KeyInput);
    await this.#page.keyboard.press(last);
    for (const held of parts.reverse()) await this.#page.keyboard.up(held as KeyInput);
  }
}
