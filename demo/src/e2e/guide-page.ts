import type { Answers } from '@tungbuoc/core';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { collectFaults } from './browser.js';
import { placeOf, waitToArrive } from './walk.js';

/** What a page may ask of the element, as its host would. */
interface GuideElement extends HTMLElement {
  readonly answers: Answers;
  prefill(answers: Answers): void;
  goTo(place: string): void;
  save(): Promise<void>;
}

/** The words of the two answers to "whose device is it?". */
export type DeviceWords = 'Máy của tôi' | 'Máy dùng chung';

/** A page with one guide on it, and what a person with a finger does there. */
export class GuidePage {
  readonly page: Page;
  /** Uncaught errors, console errors and policy reports, as they come. */
  readonly faults: readonly string[];

  constructor(page: Page) {
    this.page = page;
    this.faults = collectFaults(page);
  }

  /** A new tab of this context, with the guide at its start. */
  static async open(context: BrowserContext, address: string): Promise<GuidePage> {
    const guide = new GuidePage(await context.newPage());
    await guide.page.goto(address);
    await guide.startButton.waitFor();
    return guide;
  }

  /** "Bắt đầu", or "Bắt đầu hồ sơ mới" beside an unfinished draft. */
  get startButton(): Locator {
    return this.page.getByRole('button', { name: /^Bắt đầu/ });
  }

  /** The present heading: a screen's question, the review's, the receipt's. */
  get heading(): Locator {
    return this.page.locator('tb-guide :is([data-heading], h2.heading)').first();
  }

  get summary(): Locator {
    return this.page.locator('tb-guide [part="summary"]');
  }

  get state(): Locator {
    return this.page.locator('tb-guide [part="state"]');
  }

  get reference(): Locator {
    return this.page.locator('tb-guide [part="reference"]');
  }

  /** The part of a field that takes letters; of several, the first. */
  box(path: string): Locator {
    return this.page.locator(`tb-guide [name="${path}"] :is(input, textarea)`).first();
  }

  button(name: string): Locator {
    return this.page.locator('tb-guide').getByRole('button', { name, exact: true });
  }

  place(): Promise<string> {
    return placeOf(this.page);
  }

  answers(): Promise<Answers> {
    return this.page.evaluate(
      () => document.querySelector<GuideElement>('tb-guide')?.answers ?? {},
    );
  }

  /** Says whose device it is and begins; answers that are given are there from the start. */
  async begin(device: DeviceWords, answers: Answers = {}): Promise<void> {
    await this.prefill(answers);
    await this.#choose(device);
    await this.startButton.click();
    await waitToArrive(this.page, 'start');
  }

  /** Who has said before that the device is theirs is asked no longer, once that has been read. */
  async #choose(device: DeviceWords): Promise<void> {
    const choice = this.page.getByRole('radio', { name: device });
    if (!(await choice.isVisible())) return;
    await choice.check({ timeout: 2_000 }).catch(async () => {
      if (await choice.isVisible()) await choice.check();
    });
  }

  /** Begins and goes straight to a place: for tests whose subject is not the way there. */
  async beginAt(place: string, answers: Answers, device: DeviceWords = 'Máy của tôi') {
    await this.begin(device, answers);
    await this.goTo(place);
  }

  /** Begins with answers that are known, and goes from screen to screen as far as the review. */
  async hurryToReview(answers: Answers, device: DeviceWords = 'Máy của tôi'): Promise<void> {
    await this.begin(device, answers);
    while ((await this.place()) !== 'review') {
      const path = await this.openField();
      await this.press(path ? 'Để sau' : 'Tiếp tục');
    }
  }

  /** Opens the draft that the start offers. */
  async resume(): Promise<void> {
    await this.press('Làm tiếp');
  }

  async prefill(answers: Answers): Promise<void> {
    await this.page.evaluate((given) => {
      document.querySelector<GuideElement>('tb-guide')?.prefill(given);
    }, answers);
  }

  async goTo(place: string): Promise<void> {
    const before = await this.place();
    if (before === place) return;
    await this.page.evaluate((wanted) => {
      document.querySelector<GuideElement>('tb-guide')?.goTo(wanted);
    }, place);
    await waitToArrive(this.page, before);
  }

  /** Presses a button that leads to another screen, and waits until one can go on there. */
  async press(name: string): Promise<void> {
    const before = await this.place();
    await this.button(name).click();
    await waitToArrive(this.page, before);
  }

  /** Path of a field of this screen that must have an answer and has none. */
  async openField(): Promise<string | undefined> {
    return this.page.evaluate(() => {
      const root = document.querySelector('tb-guide')?.shadowRoot;
      const fields = root?.querySelectorAll<HTMLInputElement>('[part~="field"]') ?? [];
      return [...fields].find((field) => field.required && field.validity.valueMissing)?.name;
    });
  }

  async type(path: string, text: string): Promise<void> {
    await this.box(path).click();
    await this.page.keyboard.type(text);
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.page.locator('tb-guide').getByRole('radio', { name }).check();
  }

  /** Waits until everything that was typed is on the disk. */
  async save(): Promise<void> {
    await this.page.evaluate(() => document.querySelector<GuideElement>('tb-guide')?.save());
  }
}
