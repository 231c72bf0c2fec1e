import { oneEvent } from '@open-wc/testing';
import type { Answer } from '@tungbuoc/core';
import type { FieldElement } from '../field-element.js';
import { register } from '../register.js';
import { GuideElement } from './guide.js';
import { forgetReading } from '../test-reading.js';
import { ownHistory } from './test-history.js';
import { emptyPage, until } from './test-host.js';
import { bench, freshServices } from './test-services.js';

/** A person in front of a guide: reads what is shown, presses what is there. */
export class GuidePerson {
  readonly guide: GuideElement;

  constructor(guide: GuideElement) {
    this.guide = guide;
  }

  get root(): ShadowRoot {
    return this.guide.shadowRoot!;
  }

  /** Everything that the guide itself shows; fields have their own. */
  get text(): string {
    return plain(this.root.textContent);
  }

  /** `start`, a screen's key, `route:…`, `review`, `sent`, `finish`; empty for the fallback. */
  get place(): string {
    return this.root.querySelector('[data-place]')?.getAttribute('data-place') ?? '';
  }

  /** Words of what has the keyboard, in whatever shadow root. */
  get focused(): string {
    let active = this.root.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return plain(active?.textContent ?? '');
  }

  get buttons(): string[] {
    return this.#buttons().map((button) => plain(button.textContent));
  }

  field(path: string): FieldElement {
    return this.root.querySelector<FieldElement>(`[name="${path}"]`)!;
  }

  /** Answers a field of the screen, as its element tells the guide. */
  answer(path: string, value: Answer): this {
    const field = this.field(path);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    return this;
  }

  /** Presses a button that stays on its screen, and waits until that shows. */
  async press(name: string): Promise<void> {
    const button = this.#buttons().find((candidate) => plain(candidate.textContent) === name);
    if (!button) throw new Error(`no "${name}" among ${this.buttons.join(' | ')}`);
    button.click();
    await this.drawn();
  }

  /** Presses a button that leads to another screen, and waits to be there. */
  async go(name: string): Promise<void> {
    const arrived = oneEvent(this.guide, 'tb-step-changed');
    await this.press(name);
    await arrived;
  }

  /** Comes to a place as the page's own script can. */
  async goTo(place: string): Promise<void> {
    const arrived = oneEvent(this.guide, 'tb-step-changed');
    this.guide.goTo(place);
    await arrived;
    await this.drawn();
  }

  /** Presses the phone's Back button. */
  async goBack(): Promise<void> {
    const moved = oneEvent(window, 'popstate');
    history.back();
    await moved;
    await this.drawn();
  }

  /** Says whose device it is, and begins. */
  async begin(device: 'personal' | 'shared' = 'personal'): Promise<void> {
    this.root.querySelector<HTMLInputElement>(`[value=${device}]`)?.click();
    await this.go(this.buttons.find((name) => name.startsWith('Bắt đầu'))!);
  }

  /** The guide has come to rest. */
  async drawn(): Promise<void> {
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.guide.updateComplete;
    }
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.root.querySelectorAll('button')];
  }
}

/** A guide that has looked what this device holds; take it away with `emptyGuides`. */
export async function openGuide(attributes: Record<string, string> = {}): Promise<GuidePerson> {
  const { visits } = bench;
  const person = newGuide(attributes);
  await oneEvent(person.guide, 'tb-ready');
  await until(() => bench.visits > visits);
  await person.drawn();
  return person;
}

/** For `beforeEach` and `afterEach`: a page with nothing on it, and a history of its own. */
export function freshPage(): void {
  forgetReading();
  freshServices();
  giveBack = ownHistory();
}

/** Takes every guide off the page. */
export function emptyGuides(): void {
  emptyPage();
  giveBack();
}

let giveBack: () => void = () => {};

/** The same before anything was fetched. Its fallback is a telephone number. */
export function newGuide(attributes: Record<string, string> = {}): GuidePerson {
  register('tb-guide', GuideElement);
  const guide = new GuideElement();
  for (const [name, value] of Object.entries({ procedure: 'sample', ...attributes })) {
    guide.setAttribute(name, value);
  }
  const fallback = document.createElement('a');
  fallback.href = 'tel:0900000000';
  fallback.textContent = '0900 000 000';
  guide.append(fallback);
  document.body.append(guide);
  return new GuidePerson(guide);
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
