import { msg, str } from '@lit/localize';
import type { FilledEntry, FilledTab, FilledTransfer } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { neverGiveAway } from './never-give-away.js';
import { siteLink } from './site-steps.js';

/** What a transfer card is drawn from. */
export interface CardView {
  readonly filled: readonly FilledTransfer[];
  /** Address of the official site; `undefined` while it is not known. */
  readonly url: string | undefined;
  /** Key of the value that was copied last. */
  readonly copied: string;
  /** Key of the value that the device would not copy. */
  readonly refused: string;
  /** The device is for many: the last value may stay in its memory. */
  readonly isShared: boolean;
  isDone(key: string, value: string): boolean;
  copy(entry: Entry): void;
  tick(key: string, value: string, done: boolean): void;
}

/** An entry as it stands in memory and on paper. */
export interface Entry extends FilledEntry {
  /** `0/owner/name`: the same box may stand on the card of each child. */
  readonly key: string;
}

/**
 * The answers in the order of the official site: one press copies a value, a tick says that it is there.
 * Nothing happens on that site by itself.
 */
export function transferCard(view: CardView): TemplateResult {
  const { filled, url, isShared } = view;
  const several = filled.length > 1;
  return html`<div class="card-of-values" part="transfer" data-paper>
    <h2 tabindex="-1" data-heading>${msg('Phiếu chép sang cổng', { id: 'transfer' })}</h2>
    <p data-screen>
      ${msg('Bấm “Chép”, sang trang kia dán vào, rồi đánh dấu “Đã điền”.', { id: 'transfer-how' })}
      ${msg('Ông/bà tự gửi hồ sơ ở trang đó.', { id: 'transfer-own' })}
    </p>
    ${url ? html`<p>${siteLink(url)}</p>` : nothing} ${neverGiveAway()}
    ${isShared ? clipboardNote() : nothing}
    <p class="progress" data-screen><b>${progressWords(view)}</b></p>
    ${filled.map(({ item, tabs }) => tabs.map((tab) => oneTab(tab, several ? item : undefined, view)))}
  </div>`;
}

/** `Đã điền 3/18`. */
export function progressWords({ filled, isDone }: Pick<CardView, 'filled' | 'isDone'>): string {
  const all = filled.flatMap(({ item, tabs }) => tabs.flatMap((tab) => entriesOf(tab, item)));
  const done = all.filter(({ key, value }) => isDone(key, value)).length;
  return msg(str`Đã điền ${done}/${all.length}`, { id: 'transfer-progress' });
}

/** @param item which card it is of, where there are several */
function oneTab(tab: FilledTab, item: number | undefined, view: CardView): TemplateResult {
  const before = item === undefined ? '' : msg(str`Hồ sơ ${item + 1}: `, { id: 'transfer-item' });
  return html`<section>
    <h3>${before}<span lang="vi">${tab.title}</span></h3>
    ${tab.note ? html`<p class="hint" lang="vi">${tab.note}</p>` : nothing}
    ${entriesOf(tab, item ?? 0).map((entry) => oneEntry(entry, view))}
  </section>`;
}

function entriesOf({ id, entries }: FilledTab, item: number): readonly Entry[] {
  return entries.map((entry) => ({ ...entry, key: `${item}/${id}/${entry.id}` }));
}

function oneEntry(entry: Entry, view: CardView): TemplateResult {
  const { key, label, value } = entry;
  const done = view.isDone(key, value);
  return html`<div class="entry" ?data-done=${done}>
    <p class="label" lang="vi">${label}</p>
    <p class="value" data-answer>${value}</p>
    ${view.refused === key ? byHand(entry) : nothing}
    <div class="entry-actions">
      <button class="outlined" type="button" @click=${() => view.copy(entry)}>
        ${view.copied === key ? copiedWords() : copyWords()}<span
          class="visually-hidden"
          lang="vi"
        >
          ${label}</span
        >
      </button>
      <label class="tick">
        <input
          id=${key}
          type="checkbox"
          .checked=${done}
          @change=${(event: Event) => view.tick(key, value, (event.target as HTMLInputElement).checked)}
        />
        ${msg('Đã điền', { id: 'transfer-done' })}<span class="visually-hidden" lang="vi">
          ${label}</span
        >
      </label>
    </div>
  </div>`;
}

/** What the button says once the value is copied. */
export function copiedWords(): string {
  return msg('Đã chép', { id: 'transfer-copied' });
}

function copyWords(): string {
  return msg('Chép', { id: 'transfer-copy' });
}

/** Where the device does not copy, the value lies in a box from which it can be taken. */
function byHand({ label, value }: Entry): TemplateResult {
  return html`<p class="issue" id="by-hand" data-screen>
      ${msg('Máy không cho chép. Ông/bà giữ ngón tay vào ô dưới, rồi chọn Sao chép.', {
        id: 'transfer-refused',
      })}
    </p>
    <textarea
      class="value"
      readonly
      rows=${1 + Math.ceil(value.length / 12)}
      aria-label=${label}
      aria-describedby="by-hand"
      data-refused
      data-screen
      .value=${value}
    ></textarea>`;
}

function clipboardNote(): TemplateResult {
  return html`<p class="hint" data-screen>
    ${msg('Máy dùng chung: máy nhớ chữ vừa chép. Xong việc, bấm “Kết thúc” để xóa.', {
      id: 'transfer-shared',
    })}
    ${msg('Nếu máy không cho xóa, chép đè một chữ khác.', { id: 'transfer-over' })}
  </p>`;
}
