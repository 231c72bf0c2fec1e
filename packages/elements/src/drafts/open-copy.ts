import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { dateOf } from '../clock.js';
import { services } from '../services.js';
import type { CopyHeader, Device } from '../services.js';
import { CopyDialog } from './copy-dialog.js';
import { copyRefusal } from './copy-words.js';

/** Where a copy is opened. */
export interface OpenCopyRequest {
  readonly device: Device;
  /** Other procedures are refused; any is welcome when left out. */
  readonly procedureId?: string | undefined;
  /** Chosen already. */
  readonly file?: Blob | undefined;
}

/** What a guide asks for. */
export interface BringRequest extends OpenCopyRequest {
  /** What opens the file, when that is known. */
  readonly passphrase?: string | undefined;
  /** The person has said just now whose device it is. */
  readonly choose: boolean;
}

/**
 * The id of a new draft, made of a file; `undefined` when nothing came of it. Asks the person for
 * what was not given.
 */
export async function bringCopy(
  root: ShadowRoot,
  { choose, passphrase, ...request }: BringRequest,
): Promise<string | undefined> {
  const { device, file } = request;
  if (choose && device === 'personal') await (await services().drafts()).chooseDevice(device);
  if (!file || passphrase === undefined) return openCopy(root, request);
  return openFile(file, passphrase, request).catch(() => undefined);
}

/** Makes a draft of a file; resolves to its id. Rejects with a code: nothing is changed then. */
export async function openFile(
  file: Blob,
  passphrase: string,
  { device, procedureId }: OpenCopyRequest,
): Promise<string> {
  await describe(file, procedureId);
  return (await services().drafts()).importDraft(file, passphrase, device);
}

/**
 * Asks for the file and what opens it, as often as it takes.
 * @returns the id of the new draft; `undefined` when the person gave up
 */
export async function openCopy(
  root: ShadowRoot,
  request: OpenCopyRequest,
): Promise<string | undefined> {
  const asking = new Asking(request);
  const dialog = new CopyDialog(root, (shown) => asking.view(shown));
  if (request.file) void asking.take(request.file, dialog);
  await dialog.show();
  return asking.opened;
}

async function describe(file: Blob, procedureId: string | undefined): Promise<CopyHeader> {
  const header = await (await services().drafts()).describeCopy(file);
  const isOther = procedureId !== undefined && header.procedureId !== procedureId;
  if (isOther) throw Object.assign(new Error('copy: procedure'), { code: 'procedure' });
  return header;
}

/** One person in front of the dialog. */
class Asking {
  readonly #request: OpenCopyRequest;
  #file: Blob | undefined;
  #header: CopyHeader | undefined;
  #issue = '';
  #busy = false;
  opened: string | undefined;

  constructor(request: OpenCopyRequest) {
    this.#request = request;
  }

  async take(file: Blob, dialog: CopyDialog): Promise<void> {
    this.#file = file;
    this.#header = undefined;
    const isOurs = await this.#try(async () => {
      this.#header = await describe(file, this.#request.procedureId);
    });
    dialog.redraw();
    dialog.focus(isOurs ? 'input[type=text]' : '.issue');
  }

  async #open(dialog: CopyDialog): Promise<void> {
    const [file, typed] = [this.#file, dialog.typed];
    if (!file || this.#busy) return;
    this.#busy = true;
    dialog.redraw();
    const isOpen = await this.#try(async () => {
      this.opened = await openFile(file, typed, this.#request);
    });
    this.#busy = false;
    dialog.redraw();
    if (isOpen) dialog.close();
    else dialog.focus('input[type=text]');
  }

  /** @returns whether it went well */
  async #try(action: () => Promise<void>): Promise<boolean> {
    this.#issue = await action().then(() => '', copyRefusal);
    return !this.#issue;
  }

  view(dialog: CopyDialog): TemplateResult {
    const header = this.#header;
    return html`<h2 id="copy-title" tabindex="-1">
        ${msg('Mở bản sao từ tệp', { id: 'copy-open' })}
      </h2>
      ${this.#chooser(dialog)}
      ${this.#issue ? html`<p class="issue" role="alert" tabindex="-1">${this.#issue}</p>` : nothing}
      ${header ? this.#codeBox(header, dialog) : nothing}
      <p role="status">${this.#busy ? msg('Đang mở bản sao…', { id: 'copy-opening' }) : ''}</p>
      <button class="plain" type="button" @click=${() => dialog.close()}>
        ${msg('Thôi', { id: 'copy-no' })}
      </button>`;
  }

  #chooser(dialog: CopyDialog): TemplateResult {
    const choose = (event: Event) => {
      const file = (event.target as HTMLInputElement).files?.[0];
      if (file) void this.take(file, dialog);
    };
    const press = () => dialog.press('input[type=file]');
    return html`<p>
        ${msg(
          'Ông/bà chọn tệp có tên bắt đầu bằng “ban-nhap”, thường ở phần Tải về (Downloads).',
          {
            id: 'copy-choose-hint',
          },
        )}
      </p>
      <input type="file" hidden accept=".json,application/json" @change=${choose} />
      <button class=${this.#header ? 'outlined' : 'filled'} type="button" @click=${press}>
        ${
          this.#file
            ? msg('Chọn tệp khác', { id: 'copy-choose-other' })
            : msg('Chọn tệp', { id: 'copy-choose' })
        }
      </button>`;
  }

  #codeBox({ title, copiedAt }: CopyHeader, dialog: CopyDialog): TemplateResult {
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#open(dialog);
    };
    return html`<p>
        <b data-answer>${title}</b>,
        ${msg(str`chép ngày ${dateOf(copiedAt)}.`, { id: 'copy-made' })}
      </p>
      <form novalidate @submit=${submit}>
        <label for="copy-code"
          >${msg('Mã hoặc mật khẩu đã ghi lại', { id: 'copy-code-label' })}</label
        >
        <input
          id="copy-code"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
        />
        <button class="filled" type="submit">${msg('Mở bản sao', { id: 'copy-open-it' })}</button>
      </form>`;
  }
}
