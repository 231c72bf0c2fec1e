import { render } from 'lit';
import type { TemplateResult } from 'lit';
import { copyDialogStyles } from './copy-dialog.styles.js';

/** A dialog in somebody's shadow root: drawn again whenever something changed. */
export class CopyDialog {
  readonly #dialog = document.createElement('dialog');
  readonly #draw: (dialog: CopyDialog) => TemplateResult;

  constructor(root: ShadowRoot, draw: (dialog: CopyDialog) => TemplateResult) {
    const sheet = copyDialogStyles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    this.#draw = draw;
    this.#dialog.className = 'copy';
    this.#dialog.setAttribute('aria-labelledby', 'copy-title');
    root.append(this.#dialog);
  }

  /** Resolves when it was closed, by whatever way. */
  async show(): Promise<void> {
    this.redraw();
    this.#dialog.showModal();
    await new Promise((resolve) => this.#dialog.addEventListener('close', resolve));
    this.#dialog.remove();
  }

  redraw(): void {
    render(this.#draw(this), this.#dialog);
  }

  close(): void {
    this.#dialog.close();
  }

  /** What is typed in its box. */
  get typed(): string {
    return this.#dialog.querySelector<HTMLInputElement>('input[type=text]')?.value ?? '';
  }

  /** As if the person had pressed it. */
  press(selector: string): void {
    this.#dialog.querySelector<HTMLElement>(selector)?.click();
  }

  focus(selector: string): void {
    this.#dialog.querySelector<HTMLElement>(selector)?.focus();
  }
}
