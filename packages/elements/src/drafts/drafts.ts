import { LOCALE_STATUS_EVENT, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { followReading } from '../follow-reading.js';
import { Announcer } from '../guide/announcer.js';
import { askToDelete } from '../guide/delete-dialog.js';
import { services } from '../services.js';
import type { DraftSummary } from '../services.js';
import { controls, themes, tokens } from '../theme.js';
import { copyRefusal } from './copy-words.js';
import { draftAddress } from './draft-address.js';
import { draftCard, unsentCard } from './draft-cards.js';
import type { DraftActions } from './draft-cards.js';
import { DraftsDesk } from './drafts-desk.js';
import { draftsStyles } from './drafts.styles.js';
import { lossNote } from './loss-note.js';

/** A guide of this page that can go on with a draft. */
type Guide = Element & {
  resumeDraft?(draft: Pick<DraftSummary, 'id' | 'procedureId'>): Promise<boolean>;
};

/**
 * Shows nothing while this device holds nothing, so that it can stand on any page of a site.
 *
 * @summary What was begun on this device and can be gone on with, and what still waits to be sent.
 * @csspart list - Everything that it shows.
 * @csspart draft - One draft.
 * @csspart submission - Something handed in that has not arrived yet.
 */
export class DraftsElement extends LitElement {
  static override styles = [tokens, themes, controls, draftsStyles];

  readonly #announcer = new Announcer(this);
  readonly #desk = new DraftsDesk(this);
  #stopFollowing: (() => void) | undefined;

  /** Language of the whole page, unless the person chose another. */
  @property() locale = '';

  /** The language in force. */
  @state() private language = '';
  /** What has just happened, in words. */
  @state() private news = '';
  @state() private issue = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer.attach();
    this.#stopFollowing = followReading(this);
    if (!this.hasAttribute('theme')) this.setAttribute('theme', 'auto');
    addEventListener(LOCALE_STATUS_EVENT, this.#takeLanguage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    removeEventListener(LOCALE_STATUS_EVENT, this.#takeLanguage);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale')) this.#takeLanguage();
  }

  protected override updated(): void {
    this.#announcer.say(this.news);
  }

  readonly #takeLanguage = (): void => {
    void services()
      .useLocale(this.locale)
      .then((language) => (this.language = language));
  };

  readonly #actions: DraftActions = {
    resume: (draft) => void this.#attempt(() => this.#resume(draft)),
    copy: (draft) => void this.#attempt(() => this.#copy(draft)),
    discard: (draft) => void this.#attempt(() => this.#discard(draft)),
  };

  /** In a guide of this page, else on the page where it was begun. */
  async #resume(draft: DraftSummary): Promise<void> {
    for (const guide of document.querySelectorAll<Guide>('tb-guide')) {
      if (!(await guide.resumeDraft?.(draft))) continue;
      guide.scrollIntoView({ block: 'start' });
      return;
    }
    const address = draftAddress(draft.page, draft.id);
    if (address && !isHere(address)) location.assign(address);
    else this.issue = noPageWords();
  }

  async #copy({ id, title }: DraftSummary): Promise<void> {
    const { saveCopy } = await import('./save-copy.js');
    await saveCopy(this.#root, { source: id, title });
  }

  async #discard({ id }: DraftSummary): Promise<void> {
    if (!(await askToDelete(this.#root))) return;
    await this.#desk.remove(id);
    this.news = msg('Đã xóa bản nháp khỏi máy này.', { id: 'draft-removed' });
    await this.#focus('[data-news]');
  }

  async #open(): Promise<void> {
    const { openCopy } = await import('./open-copy.js');
    if (!(await openCopy(this.#root, { device: 'personal' }))) return;
    await this.#desk.look();
    this.news = msg('Đã mở bản sao. Bấm “Làm tiếp” để khai tiếp.', { id: 'draft-opened' });
    await this.#focus('[data-news]');
  }

  /** What could not be done is said; nothing was changed then. */
  async #attempt(action: () => Promise<void>): Promise<void> {
    this.issue = '';
    this.news = '';
    await action().catch((error: unknown) => (this.issue = copyRefusal(error)));
    if (this.issue) await this.#focus('.issue');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  protected override render(): TemplateResult {
    const live = html`<slot name="tb-live"></slot>`;
    if (this.#desk.isEmpty && !this.news) return live;
    return html`<section
        class="list"
        part="list"
        aria-labelledby="title"
        lang=${this.language || nothing}
      >
        <h2 id="title" tabindex="-1">${msg('Hồ sơ đang làm dở', { id: 'start-unfinished' })}</h2>
        ${this.news ? html`<p tabindex="-1" data-news>${this.news}</p>` : nothing}
        ${this.issue ? html`<p class="issue" tabindex="-1">${this.issue}</p>` : nothing}
        ${this.#desk.isLost ? lossNote(() => void this.#attempt(() => this.#desk.acknowledgeLoss())) : nothing}
        ${this.#desk.drafts.map((draft) => draftCard(draft, this.#actions))}
        ${this.#desk.unsent.map((item) =>
          unsentCard(item, () => void this.#attempt(() => this.#desk.retry(item.id))),
        )}
        <button class="plain" type="button" @click=${() => void this.#attempt(() => this.#open())}>
          ${msg('Mở bản sao từ tệp', { id: 'copy-open' })}
        </button>
      </section>
      ${live}`;
  }
}

/** The page that is shown has no guide for it. */
function isHere(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === location.pathname && search === location.search;
}

function noPageWords(): string {
  return msg('Ông/bà mở trang làm thủ tục này: hồ sơ đang làm dở ở đó.', { id: 'draft-no-page' });
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-drafts': DraftsElement;
  }
}
