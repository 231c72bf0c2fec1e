import { msg, str } from '@lit/localize';
import type { LitElement } from 'lit';
import { button, newDialog, paragraph, show } from './dialog.js';
import { IdleWatch } from './idle-watch.js';

/** Whose page, how long, and what at the end. */
export interface GuardSetting {
  readonly host: LitElement;
  readonly minutes: number;
  /** The answers can be opened again with a code. */
  isLocked(): boolean;
  end(): void;
}

/** What tells that somebody is there. */
const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'];

/**
 * On a shared device: asks whether the person is still there, and ends when nobody answers.
 * @returns how to call it off
 */
export function guardIdle(setting: GuardSetting): () => void {
  const { host, minutes, end } = setting;
  const warning = new IdleWarning(setting, () => watch.touch());
  const watch = new IdleWatch({
    limit: minutes * 60_000,
    clock: {
      wall: () => Date.now(),
      steady: () => performance.now(),
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    warn: (left) => warning.show(left),
    end,
  });
  const sign = () => warning.isOpen || watch.touch();
  const back = () => document.visibilityState === 'visible' && watch.look(true);
  for (const type of SIGNS) host.addEventListener(type, sign, { passive: true });
  const returns = [
    [window, 'pageshow'],
    [document, 'visibilitychange'],
    [document, 'resume'],
  ] as const;
  for (const [target, type] of returns) target.addEventListener(type, back);
  return () => {
    watch.stop();
    warning.close();
    for (const type of SIGNS) host.removeEventListener(type, sign);
    for (const [target, type] of returns) target.removeEventListener(type, back);
  };
}

/** Large, over everything, and spoken: one tap goes on. */
class IdleWarning {
  readonly #setting: GuardSetting;
  readonly #goOn: () => void;
  #dialog: HTMLDialogElement | undefined;
  readonly #left = paragraph('');

  constructor(setting: GuardSetting, goOn: () => void) {
    this.#setting = setting;
    this.#goOn = goOn;
    this.#left.setAttribute('role', 'alert');
  }

  get isOpen(): boolean {
    return this.#dialog !== undefined;
  }

  show(left: number): void {
    if (!this.#dialog) this.#open();
    const words = this.#words(Math.max(1, Math.ceil(left / 30_000) / 2));
    if (this.#left.textContent !== words) this.#left.textContent = words;
  }

  close(): void {
    this.#dialog?.close();
    this.#dialog = undefined;
  }

  #open(): void {
    const title = msg('Ông/bà còn đang làm không?', { id: 'idle-question' });
    const dialog = newDialog(title, []);
    dialog.setAttribute('role', 'alertdialog');
    dialog.className = 'veil';
    const goOn = msg('Tôi vẫn đang làm', { id: 'idle-go-on' });
    dialog.append(
      this.#left,
      button('filled', goOn, () => dialog.close()),
    );
    this.#dialog = dialog;
    void show(this.#setting.host.renderRoot, dialog).then(() => {
      if (this.#dialog !== dialog) return;
      this.#dialog = undefined;
      this.#goOn();
    });
  }

  #words(minutes: number): string {
    const count = String(minutes).replace('.', ',');
    return this.#setting.isLocked()
      ? msg(str`Còn ${count} phút nữa trang này tự đóng hồ sơ. Hồ sơ đã cất bằng mã vẫn còn.`, {
          id: 'idle-locked',
        })
      : msg(str`Còn ${count} phút nữa trang này tự xóa những gì đã khai.`, { id: 'idle-left' });
  }
}
