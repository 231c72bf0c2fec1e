import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockTime, dateOf } from '../clock.js';
import { whyNothingIsKept } from '../page-keeps.js';
import type { Device } from '../services.js';

/** What the foot of a screen says of the device. */
export interface DeviceView {
  readonly device: Device;
  /** Questions are asked: there are answers on the page. */
  readonly isFilling: boolean;
  /** The page says whose device it is, and does not ask. */
  readonly isFixed: boolean;
  /** When the draft of this page, under a code, is deleted by itself, ms; `undefined` without one. */
  readonly lockedUntil: number | undefined;
  /** A button was pressed, and the device did not do it. */
  readonly isStuck: boolean;
}

/** What can be done there. */
export interface DeviceActions {
  withdraw(): void;
  keep(): void;
  lock(): void;
  end(): void;
}

/** Whose device this is, and how to change that; on a shared one, how to end. */
export function deviceLine(view: DeviceView, actions: DeviceActions): TemplateResult {
  const { device, lockedUntil } = view;
  return html`<div class="whose" part="device-line">
    ${view.isStuck ? stuckLine() : nothing}
    <p tabindex="-1" data-device>
      ${lockedUntil === undefined ? deviceWords(device) : lockedWords(lockedUntil)}
    </p>
    ${
      device === 'personal'
        ? plain(msg('Xóa khỏi máy này', { id: 'device-withdraw' }), actions.withdraw)
        : sharedButtons(view, actions)
    }
  </div>`;
}

/** `10:42, ngày 23/11/2026`. */
export function momentWords(time: number): string {
  return msg(str`${clockTime(time)}, ngày ${dateOf(time)}`, { id: 'moment' });
}

function stuckLine(): TemplateResult {
  return html`<p class="issue" tabindex="-1" data-undone>
    ${msg('Chưa làm được. Ông/bà xem lại mạng, rồi bấm lần nữa.', { id: 'device-stuck' })}
  </p>`;
}

function sharedButtons(view: DeviceView, actions: DeviceActions): TemplateResult | typeof nothing {
  const { isFilling, isFixed, lockedUntil } = view;
  if (!isFilling) return nothing;
  const canKeep = !whyNothingIsKept();
  return html`${plain(msg('Kết thúc', { id: 'leave' }), actions.end)}
  ${
    canKeep && lockedUntil === undefined
      ? plain(msg('Cất hồ sơ bằng mã', { id: 'code-new' }), actions.lock)
      : nothing
  }
  ${
    canKeep && !isFixed
      ? plain(msg('Đổi thành máy của tôi', { id: 'device-keep' }), actions.keep)
      : nothing
  }`;
}

function deviceWords(device: Device): string {
  if (device === 'personal') return msg('Máy của tôi.', { id: 'device-is-personal' });
  if (whyNothingIsKept() === 'frame') {
    return msg('Bản nháp chỉ ở trang này.', { id: 'device-page-only' });
  }
  return msg('Máy dùng chung.', { id: 'device-is-shared' });
}

function lockedWords(until: number): string {
  return msg(str`Hồ sơ cất bằng mã, máy giữ đến ${momentWords(until)}.`, { id: 'device-locked' });
}

function plain(words: string, press: () => void): TemplateResult {
  return html`<button class="plain" type="button" @click=${press}>${words}</button>`;
}
