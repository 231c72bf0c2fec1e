import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { LocaleStatusEventDetail } from '@lit/localize';
import type { Answers, Procedure, Ward } from '@tungbuoc/core';
import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { services } from '../services.js';
import type { Device, OutboxItem, ProcedureRequest } from '../services.js';
import { controls, themes, tokens } from '../theme.js';
import { Announcer } from './announcer.js';
import { FailedEvent, ReadyEvent } from './events.js';
import type { GuideFlow } from './guide-flow.js';
import { guideFooter } from './guide-footer.js';
import { guideStyles } from './guide.styles.js';
import { StartDesk } from './start-desk.js';
import { startScreen } from './start-screen.js';
import type { StartActions } from './start-screen.js';
import { offlineWords, stateWords } from './state-line.js';
import { nextTextSize } from './text-size.js';

/**
 * @summary Takes a person through a procedure, one small step at a time.
 * @slot - The fallback: link and telephone number, shown until the guide is ready and after any failure.
 * @fires tb-ready @fires tb-step-changed @fires tb-draft-saved @fires tb-draft-failed
 * @fires tb-draft-restored @fires tb-submit @fires tb-queued @fires tb-sent @fires tb-failed
 * @csspart page - Everything the guide shows.
 * @csspart summary - What stops the screen.
 * @csspart state - The line that says what is kept.
 * @cssprop --tb-primary - Colour of buttons and links.
 * @cssprop --tb-font - Font family.
 */
export class GuideElement extends LitElement {
  static override styles = [tokens, themes, controls, guideStyles];

  readonly #announcer = new Announcer(this);
  readonly #desk = new StartDesk(this);
  #flow: GuideFlow | undefined;
  #procedure: Procedure | undefined;
  #ward: Ward | undefined;
  #prefill: Answers = {};
  #takesSubmission = false;
  #language = '';

  /** Id of a shipped pack. */
  @property() procedure = '';
  /** Address of a pack instead; `{locale}` in it is replaced. */
  @property() src = '';
  /** Address of the ward's JSON file. */
  @property() ward = '';
  /** Where submissions are posted to; without it the guide ends with the printed form. */
  @property({ attribute: 'submit-url' }) submitUrl = '';
  /** `personal` or `shared` when the host knows whose device it is; else the person is asked. */
  @property() device: Device | 'ask' = 'ask';
  /** Language of the whole page, unless the person chose another. */
  @property() locale = '';
  /** `100`, `125`, `150` or `200` per cent. */
  @property({ attribute: 'text-size', reflect: true }) textSize = '100';
  /** `auto`, `light`, `dark` or `contrast`. */
  @property({ reflect: true }) theme = 'auto';

  @state() private stage: 'loading' | 'start' | 'flow' = 'loading';
  @state() private deviceMissing = false;
  @state() private online = navigator.onLine;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer.attach();
    addEventListener('online', this.#network);
    addEventListener('offline', this.#network);
    addEventListener(LOCALE_STATUS_EVENT, this.#localeChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#network);
    removeEventListener('offline', this.#network);
    removeEventListener(LOCALE_STATUS_EVENT, this.#localeChanged);
  }

  /**
   * Notes whether the host listens for `tb-submit` on this element: only then, or with `submit-url`,
   * the guide offers to send.
   */
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void {
    if (args[0] === 'tb-submit') this.#takesSubmission = true;
    super.addEventListener(...args);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('device')) this.#desk.device = this.device === 'ask' ? undefined : this.device;
    const source = ['procedure', 'src', 'ward', 'locale'] as const;
    if (!source.some((name) => changed.has(name))) return;
    if (this.procedure || this.src) void this.#load(this.locale);
  }

  protected override updated(): void {
    this.#announcer.say(this.online ? stateWords(this.#flow?.status) : offlineWords());
  }

  /** The relevant answers so far. */
  get answers(): Answers {
    return this.stage === 'flow' ? (this.#flow?.answers ?? {}) : {};
  }

  /** Answers that the host knows already; the person's own answers stay on top. */
  prefill(answers: Answers): void {
    this.#prefill = { ...this.#prefill, ...answers };
    this.#flow?.prefill(answers);
  }

  /** To a step, screen or field of the procedure, or to `review`. @throws RangeError */
  goTo(place: string): void {
    this.#flow?.goTo(place);
    if (this.#flow) this.stage = 'flow';
  }

  /** Saves the draft now; resolves when it is committed or has failed. */
  async save(): Promise<void> {
    await this.#flow?.save();
  }

  /** Deletes the draft and all answers, and shows the start again. */
  async reset(): Promise<void> {
    this.#prefill = {};
    await this.#flow?.reset();
  }

  async #load(locale: string): Promise<void> {
    try {
      this.#language = await services().useLocale(locale);
      if (this.src) await this.#loadWard();
      this.#procedure = await services().loadProcedure(this.#request());
    } catch (cause) {
      this.stage = 'loading';
      this.dispatchEvent(new FailedEvent('pack', cause));
      return;
    }
    if (this.stage === 'loading') await this.#ready();
    if (!this.src) await this.#loadWard();
    (await this.#openFlow()).useProcedure(this.#procedure, this.#ward);
    await this.#desk.look(this.#procedure.id);
  }

  #request(): ProcedureRequest {
    const { procedure, src } = this;
    const packOrigins = this.#ward?.packOrigins ?? [];
    return { ...(src ? { src } : { procedure }), locale: this.#language, packOrigins };
  }

  async #loadWard(): Promise<void> {
    if (!this.ward) return;
    try {
      this.#ward = await services().loadWard(absolute(this.ward));
      this.requestUpdate();
    } catch (cause) {
      this.dispatchEvent(new FailedEvent('ward', cause));
    }
  }

  async #ready(): Promise<void> {
    this.stage = 'start';
    await this.updateComplete;
    this.dispatchEvent(new ReadyEvent());
  }

  /** Fetched while the person reads the start. @throws TypeError from `import()` without a network */
  async #openFlow(): Promise<GuideFlow> {
    if (this.#flow) return this.#flow;
    const { GuideFlow } = await import('./guide-flow.js');
    this.#flow ??= this.#newFlow(GuideFlow);
    return this.#flow;
  }

  #newFlow(Flow: typeof GuideFlow): GuideFlow {
    const flow = new Flow({
      host: this,
      request: () => this.#request(),
      submitUrl: () => (this.submitUrl ? absolute(this.submitUrl) : undefined),
      canSend: () => this.submitUrl !== '' || this.#takesSubmission,
      toStart: () => this.#toStart(),
    });
    flow.prefill(this.#prefill);
    flow.useProcedure(this.#procedure!, this.#ward);
    return flow;
  }

  readonly #network = (): void => {
    this.online = navigator.onLine;
  };

  readonly #localeChanged = ({ detail }: CustomEvent<LocaleStatusEventDetail>): void => {
    const language = detail.status === 'ready' ? detail.readyLocale : this.#language;
    if (this.#language && language !== this.#language) void this.#load(language);
  };

  async #begin(): Promise<void> {
    const { device } = this.#desk;
    this.deviceMissing = !device;
    if (!device) return this.#focus('.device');
    (await this.#openFlow()).begin(device, this.device === 'ask');
    this.stage = 'flow';
  }

  async #resume(id: string): Promise<void> {
    const flow = await this.#openFlow();
    if (await flow.resume(id)) this.stage = 'flow';
    else await this.#desk.look(this.#procedure!.id);
  }

  async #discard(id: string): Promise<void> {
    const { askToDelete } = await import('./delete-dialog.js');
    if (await askToDelete(this.renderRoot as ShadowRoot)) await this.#desk.remove(id);
  }

  async #show(item: OutboxItem): Promise<void> {
    (await this.#openFlow()).show(item);
    this.stage = 'flow';
  }

  #toStart(): void {
    this.stage = 'start';
    this.#desk.device = this.device === 'ask' ? undefined : this.device;
    void this.#desk.look(this.#procedure!.id);
    void this.#focus('[data-heading]');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #startActions: StartActions = {
    begin: () => void this.#begin(),
    choose: (device) => {
      this.#desk.device = device;
      this.deviceMissing = false;
      this.requestUpdate();
    },
    resume: (id) => void this.#resume(id),
    discard: (id) => void this.#discard(id),
    show: (item) => void this.#show(item),
  };

  #start(): TemplateResult {
    const { device, drafts, items } = this.#desk;
    const view = {
      procedure: this.#procedure!,
      ward: this.#ward,
      askDevice: this.device === 'ask',
      deviceMissing: this.deviceMissing,
      device,
      drafts,
      items,
    };
    return startScreen(view, this.#startActions);
  }

  protected override render(): TemplateResult {
    const live = html`<slot name="tb-live"></slot>`;
    if (this.stage === 'loading') return html`<slot></slot>${live}`;
    const inFlow = this.stage === 'flow';
    const footer = guideFooter({
      status: inFlow ? this.#flow?.status : undefined,
      online: this.online,
      textSize: this.textSize,
      ward: this.#ward,
      enlarge: () => {
        this.textSize = nextTextSize(this.textSize);
      },
    });
    return html`<div class="page" part="page" data-place=${inFlow ? this.#flow!.place : 'start'}>
        ${inFlow ? this.#flow!.render() : this.#start()} ${footer}
      </div>
      ${live}`;
  }
}

function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-guide': GuideElement;
  }
}
