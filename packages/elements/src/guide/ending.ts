import { msg } from '@lit/localize';
import type { About } from '@tungbuoc/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { todayInVietnam } from '../clock.js';
import { services } from '../services.js';
import { aboutFacts } from './about-facts.js';
import { factsFor, sitesFor } from './applying.js';
import type { EndingSetting } from './ending-setting.js';
import { wearEndingStyles } from './ending.styles.js';
import { finishScreen } from './finish-screen.js';
import { practiceEnd } from './practice-end.js';
import type { PracticeActions } from './practice-end.js';
import { preparationSheet } from './preparation-sheet.js';
import { sheetActions, transferActions } from './sheet-actions.js';
import type { SheetActions } from './sheet-actions.js';
import { siteSteps } from './site-steps.js';
import { Transfer } from './transfer.js';

/** The screens that only some procedures end with. In a file of its own, fetched when one is near. */
export class Ending {
  readonly #setting: EndingSetting;
  #about: About | undefined;
  #transfer: Transfer | undefined;
  /** It was looked for: there is none that can be read. */
  #hasNoCard = false;
  /** Procedure, version and language of what was fetched. */
  #loaded = '';

  constructor(setting: EndingSetting) {
    this.#setting = setting;
    wearEndingStyles(setting.host.renderRoot as ShadowRoot);
  }

  /**
   * Fetches what is known around the procedure, in the language of the page.
   * @throws TypeError without a network: the screens go on without it, and say so
   */
  async load(): Promise<void> {
    const { procedure } = this.#setting.session.guide;
    const request = this.#setting.request();
    const wanted = `${procedure.id} ${procedure.version} ${request.locale}`;
    if (!procedure.about || wanted === this.#loaded) return;
    this.#about = await services().loadAbout(request).catch(unlessOffline);
    this.#loaded = wanted;
    this.#setting.host.requestUpdate();
  }

  /** The end of a procedure that we help to prepare. */
  sheet(actions: SheetActions): TemplateResult {
    const { guide, ward } = this.#setting.session;
    const { edit } = actions;
    const around = { facts: this.#facts(), sites: this.#sites() } as const;
    return html`${preparationSheet({ guide, ward, edit, ...around })}
    ${sheetActions(this.#setting.session, actions)}`;
  }

  /** The card with the answers as they are now. @throws TypeError without a network */
  async openTransfer(): Promise<void> {
    this.#transfer ??= await Transfer.open(this.#setting).catch(unlessOffline);
    this.#hasNoCard = !this.#transfer;
    await this.#transfer?.fill();
    this.#setting.host.requestUpdate();
  }

  /** The answers in the order of the official site; `undefined` until they are there. */
  transfer(actions: SheetActions): TemplateResult | undefined {
    if (this.#hasNoCard) return noCard(actions);
    const site = this.#about?.sites.find(({ id }) => id === this.#transfer?.site);
    const card = this.#transfer?.card(site?.url);
    return card && html`${card} ${transferActions(this.#setting.session, actions)}`;
  }

  /** What has happened on the card, for who does not see it. */
  get news(): string {
    return this.#transfer?.news ?? '';
  }

  /**
   * Nothing of the person is left here; on a shared device nor in its memory for copying: the next
   * person is another.
   */
  forget(): void {
    if (this.#setting.session.device === 'shared') this.#transfer?.clear();
    this.#transfer = undefined;
  }

  /** The end without sending. */
  finish(): TemplateResult {
    const { guide, ward } = this.#setting.session;
    return finishScreen(guide.snapshot, guide.procedure.id, ward);
  }

  /** What else there is to know, below the buttons: it may be long. */
  more(): TemplateResult {
    return html`${this.#facts()} ${this.#sites()}`;
  }

  /** What looked like sending: nothing was sent. */
  practised(actions: PracticeActions): TemplateResult {
    return practiceEnd(this.#setting.session, actions);
  }

  #facts(): TemplateResult | typeof nothing {
    const facts = this.#about ? factsFor(this.#about, this.#case) : [];
    if (!facts.length) return nothing;
    return html`<section>
      <h3>${msg('Cần biết', { id: 'facts' })}</h3>
      ${aboutFacts(facts)}
    </section>`;
  }

  #sites(): TemplateResult | typeof nothing {
    if (this.#about) return siteSteps(sitesFor(this.#about, this.#case));
    return this.#loaded || !this.#setting.session.guide.procedure.about ? nothing : missing();
  }

  get #case() {
    const { answers } = this.#setting.session.guide.snapshot;
    return { answers, today: todayInVietnam() };
  }
}

/** What was fetched and cannot be read will be no better the next time. */
function unlessOffline(error: unknown): undefined {
  const { code } = error as { code?: unknown };
  if (error instanceof TypeError || code === 'network') throw error;
}

function noCard({ back }: SheetActions): TemplateResult {
  return html`<p tabindex="-1" data-heading>
      ${msg('Chưa có thông tin. Ông/bà hỏi cán bộ.', { id: 'facts-none' })}
    </p>
    <button class="plain" type="button" @click=${back}>
      ${msg('Quay lại', { id: 'back' })}
    </button>`;
}

function missing(): TemplateResult {
  return html`<p class="note">
    ${msg('Đang tải phần hướng dẫn. Chưa thấy thì ông/bà kiểm tra mạng.', { id: 'facts-missing' })}
  </p>`;
}
