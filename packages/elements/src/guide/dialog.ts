import { msg } from '@lit/localize';
import { dialogStyles } from './dialog.styles.js';

/** Where a dialog stands: a shadow root, as a rule. */
export type Root = ParentNode & Node;

/** What a dialog asks. */
export interface DialogQuestion {
  readonly title: string;
  /** What follows from the answer, a sentence or two each. */
  readonly text?: readonly string[];
  /** The safe one first: it has the keyboard. */
  readonly choices: readonly DialogChoice[];
}

/** A button of a dialog. */
export interface DialogChoice {
  readonly value: string;
  readonly words: string;
  readonly className: 'filled' | 'outlined wide' | 'plain';
}

/**
 * Asks in a dialog of the browser's own making; Escape answers with nothing.
 * @returns the value of the button that was pressed, or an empty text
 */
export async function ask(root: Root, question: DialogQuestion): Promise<string> {
  const dialog = newDialog(question.title, question.text ?? []);
  dialog.append(
    ...question.choices.map(({ value, words, className }) =>
      button(className, words, () => dialog.close(value)),
    ),
  );
  return show(root, dialog);
}

/** A dialog named by its title; what is asked is put in by the caller. */
export function newDialog(title: string, text: readonly string[]): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  const heading = document.createElement('p');
  heading.className = 'dialog-title';
  heading.id = 'dialog-title';
  heading.textContent = title;
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading, ...text.map(paragraph));
  const said = dialog.querySelectorAll('p:not(.dialog-title)');
  said.forEach((part, index) => (part.id = `dialog-text-${index}`));
  const ids = [...said].map((part) => part.id).join(' ');
  if (ids) dialog.setAttribute('aria-describedby', ids);
  return dialog;
}

/** Shows a dialog until it is closed; resolves to what it was closed with. */
export function show(root: Root, dialog: HTMLDialogElement): Promise<string> {
  dress(root);
  root.append(dialog);
  dialog.showModal();
  // In large letters the focused button lies below: reading still begins at the question.
  dialog.scrollTop = 0;
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

function dress(root: Root): void {
  const { styleSheet } = dialogStyles;
  const { adoptedStyleSheets: worn = [] } = root as Partial<ShadowRoot>;
  if (!styleSheet || worn.includes(styleSheet)) return;
  (root as ShadowRoot).adoptedStyleSheets = [...worn, styleSheet];
}

export function paragraph(words: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
}

export function button(
  className: DialogChoice['className'],
  words: string,
  press: () => void,
): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = words;
  element.addEventListener('click', press);
  return element;
}

/** The button that changes nothing. */
export function keepButton(): DialogChoice {
  return { value: '', words: msg('Không, giữ lại', { id: 'discard-no' }), className: 'filled' };
}
