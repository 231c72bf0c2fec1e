import { msg } from '@lit/localize';
import type { CatalogueEntry, OnlineLevel } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A procedure with what people ask first: how long, how much, and whether they have to go there. */
export function procedureCard(entry: CatalogueEntry, address: string | undefined): TemplateResult {
  const { id, title, summary, time, fee, online, presence } = entry;
  return html`<li class="card" part="procedure">
    <h4 id="procedure-${id}">
      ${address ? html`<a class="plain" href=${address}>${title}</a>` : title}
    </h4>
    <p>${summary}</p>
    <dl>
      ${line(msg('Bao lâu', { id: 'procedure-time' }), time)}
      ${line(msg('Tiền phải nộp', { id: 'fees' }), fee)}
      ${line(msg('Làm qua mạng', { id: 'procedure-online' }), onlineWords(online))}
    </dl>
    ${presence && online !== 'in-person' ? html`<p>${presenceWords()}</p>` : nothing}
    ${entry.preparation ? html`<p class="hint">${preparationWords()}</p>` : nothing}
  </li>`;
}

function line(name: string, text: string): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`<div>
    <dt>${name}</dt>
    <dd>${text}</dd>
  </div>`;
}

function onlineWords(level: OnlineLevel): string {
  return Object.hasOwn(words, level) ? words[level]() : '';
}

const words: Readonly<Record<OnlineLevel, () => string>> = {
  full: () => msg('Làm hết qua mạng được', { id: 'online-full' }),
  submit: () => msg('Nộp qua mạng được', { id: 'online-submit' }),
  'submit-sign-in-person': () =>
    msg('Nộp qua mạng được, rồi đến ký', { id: 'online-submit-sign' }),
  'in-person': () => msg('Không, phải đến tận nơi', { id: 'online-in-person' }),
  'self-service': () =>
    msg('Tự làm trên trang hoặc ứng dụng của Nhà nước', { id: 'online-self-service' }),
  local: () => msg('Tùy phường, xã', { id: 'online-local' }),
};

function presenceWords(): string {
  return msg('Phải có mặt, không nhờ người khác đi thay được.', { id: 'procedure-presence' });
}

function preparationWords(): string {
  return msg('Ở đây hướng dẫn chuẩn bị giấy tờ, chưa nộp được.', { id: 'procedure-preparation' });
}
