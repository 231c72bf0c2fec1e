import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FileStanding } from './file-keeper.js';
import { sizeWords, standingWords } from './file-words.js';

/** One of the ways to a file. */
export interface Picker {
  readonly id: 'camera' | 'gallery' | 'papers';
  readonly accept: string;
  /** Whether several files may be chosen at once. */
  readonly several: boolean;
  readonly locked: boolean;
  readonly invalid: string | undefined;
  readonly describedBy: string | undefined;
  readonly open: (inputId: string) => void;
  /** The input was clicked, by the button or by a script. */
  readonly asked: () => void;
  readonly picked: (event: Event) => void;
}

/**
 * A button in front of a native input, which would be called "Choose file, no file chosen" in the
 * language of the browser, also when there are files in the list.
 * @see https://design-system.service.gov.uk/components/file-upload/
 */
export function pickButton(picker: Picker): TemplateResult {
  const { id, accept, several, locked, invalid, describedBy, open, asked, picked } = picker;
  return html`<button
      type="button"
      id="${id}-button"
      class="outlined"
      part="control"
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${invalid ?? nothing}
      ?disabled=${locked}
      @click=${() => open(id)}
    >
      ${id === 'camera' ? cameraSign : pictureSign} ${pickWords[id]()}
    </button>
    <input
      type="file"
      id=${id}
      hidden
      accept=${accept}
      capture=${id === 'camera' ? 'environment' : nothing}
      ?multiple=${several}
      ?disabled=${locked}
      @click=${asked}
      @input=${stay}
      @change=${picked}
    />`;
}

/** What the list needs of one file. */
export interface ListedFile {
  readonly url: string | undefined;
  readonly locked: boolean;
  readonly drop: (file: File) => void;
  /** `undefined`: nobody keeps it. */
  readonly standing: FileStanding | undefined;
}

export function listedFile(file: File, listed: ListedFile): TemplateResult {
  const { name, size } = file;
  const { url, locked, drop, standing } = listed;
  return html`<li part="file" data-answer>
    <span class="picture">
      ${url ? html`<img src=${url} alt=${pictureWords(name)} decoding="async" />` : paperSign}
    </span>
    <span class="of">
      <b>${name}</b> <span class="size">${standing === 'lost' ? nothing : sizeWords(size)}</span>
      ${standing ? standingLine(standing) : nothing}
    </span>
    <button
      type="button"
      class="plain"
      ?disabled=${locked || standing === 'keeping'}
      @click=${() => drop(file)}
    >
      ${msg('Bỏ', { id: 'file-remove' })}<span class="visually-hidden"> ${name}</span>
    </button>
  </li>`;
}

function standingLine(standing: FileStanding): TemplateResult {
  const mark = { keeping: '', kept: '✓', page: '!', lost: '!' }[standing];
  return html`<span class="standing ${standing}">
    <span aria-hidden="true">${mark}</span> ${standingWords[standing]()}
  </span>`;
}

const pickWords: Readonly<Record<Picker['id'], () => string>> = {
  camera: () => msg('Chụp ảnh', { id: 'file-camera' }),
  gallery: () => msg('Chọn ảnh có sẵn', { id: 'file-gallery' }),
  papers: () => msg('Chọn tệp', { id: 'file-choose' }),
};

function pictureWords(name: string): string {
  return msg(str`Ảnh xem trước của ${name}`, { id: 'file-picture' });
}

/** The field tells by itself, when it has looked into the files. */
function stay(event: Event): void {
  event.stopPropagation();
}

const cameraSign = sign(
  svg`<path d="M3 8h4l2-3h6l2 3h4v11H3z" /><circle cx="12" cy="13" r="3.6" />`,
);
const pictureSign = sign(svg`<path d="M3 5h18v14H3zM3 16l5-5 5 5 3-3 5 4" />`);
const paperSign = sign(svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />`);

function sign(drawing: TemplateResult<2>): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;
}
