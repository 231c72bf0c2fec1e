import type { Answers } from '@tungbuoc/core';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { listenFor } from './listen-here.js';
import { defineReadingControls } from '../define-reading-controls.js';
import { chooseReading } from '../reading-settings.js';
import { whyNothingIsKept } from '../page-keeps.js';
import type { Device, DraftSummary, OutboxItem } from '../services.js';
import { nextTextSize } from '../text-size.js';
import { controls, themes, tokens } from '../theme.js';
import { ReadyEvent } from './events.js';
import { absolute, GuideFiles } from './guide-files.js';
import type { EndReason } from './flow-setting.js';
import type { GuideFlow } from './guide-flow.js';
import { guideFooter } from './guide-footer.js';
import { guideStyles } from './guide.styles.js';
import { defaultIdle, readIdleMinutes } from './idle-minutes.js';
import { practiceBadge, practiceLine } from './practice.js';
import { StartDesk } from './start-desk.js';
import { startScreen } from './start-screen.js';
import type { StartActions } from './start-screen.js';
import { offlineWords } from './state-line.js';
import { Surroundings } from './surroundings.js';

/**
 * @summary Takes a person through a procedure, one small step at a time.
 * @slot - The fallback: link and telephone number, shown until the guide is ready and after any failure.
 * @fires tb-ready @fires tb-step-changed @fires tb-draft-saved @fires tb-draft-failed
 * @fires tb-draft-restored @fires tb-submit @fires tb-queued @fires tb-sent @fires tb-failed
 * @csspart page - Everything the guide shows.
 * @csspart practice - Says that this is a practice.
 * @csspart summary - What stops the screen.
 * @csspart state - The line that says what is kept.
 * @cssprop --tb-primary - Colour of buttons and links.
 * @cssprop --tb-font - Font family.
 */
export class GuideElement extends LitElement {
  static override styles = [tokens, themes, controls, guideStyles];

  readonly #desk = new StartDesk(this);
  readonly #files = new GuideFiles(this);
  readonly #around = new Surroundings(this, (language) => this.#speak(language));
  #flow: GuideFlow | undefined;
  #prefill: Answers = {};
  #takesSubmission = false;

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
  /** After so many minutes without a sign of anybody, a shared device is cleared; two before, it asks. */
  @property({ attribute: 'idle-minutes', type: Number }) idleMinutes = defaultIdle;
  /** For trying it out: nothing is asked of the device, nothing sent, nothing kept. */
  @property({ type: Boolean }) practice = false;
  /** Language of the whole page, unless the person chose another. */
  @property() locale = '';
  /** `100`, `125`, `150` or `200` per cent, unless the person chose another. */
  @property({ attribute: 'text-size', reflect: true }) textSize = '100';
  /** `auto`, `light`, `dark` or `contrast`, unless the person chose another. */
  @property({ reflect: true }) theme = 'auto';

  @state() private stage: 'loading' | 'start' | 'flow' = 'loading';
  @state() private deviceMissing = false;
  @state() private stuck = false;
  @state() private isIdle = false;
  @state() private reading = false;
  /** What to know beforehand, once somebody has opened it. */
  @state() private facts: TemplateResult | undefined;

  /**
   * Notes whether the host listens for `tb-submit` on this element: only then, or with `submit-url`,
   * the guide offers to send.
   */
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void {
    if (args[0] === 'tb-submit') this.#takesSubmission = true;
    super.addEventListener(...args);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('device') || changed.has('practice')) this.#useDevice();
    if (changed.has('practice')) void this.#flow?.leave();
    const source = ['procedure', 'src', 'ward', 'locale'] as const;
    if (!source.some((name) => changed.has(name))) return;
    if (changed.has('procedure') || changed.has('src')) this.stage = 'loading';
    if (this.procedure || this.src) void this.#load(this.locale);
  }

  protected override updated(): void {
    this.#around.announcer.say(this.#around.online ? (this.#flow?.news ?? '') : offlineWords());
  }

  /** The relevant answers so far. */
  get answers(): Answers {
    return this.#flow?.answers ?? {};
  }

  /** Answers that the host knows already; the person's own answers stay on top. */
  prefill(answers: Answers): void {
    this.#prefill = { ...this.#prefill, ...answers };
    this.#flow?.prefill(answers);
  }

  /**
   * To a step, screen or field of the procedure, or to `review`; from the start as well, where
   * nothing is stored unless the host or the person has said whose device it is.
   * @throws RangeError when there is no such place now
   */
  goTo(place: string): void {
    if (!this.#flow) return;
    if (this.stage === 'start') this.#flow.begin(this.#desk.deviceOr('shared'), false);
    this.stage = 'flow';
    this.#flow.goTo(place);
  }

  /** Saves the draft now; resolves when it is committed or has failed. */
  async save(): Promise<void> {
    await this.#flow?.save();
  }

  /**
   * One encrypted file that holds all answers so far. Without a passphrase (10 characters or more) the
   * person is asked, offered a code, and handed the file. `undefined` where nothing is filled in, or
   * when the person did not want it; rejects with a `code` where it cannot be made.
   */
  async exportDraft(passphrase?: string): Promise<File | undefined> {
    const source = this.#flow?.copy;
    if (!source) return undefined;
    const { makeCopy, saveCopy } = await import('../drafts/save-copy.js');
    const what = { source, title: source.procedure.title };
    return passphrase === undefined
      ? saveCopy(this.renderRoot as ShadowRoot, what)
      : makeCopy(what, passphrase);
  }

  /**
   * Goes on with such a file, as a draft of its own; asks for what opens it unless that is given. Kept
   * on a personal device, else in the page. `false` when nothing came of it: nothing is changed then.
   */
  async importDraft(file?: Blob, passphrase?: string): Promise<boolean> {
    if (this.stage === 'loading' || this.practice) return false;
    const { bringCopy } = await import('../drafts/open-copy.js');
    const device = this.#desk.device ?? 'shared';
    const procedureId = this.#files.procedure.id;
    const request = { device, procedureId, file, passphrase, choose: this.device === 'ask' };
    const id = await bringCopy(this.renderRoot as ShadowRoot, request);
    return id !== undefined && this.#resume(id);
  }

  /** Goes on with a draft of this device; `false` when it is gone, or of another procedure. */
  async resumeDraft({
    id,
    procedureId,
  }: Pick<DraftSummary, 'id' | 'procedureId'>): Promise<boolean> {
    const isOurs = this.stage !== 'loading' && procedureId === this.#files.procedure.id;
    return isOurs && !this.practice && this.#resume(id);
  }

  /** Deletes the draft and all answers, and shows the start again. */
  async reset(): Promise<void> {
    this.#prefill = {};
    await this.#flow?.reset();
  }

  async #load(locale: string): Promise<void> {
    if (!(await this.#files.loadProcedure(locale))) return;
    this.#desk.isPreparation = this.#files.procedure.preparation === true;
    if (this.stage === 'loading') await this.#ready();
    if (this.facts) void this.#learn().catch(askAgain);
    listenFor(this.#files.procedure);
    await this.#files.loadWard();
    this.requestUpdate();
    await this.#prepare().catch(askAgain);
  }

  /** What the start does not need to be read, but to be left. */
  async #prepare(): Promise<void> {
    const { procedure, ward } = this.#files;
    (await this.#openFlow()).useProcedure(procedure, ward);
    await this.#desk.look(procedure.id);
    await this.#resumeFromAddress();
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
      request: () => this.#files.request,
      submitUrl: () => (this.submitUrl ? absolute(this.submitUrl) : undefined),
      canSend: () => this.submitUrl !== '' || this.#takesSubmission,
      isFixed: () => this.device !== 'ask',
      isPractice: () => this.practice,
      idleMinutes: () => readIdleMinutes(this.idleMinutes),
      withdrawn: () => this.#withdrawn(),
      toStart: (why) => this.#toStart(why),
    });
    flow.prefill(this.#prefill);
    flow.useProcedure(this.#files.procedure, this.#files.ward);
    return flow;
  }

  #speak(now: string): void {
    const { language } = this.#files;
    if (language && now !== language) void this.#load(now);
  }

  #useDevice(): void {
    this.#desk.isPractice = this.practice;
    this.#desk.device = this.device === 'ask' ? undefined : this.device;
  }

  /** What to know beforehand. @throws TypeError without a network: asked again when it is opened again */
  async #learn(): Promise<void> {
    const { startFacts } = await import('./start-facts.js');
    this.facts = await startFacts(this.renderRoot as ShadowRoot, this.#files.request);
  }

  async #begin(): Promise<void> {
    const { device } = this.#desk;
    this.deviceMissing = !device && this.#desk.needsDevice;
    if (this.deviceMissing) return this.#focus('.device');
    (await this.#openFlow()).begin(device, this.device === 'ask' && !whyNothingIsKept());
    this.#fill();
  }

  #fill(): void {
    this.stage = 'flow';
    this.isIdle = false;
  }

  /** @param how `unlock` asks for a code first */
  async #resume(id: string, how: 'resume' | 'unlock' = 'resume'): Promise<boolean> {
    const found = await (await this.#openFlow())[how](id);
    if (found) this.#fill();
    else await this.#desk.look(this.#files.procedure.id);
    return found;
  }

  /** `#tb-draft=…`: somebody pressed "Làm tiếp" on another page of the site. */
  async #resumeFromAddress(): Promise<void> {
    const { drafts } = this.#desk;
    const draft = drafts.find(({ id }) => location.hash === `#tb-draft=${id}`);
    if (!draft || this.stage !== 'start') return;
    history.replaceState(history.state, '', location.pathname + location.search);
    await this.#resume(draft.id);
  }

  async #openCopy(): Promise<void> {
    this.deviceMissing = !this.#desk.device;
    if (this.deviceMissing) return this.#focus('.device');
    await this.importDraft();
  }

  async #show(item: OutboxItem): Promise<void> {
    (await this.#openFlow()).show(item);
    this.stage = 'flow';
  }

  #withdrawn(): void {
    this.#desk.device = undefined;
    void this.#desk.look(this.#files.procedure.id).catch(askAgain);
  }

  #toStart(why?: EndReason): void {
    this.stage = 'start';
    this.isIdle = why === 'idle';
    if (why) {
      this.#prefill = {};
      this.#around.announcer.silence();
    }
    this.#useDevice();
    void this.#desk.look(this.#files.procedure.id).catch(askAgain);
    void this.#focus('[data-heading]');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** What cannot be fetched is said, and asked for again when the button is pressed again. */
  async #attempt(action: Promise<unknown>): Promise<void> {
    try {
      await action;
      this.stuck = false;
    } catch {
      this.stuck = true;
      await this.#focus('[data-stuck]');
    }
  }

  async #toggleReading(): Promise<void> {
    await defineReadingControls();
    this.reading = !this.reading;
  }

  readonly #startActions: StartActions = {
    begin: () => void this.#attempt(this.#begin()),
    choose: (device) => {
      this.#desk.device = device;
      this.deviceMissing = false;
      this.requestUpdate();
    },
    resume: (id) => void this.#attempt(this.#resume(id)),
    discard: (id) => void this.#attempt(this.#desk.discard(id, this.renderRoot)),
    show: (item) => void this.#attempt(this.#show(item)),
    openCopy: () => void this.#attempt(this.#openCopy()),
    learn: () => void this.#learn().catch(askAgain),
    unlock: (id) => void this.#attempt(this.#resume(id, 'unlock')),
  };

  #start(): TemplateResult {
    const { device, drafts, items, locked, lossNote } = this.#desk;
    const view = {
      procedure: this.#files.procedure,
      ward: this.#files.ward,
      askDevice: this.#desk.asks(this.device),
      deviceMissing: this.deviceMissing && !device,
      stuck: this.stuck,
      isUntranslated: this.#files.isUntranslated,
      device,
      practice: this.practice,
      canOpenCopy: this.#desk.needsDevice,
      facts: this.facts,
      drafts,
      items,
      lossNote,
      locked,
      idleMinutes: readIdleMinutes(this.idleMinutes),
      isIdle: this.isIdle,
    };
    return startScreen(view, this.#startActions);
  }

  #deviceLine(flow: GuideFlow | undefined): TemplateResult | typeof nothing | undefined {
    if (this.practice) return practiceLine(flow?.place, () => void this.reset());
    const { device, isRemembered, needsDevice } = this.#desk;
    if (!device && !needsDevice) return undefined;
    if (flow) return flow.deviceLine();
    return device === 'personal' && isRemembered ? this.#flow?.deviceLine(device) : undefined;
  }

  protected override render(): TemplateResult {
    const live = html`<slot name="tb-live"></slot>`;
    if (this.stage === 'loading') return html`<slot></slot>${live}`;
    const flow = this.stage === 'flow' ? this.#flow : undefined;
    const footer = guideFooter({
      status: flow?.status,
      online: this.#around.online,
      textSize: this.textSize,
      reading: this.reading,
      ward: this.#files.ward,
      copy: flow && (() => void this.#attempt(this.exportDraft())),
      device: this.#deviceLine(flow),
      enlarge: () => chooseReading({ textSize: nextTextSize(this.textSize) }),
      toggleReading: () => void this.#attempt(this.#toggleReading()),
    });
    return html`<div
        class="page"
        part="page"
        data-place=${flow?.place ?? 'start'}
        lang=${this.#files.language}
      >
        ${this.practice ? practiceBadge() : nothing} ${flow?.render() ?? this.#start()} ${footer}
      </div>
      ${live}`;
  }
}

/** The start can be read without it; the button asks again. */
function askAgain(): void {}

declare global {
  interface HTMLElementTagNameMap {
    'tb-guide': GuideElement;
  }
}
