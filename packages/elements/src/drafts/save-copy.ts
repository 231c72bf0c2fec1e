import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { services } from '../services.js';
import type { DraftCopy } from '../services.js';
import { CopyDialog } from './copy-dialog.js';
import { copyName, download } from './copy-name.js';
import { copyRefusal, isInAppBrowser } from './copy-words.js';
import { randomCode } from './random-code.js';

/** What is to be copied: a draft of this device, or what a page holds. */
export interface CopySource {
  readonly source: string | DraftCopy;
  /** Of the procedure. */
  readonly title: string;
}

const SHORTEST = 10;

/** The file, locked. Rejects with a code where it cannot be made. */
export async function makeCopy({ source, title }: CopySource, passphrase: string): Promise<File> {
  const blob = await (await services().drafts()).exportDraft(source, passphrase);
  return new File([blob], copyName(title), { type: 'application/json' });
}

/**
 * Offers a code, or a passphrase of the person's own, and hands over the file.
 * @returns the file; `undefined` when the person did not want it
 */
export async function saveCopy(root: ShadowRoot, what: CopySource): Promise<File | undefined> {
  const code = randomCode();
  let own = false;
  let busy = false;
  let issue = '';
  let file: File | undefined;

  const make = async (dialog: CopyDialog) => {
    if (busy) return;
    const passphrase = own ? dialog.typed : code;
    issue = passphrase.trim().length < SHORTEST ? tooShort() : '';
    busy = !issue;
    dialog.redraw();
    if (busy) {
      file = await makeCopy(what, passphrase).catch((error: unknown) => {
        issue = copyRefusal(error);
        return undefined;
      });
    }
    busy = false;
    if (file) download(file);
    dialog.redraw();
    dialog.focus(file ? '#copy-title' : own ? 'input' : '.issue');
  };
  const choose = (dialog: CopyDialog) => {
    own = !own;
    issue = '';
    dialog.redraw();
    dialog.focus(own ? 'input' : '.filled');
  };
  const view = (dialog: CopyDialog) =>
    file
      ? doneView({ name: file.name, code: own ? '' : code, close: () => dialog.close() })
      : askView({
          code: own ? '' : code,
          busy,
          issue,
          make: () => void make(dialog),
          choose: () => choose(dialog),
          close: () => dialog.close(),
        });
  await new CopyDialog(root, view).show();
  return file;
}

interface AskView {
  /** Empty while the person chooses a passphrase. */
  readonly code: string;
  readonly busy: boolean;
  readonly issue: string;
  make(): void;
  choose(): void;
  close(): void;
}

function askView({ code, busy, issue, make, choose, close }: AskView): TemplateResult {
  return html`<h2 id="copy-title" tabindex="-1">${title()}</h2>
    <p>
      ${msg('Bản sao là một tệp có khóa, để làm tiếp ở máy khác, hay khi máy này hỏng.', {
        id: 'copy-what',
      })}
    </p>
    ${isInAppBrowser() ? html`<p class="note">${inAppWords()}</p>` : nothing}
    ${code ? codeView(code) : ownView()}
    ${issue ? html`<p class="issue" role="alert" tabindex="-1">${issue}</p>` : nothing}
    <p role="status">${busy ? msg('Đang khóa bản sao…', { id: 'copy-busy' }) : ''}</p>
    <button class="filled" type="button" @click=${make}>${title()}</button>
    <button class="plain" type="button" @click=${choose}>
      ${
        code
          ? msg('Tự đặt mật khẩu', { id: 'copy-own' })
          : msg('Dùng mã cho sẵn', { id: 'copy-given' })
      }
    </button>
    <button class="plain" type="button" @click=${close}>
      ${msg('Thôi', { id: 'copy-no' })}
    </button>`;
}

function codeView(code: string): TemplateResult {
  return html`<p>
      ${msg('Ông/bà chép mã này ra giấy. Không có mã thì không ai mở được bản sao.', {
        id: 'copy-code-hint',
      })}
    </p>
    <p class="code" data-answer>${code}</p>`;
}

function ownView(): TemplateResult {
  return html`<label for="copy-own"
      >${msg('Mật khẩu, ít nhất 10 chữ hay số', { id: 'copy-own-label' })}</label
    >
    <input
      id="copy-own"
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
    />`;
}

function doneView(view: { name: string; code: string; close(): void }): TemplateResult {
  return html`<h2 id="copy-title" tabindex="-1">
      ${msg('Đã làm xong bản sao', { id: 'copy-done' })}
    </h2>
    <p>
      ${msg(str`Tệp “${view.name}” nằm trong phần Tải về (Downloads) của máy.`, {
        id: 'copy-where',
      })}
    </p>
    ${isInAppBrowser() ? html`<p class="note">${inAppWords()}</p>` : nothing}
    ${view.code ? codeView(view.code) : nothing}
    <button class="filled" type="button" @click=${view.close}>
      ${msg('Đã chép mã, đóng lại', { id: 'copy-close' })}
    </button>`;
}

function title(): string {
  return msg('Tải bản sao', { id: 'copy-save' });
}

function tooShort(): string {
  return msg('Mật khẩu còn ngắn. Ông/bà nhập ít nhất 10 chữ hay số.', { id: 'copy-short' });
}

function inAppWords(): string {
  return msg(
    'Trang đang mở trong ứng dụng khác, có thể không tải tệp về được. Ông/bà bấm dấu ba chấm, chọn “Mở bằng trình duyệt”.',
    { id: 'copy-in-app' },
  );
}
