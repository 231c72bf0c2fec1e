import { msg, str } from '@lit/localize';
import { button, newDialog, paragraph, show } from './dialog.js';
import type { Root } from './dialog.js';

/** Characters of a passphrase. @see quality-bars.md, P6 */
const SHORTEST = 10;

/** What the dialogs of codes need of the outside. */
export interface NewCode {
  /** A random code, in groups of digits. */
  readonly code: string;
  /** Locks; takes a second or more. Rejects when the device does not keep it. */
  lock(passphrase: string): Promise<void>;
}

/** Shows a code to be written down, or takes a passphrase, and locks the draft with it. */
export async function askForNewCode(root: Root, { code, lock }: NewCode): Promise<void> {
  const dialog = newDialog(msg('Cất hồ sơ bằng mã', { id: 'code-new' }), [
    msg('Chép mã này ra giấy. Mất mã thì không ai mở lại được.', { id: 'code-write' }),
  ]);
  const shown = document.createElement('p');
  shown.className = 'big-code';
  shown.textContent = code;
  const own = codeField(msg('Mật khẩu của ông/bà, ít nhất 10 chữ', { id: 'code-own-label' }));
  own.box.hidden = true;
  const said = saying();
  const go = button('filled', msg('Đã chép xong, cất hồ sơ', { id: 'code-done' }), () => {
    const passphrase = own.box.hidden ? code : own.input.value;
    if (isGood(passphrase)) void work(passphrase);
    else said.textContent = msg('Cần ít nhất 10 chữ hoặc số.', { id: 'code-short' });
  });
  const swap = button('plain', msg('Tôi tự đặt mật khẩu', { id: 'code-own' }), () => {
    own.box.hidden = false;
    shown.hidden = swap.hidden = true;
    go.textContent = msg('Cất hồ sơ', { id: 'code-own-done' });
    own.input.focus();
  });
  const work = async (passphrase: string) => {
    said.textContent = msg('Đang khóa hồ sơ…', { id: 'code-locking' });
    go.disabled = true;
    try {
      await lock(passphrase);
      dialog.close();
    } catch {
      go.disabled = false;
      said.textContent = msg('Chưa cất được. Những gì đã khai vẫn ở trên trang này.', {
        id: 'code-failed',
      });
    }
  };
  onEnter(own.input, go);
  dialog.append(shown, own.box, said, go, swap, cancel(dialog));
  await show(root, dialog);
}

/**
 * Asks for the code of a locked draft, as often as it takes; nothing is ever deleted for a wrong one.
 * @param open resolves whether it was the right one
 */
export async function askToUnlock(
  root: Root,
  open: (passphrase: string) => Promise<boolean>,
): Promise<void> {
  const dialog = newDialog(msg('Mở hồ sơ bằng mã', { id: 'unlock' }), []);
  const field = codeField(msg('Mã hoặc mật khẩu đã chép', { id: 'unlock-label' }));
  const said = saying();
  let wrong = 0;
  const go = button('filled', msg('Mở', { id: 'unlock-open' }), () => void work());
  const work = async () => {
    if (!field.input.value || go.disabled) return field.input.focus();
    said.textContent = msg('Đang mở…', { id: 'unlock-opening' });
    go.disabled = true;
    const opened = await open(field.input.value).catch(() => undefined);
    go.disabled = false;
    if (opened) return dialog.close();
    wrong += opened === false ? 1 : 0;
    said.textContent = opened === false ? wrongWords(wrong) : notNow();
    field.input.focus();
  };
  onEnter(field.input, go);
  dialog.append(field.box, said, go, cancel(dialog));
  await show(root, dialog);
}

function isGood(passphrase: string): boolean {
  return Array.from(passphrase.normalize('NFC').trim()).length >= SHORTEST;
}

function wrongWords(times: number): string {
  return msg(
    str`Mã chưa đúng (đã thử ${times} lần). Ông/bà xem lại từng số. Hồ sơ vẫn còn nguyên.`,
    { id: 'unlock-wrong' },
  );
}

function notNow(): string {
  return msg('Chưa mở được. Ông/bà thử lại.', { id: 'unlock-failed' });
}

/** A line to type a code in. The browser neither keeps nor corrects it. */
function codeField(label: string) {
  const box = document.createElement('label');
  const words = document.createElement('span');
  const input = document.createElement('input');
  box.className = 'code-field';
  words.textContent = label;
  for (const [name, value] of Object.entries(untouched)) input.setAttribute(name, value);
  box.append(words, input);
  return { box, input };
}

const untouched = {
  type: 'text',
  autocomplete: 'off',
  autocapitalize: 'none',
  autocorrect: 'off',
  spellcheck: 'false',
  enterkeyhint: 'done',
};

function onEnter(input: HTMLInputElement, go: HTMLButtonElement): void {
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    go.click();
  });
}

/** Inside the dialog: what is outside is not spoken while it is open. */
function saying(): HTMLParagraphElement {
  const line = paragraph('');
  line.setAttribute('role', 'status');
  line.className = 'said';
  return line;
}

function cancel(dialog: HTMLDialogElement): HTMLButtonElement {
  return button('plain', msg('Thôi', { id: 'code-cancel' }), () => dialog.close());
}
