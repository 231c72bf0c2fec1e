import { fillTransfer } from '@tungbuoc/core';
import type { FilledTransfer, TransferLayout } from '@tungbuoc/core';
import type { LitElement, TemplateResult } from 'lit';
import { todayInVietnam } from '../clock.js';
import { services } from '../services.js';
import type { EndingSetting } from './ending-setting.js';
import { inVietnamese } from './in-vietnamese.js';
import { copiedWords, progressWords, transferCard } from './transfer-card.js';
import type { CardView, Entry } from './transfer-card.js';

/** One person's transfer card. What was ticked is in memory only, and goes with it. */
export class Transfer {
  readonly #setting: EndingSetting;
  readonly #layout: TransferLayout;
  /** What was ticked, with the value that it was ticked for: another one is to be typed again. */
  readonly #ticked = new Map<string, string>();
  #filled: readonly FilledTransfer[] = [];
  #copied = '';
  #refused = '';
  /** The device's own memory holds a value of this person. */
  #holds = false;
  #news = '';

  private constructor(setting: EndingSetting, layout: TransferLayout) {
    this.#setting = setting;
    this.#layout = layout;
  }

  /** `undefined` where the pack has none. @throws TypeError without a network */
  static async open(setting: EndingSetting): Promise<Transfer | undefined> {
    const layout = await services().loadTransfer(setting.request());
    return layout && new Transfer(setting, layout);
  }

  /** Id of the official site in what is known around the procedure. */
  get site(): string {
    return this.#layout.site;
  }

  /** What has happened last, for who does not see it. */
  get news(): string {
    return this.#news;
  }

  /** The answers as they are now, in Vietnamese: that is what the site asks for. */
  async fill(): Promise<void> {
    const { guide, ward } = this.#setting.session;
    const procedure = await inVietnamese(guide.procedure, this.#setting.request());
    const { answers } = guide.snapshot;
    const options = { procedure, answers, today: todayInVietnam(), ...(ward && { ward }) };
    this.#filled = fillTransfer(this.#layout, options);
    this.#copied = this.#refused = this.#news = '';
  }

  /** @param url address of the official site */
  card(url: string | undefined): TemplateResult {
    return transferCard({ ...this.#view, url });
  }

  /** Takes what was copied out of the memory of the device, where it lets us. */
  clear(): void {
    if (this.#holds) void write('').catch(clearAtNextTouch);
    this.#holds = false;
  }

  get #view(): Omit<CardView, 'url'> {
    return {
      filled: this.#filled,
      copied: this.#copied,
      refused: this.#refused,
      isShared: this.#setting.session.device === 'shared',
      isDone: (key, value) => this.#ticked.get(key) === value,
      copy: (entry) => void this.#copy(entry),
      tick: (key, value, done) => this.#tick(key, value, done),
    };
  }

  #tick(key: string, value: string, done: boolean): void {
    if (done) this.#ticked.set(key, value);
    else this.#ticked.delete(key);
    this.#news = progressWords(this.#view);
    this.#host.requestUpdate();
  }

  /** What was copied is told to nobody: not to a log, not in an event. */
  async #copy({ key, label, value }: Entry): Promise<void> {
    const done = await write(forBoxes(value)).then(() => true, refused);
    this.#holds ||= done;
    this.#copied = done ? key : '';
    this.#refused = done ? '' : key;
    this.#news = done ? `${copiedWords()}: ${label}` : '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const box = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('[data-refused]');
    box?.focus();
    box?.select();
  }

  get #host(): LitElement {
    return this.#setting.host;
  }
}

/** Numbers stand in groups to be read; the boxes of a site take digits alone. */
function forBoxes(value: string): string {
  return /^[\d ]+$/.test(value) ? value.replaceAll(' ', '') : value;
}

/** @throws where the page has no lock (https), or the person does not allow it */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** Nobody is in front of the page: browsers let nothing be written then. The next person is. */
function clearAtNextTouch(): void {
  addEventListener('pointerdown', () => void write('').catch(refused), { once: true });
}

/** The value can be taken by hand. */
function refused(): false {
  return false;
}
