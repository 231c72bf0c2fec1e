import type { Answer, AddressAnswer, Answers, GroupAnswers } from '@tungbuoc/core';
import type { DrivenPage } from './driven-page.js';

/** The field that has focus, wherever in the shadow roots it is. */
interface Focused {
  readonly tag: string;
  readonly path: string;
  /** Role or type of the control itself. */
  readonly control: string;
  /** Id of the control in its shadow root. */
  readonly id: string;
  readonly text: string;
}

/** A person with a keyboard and nothing else: no pointer, no script that sets values. */
export class KeyboardPerson {
  readonly #page: DrivenPage;

  constructor(page: DrivenPage) {
    this.#page = page;
  }

  /** Presses Tab until the focused control fits. @throws Error after 80 presses: a trap, or not there */
  async tabTo(what: string, fits: (focused: Focused) => boolean): Promise<Focused> {
    for (let press = 0; press < 80; press++) {
      const focused = await this.focused();
      if (focused && fits(focused)) return focused;
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${what}`);
  }

  /** Reaches a button by Tab and presses it. */
  async press(name: string): Promise<void> {
    await this.tabTo(name, ({ control, text }) => control === 'button' && text === name);
    await this.#page.keyboard.press('Enter');
  }

  /** Goes round a group of radio buttons with the arrow keys until the named one is chosen. */
  async chooseRadio(name: string): Promise<void> {
    await this.#page.keyboard.press('Space');
    for (let press = 0; press < 30 && !(await this.#isChosen(name)); press++) {
      await this.#page.keyboard.press('ArrowDown');
    }
  }

  /** Whether focus stands on a chosen mark whose label says this. */
  async #isChosen(name: string): Promise<boolean> {
    return this.#page.evaluate((words) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const { checked, labels } = element as HTMLInputElement;
      return checked && labels?.[0]?.textContent.includes(words) === true;
    }, name);
  }

  /** Answers every field of the present screen that the story has an answer for. */
  async answerScreen(answers: Answers): Promise<void> {
    const answered = new Set<string>();
    for (;;) {
      const open = (await this.#paths()).filter((path) => !answered.has(path));
      const path = open.find((candidate) => answerAt(answers, candidate) !== undefined);
      if (path === undefined) return;
      answered.add(path);
      await this.answer(path, answerAt(answers, path)!);
    }
  }

  async answer(path: string, answer: Answer): Promise<void> {
    if (JSON.stringify(await this.#value(path)) === JSON.stringify(answer)) return;
    const { tag } = await this.tabTo(path, (at) => at.path === path && at.control !== 'h2');
    await this.#type(tag, path, answer);
  }

  async focused(): Promise<Focused | undefined> {
    return this.#page.evaluate(() => {
      let element = document.activeElement;
      let field: Element | undefined;
      while (element) {
        if (/^TB-.*-FIELD$/.test(element.tagName)) field = element;
        const inner: Element | null = element.shadowRoot?.activeElement ?? null;
        if (!inner) break;
        element = inner;
      }
      if (!element) return undefined;
      const tag = element.tagName.toLowerCase();
      const input = tag === 'input';
      return {
        tag: field?.tagName.toLowerCase() ?? '',
        path: field?.getAttribute('name') ?? '',
        control:
          element.getAttribute('role') ?? (input ? element.getAttribute('type') : null) ?? tag,
        id: element.id,
        text: element.textContent.trim().replace(/\s+/g, ' '),
      };
    });
  }

  async #type(tag: string, path: string, answer: Answer): Promise<void> {
    const { keyboard } = this.#page;
    switch (tag) {
      case 'tb-date-field':
        return this.#typeDate(String(answer));
      case 'tb-choice-field':
        return this.#choose(path, String(answer));
      case 'tb-consent-field':
        return keyboard.press('Space');
      case 'tb-select-field':
        return this.#pick(await this.#labelOf(path, String(answer)));
      case 'tb-address-field':
        return this.#typeAddress(path, answer as AddressAnswer);
      default:
        return keyboard.type(String(answer));
    }
  }

  async #typeDate(date: string): Promise<void> {
    const { keyboard } = this.#page;
    const [year = '', month = '', day = ''] = date.split('-');
    for (const [index, part] of [day, month, year].entries()) {
      if (index) await keyboard.press('Tab');
      await keyboard.type(part);
    }
  }

  /** Arrow keys go round a group of radio buttons; the first Space chooses where focus stands. */
  async #choose(path: string, value: string): Promise<void> {
    const { keyboard } = this.#page;
    await keyboard.press('Space');
    for (let press = 0; press < 30; press++) {
      if ((await this.#value(path)) === value) return;
      await keyboard.press('ArrowDown');
    }
    throw new Error(`the arrow keys do not reach the choice of ${path}`);
  }

  async #pick(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
    await this.#page.keyboard.press('ArrowDown');
    await this.#page.keyboard.press('Enter');
  }

  async #typeAddress(path: string, address: AddressAnswer): Promise<void> {
    if (address.formerText) return this.#typeFormer(path, address.formerText);
    await this.#pick(address.provinceName ?? '');
    await this.#page.keyboard.press('Tab');
    await this.tabTo(`the commune of ${path}`, (focused) => focused.control === 'combobox');
    await this.#pick(address.communeName ?? '');
    for (const part of ['detail', 'hamlet'] as const) {
      const text = address[part];
      if (!text) continue;
      await this.#page.keyboard.press('Tab');
      await this.tabTo(`the ${part} of ${path}`, ({ id }) => id === part);
      await this.#page.keyboard.type(text);
    }
  }

  /** The box for the name of that time takes the place of the two lists above its card. */
  async #typeFormer(path: string, text: string): Promise<void> {
    await this.tabTo(`the former name of ${path}`, ({ id }) => id === 'is-former');
    await this.#page.keyboard.press('Space');
    await this.#page.keyboard.press('Shift+Tab');
    await this.#page.keyboard.type(text);
  }

  /** What a person reads of a choice; lists from `data/` have no other name than their value. */
  async #labelOf(path: string, value: string): Promise<string> {
    return this.#page.evaluate(
      ([name, wanted]) => {
        const field = document
          .querySelector('tb-guide')
          ?.shadowRoot?.querySelector(`[name="${name}"]`);
        const { options = [] } = field as unknown as {
          options?: { value: string; label: string }[];
        };
        return options.find((option) => option.value === wanted)?.label ?? wanted;
      },
      [path, value] as const,
    );
  }

  async #value(path: string): Promise<unknown> {
    return this.#page.evaluate((name) => {
      const guide = document.querySelector('tb-guide');
      const field = guide?.shadowRoot?.querySelector(`[name="${name}"]`);
      return (field as { value?: unknown } | null)?.value;
    }, path);
  }

  async #paths(): Promise<string[]> {
    return this.#page.evaluate(() => {
      const root = document.querySelector('tb-guide')?.shadowRoot;
      return [...(root?.querySelectorAll('[part~="field"]') ?? [])].map(
        (field) => field.getAttribute('name') ?? '',
      );
    });
  }
}

/** The answer at a field path: `children.0.childName` lies in a list. */
export function answerAt(answers: Answers, path: string): Answer | undefined {
  const [group, index, fieldId] = path.split('.') as [string, string?, string?];
  if (index === undefined || fieldId === undefined) return answers[group] as Answer | undefined;
  return (answers[group] as readonly GroupAnswers[] | undefined)?.[Number(index)]?.[fieldId];
}
