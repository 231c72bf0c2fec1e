import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { FieldElement } from '../field-element.js';
import { Announcer } from '../guide/announcer.js';
import { listWords } from '../list-words.js';
import { services } from '../services.js';
import type { FormerSearch } from './former-search.js';
import type { Commune, Units } from './units.js';

/** What the search by former names asks of the address. */
export interface FinderSource {
  readonly units: () => Units | undefined;
  /** Code of the chosen province; may be empty. */
  readonly provinceCode: () => string;
  readonly take: (commune: Commune) => void;
}

/** After the last key, ms: a former name is told once it stands there whole. */
const pause = 1_000;

/**
 * The door to the search by former names: the button, and the note below a line that holds such a
 * name. The search itself is fetched when somebody opens it.
 */
export class Finder implements ReactiveController {
  readonly #host: FieldElement;
  readonly #source: FinderSource;
  readonly #announcer: Announcer;
  #search: FormerSearch | undefined;
  #state: 'closed' | 'loading' | 'failed' | 'open' = 'closed';
  #noted = false;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FieldElement, source: FinderSource) {
    this.#host = host;
    this.#source = source;
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  /** Says a note once, when it has come; a screen reader is not told of each letter. */
  hostUpdated(): void {
    const note = this.#host.shadowRoot?.querySelector('.former-note p');
    if (Boolean(note) === this.#noted) return;
    this.#noted = Boolean(note);
    clearTimeout(this.#saying);
    if (!note) return;
    this.#announcer.attach();
    this.#saying = setTimeout(() => {
      const words = this.#host.shadowRoot?.querySelector('.former-note p')?.textContent;
      this.#announcer.say(words?.trim() ?? '');
    }, pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#saying);
  }

  close(): void {
    this.#state = 'closed';
    this.#host.requestUpdate();
  }

  /** The button, and the search while it is open. */
  render(locked: boolean): TemplateResult {
    const state = this.#state;
    return html`<button
        type="button"
        id="find-former"
        class="outlined"
        aria-expanded=${state === 'open' ? 'true' : 'false'}
        ?disabled=${locked}
        @click=${this.#toggle}
      >
        ${msg('Tìm theo tên cũ', { id: 'former-find' })}
      </button>
      ${state === 'open' ? this.#search?.render(locked) : nothing}
      ${
        state === 'loading' || state === 'failed'
          ? html`<p class="aside">${listWords(state === 'failed')}</p>`
          : nothing
      }`;
  }

  /** Below a line of the address in which `unit` names what ended in July 2025. */
  renderNote(unit: string, line: string): TemplateResult {
    return html`<div class="former-note">
      <p data-answer>
        ${msg(str`“${unit}” là tên cũ. Địa chỉ bây giờ chỉ ghi xã, phường và tỉnh.`, {
          id: 'former-note',
        })}
      </p>
      <button type="button" class="outlined" @click=${() => void this.#open(line)}>
        ${msg('Tìm xã, phường mới', { id: 'former-offer' })}
      </button>
    </div>`;
  }

  readonly #toggle = (): void => {
    if (this.#state === 'open') this.close();
    else void this.#open('');
  };

  async #open(line: string): Promise<void> {
    this.#setState('loading');
    try {
      this.#search ??= await this.#load();
    } catch {
      this.#setState('failed');
      return;
    }
    this.#search.start({ line, provinceCode: this.#source.provinceCode() });
    this.#setState('open');
    await this.#host.updateComplete;
    this.#find('former-heading')?.focus();
  }

  async #load(): Promise<FormerSearch> {
    const [{ FormerSearch: Search }, index] = await Promise.all([
      import('./former-search.js'),
      services().loadData('former-provinces'),
    ]);
    const units = this.#source.units();
    if (!units) throw new TypeError('the communes of today are not there yet');
    await units.unpack();
    return new Search(this.#host, index, { units, take: this.#take });
  }

  /** The search closes, and focus goes back to where it was opened. */
  readonly #take = (commune: Commune): void => {
    this.#source.take(commune);
    this.close();
    this.#announcer.attach();
    void this.#host.updateComplete.then(() => {
      this.#find('find-former')?.focus();
      const place = `${commune.label}, ${commune.province.label}`;
      this.#announcer.say(msg(str`Đã chọn ${place}`, { id: 'former-taken' }));
    });
  };

  #setState(state: 'loading' | 'failed' | 'open'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  #find(id: string): HTMLElement | null {
    return this.#host.shadowRoot?.getElementById(id) ?? null;
  }
}
