import { LOCALE_STATUS_EVENT, msg } from '@lit/localize';
import type { LocaleStatusEventDetail } from '@lit/localize';
import type { Answers, Issue, Snapshot } from '@tungbuoc/core';
import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { services } from '../services.js';
import type { Device, OutboxItem } from '../services.js';
import { controls, themes, tokens } from '../theme.js';
import { Announcer } from './announcer.js';
import { askToDelete } from './delete-dialog.js';
import { DraftRestoredEvent, FailedEvent, ReadyEvent, StepChangedEvent } from './events.js';
import { guideFooter } from './guide-footer.js';
import { fillScreen, finishScreen, sentScreen } from './guide-screens.js';
import type { GuideActions, GuideView } from './guide-screens.js';
import { guideStyles } from './guide.styles.js';
import { HistoryController } from './history-controller.js';
import { LateController } from './late-controller.js';
import { PageTitle } from './page-title.js';
import { whereText } from './progress-header.js';
import { QuestionScreen } from './question-screen.js';
import { GuideSession } from './session.js';
import { startScreen } from './start-screen.js';
import type { StartActions } from './start-screen.js';
import { offlineWords, stateWords } from './state-line.js';
import { nextTextSize } from './text-size.js';

type Stage = 'loading' | 'start' | 'fill' | 'sent' | 'finish';

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
  readonly #title = new PageTitle();
  readonly #session = new GuideSession(this, (snapshot) => this.#changed(snapshot));
  readonly #questions = new QuestionScreen();
  readonly #history = new HistoryController(this, (place) => this.#cameBackTo(place));
  readonly #late = new LateController(this);
  #place = '';
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
  @property() locale = '';
  @property({ attribute: 'text-size', reflect: true }) textSize = '100';
  @property({ reflect: true }) theme = 'auto';

  @state() private stage: Stage = 'loading';
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
    this.#title.restore();
  }

  /** Notes whether the host listens for `tb-submit` here: only then, or with `submit-url`, can the guide send. */
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void {
    if (args[0] === 'tb-submit') this.#takesSubmission = true;
    super.addEventListener(...args);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const source = ['procedure', 'src', 'ward', 'locale'] as const;
    if (source.some((name) => changed.has(name)) && (this.procedure || this.src))
      void this.#load();
    if (changed.has('device')) {
      this.#session.device = this.device === 'ask' ? undefined : this.device;
    }
  }

  protected override updated(): void {
    this.#announcer.say(this.online ? stateWords(this.#session.draft.status) : offlineWords());
  }

  /** The relevant answers so far. */
  get answers(): Answers {
    return this.#session.guide?.snapshot.answers ?? {};
  }

  /** Answers that the host knows already; the person's own answers stay on top. */
  prefill(answers: Answers): void {
    this.#session.prefill(answers);
  }

  /** To a step, screen or field of the procedure, or to `review`. @throws RangeError */
  goTo(place: string): void {
    this.#session.guide?.goTo(place);
    this.stage = 'fill';
  }

  /** Saves the draft now; resolves when it is committed or has failed. */
  async save(): Promise<void> {
    await this.#session.draft.flush();
  }

  /** Deletes the draft and all answers, and shows the start again. */
  async reset(): Promise<void> {
    await this.#session.reset();
    this.#toStart();
  }

  async #load(locale = this.locale): Promise<void> {
    const { procedure, src } = this;
    try {
      this.#language = await services().useLocale(locale);
      if (src) await this.#loadWard();
      const packOrigins = this.#session.ward?.packOrigins ?? [];
      const source = src ? { src } : { procedure };
      await this.#session.load({ ...source, locale: this.#language, packOrigins });
    } catch (cause) {
      this.stage = 'loading';
      this.dispatchEvent(new FailedEvent('pack', cause));
      return;
    }
    if (this.stage === 'loading') await this.#ready();
    if (!src) await this.#loadWard();
  }

  async #loadWard(): Promise<void> {
    if (!this.ward) return;
    try {
      this.#session.useWard(await services().loadWard(absolute(this.ward)));
    } catch (cause) {
      this.dispatchEvent(new FailedEvent('ward', cause));
    }
  }

  async #ready(): Promise<void> {
    this.stage = 'start';
    await this.updateComplete;
    this.dispatchEvent(new ReadyEvent());
    this.#late.load(this.#session.procedure!);
    await this.#session.look();
    this.requestUpdate();
  }

  readonly #network = (): void => {
    this.online = navigator.onLine;
  };

  readonly #localeChanged = ({ detail }: CustomEvent<LocaleStatusEventDetail>): void => {
    const language = detail.status === 'ready' ? detail.readyLocale : this.#language;
    if (this.#language && language !== this.#language) void this.#load(language);
  };

  #changed(snapshot: Snapshot): void {
    this.requestUpdate();
    const place = placeOf(snapshot);
    if (place === this.#place || this.stage !== 'fill') return;
    this.#session.draft.noteAll();
    void this.#arrive(snapshot);
  }

  /** Another screen: history, title, focus on its heading, event. */
  async #arrive(snapshot: Snapshot): Promise<void> {
    this.#place = placeOf(snapshot);
    this.#history.visit(this.#place);
    this.#title.set(whereText(snapshot));
    await this.#late.fields(snapshot);
    await this.#focusHeading();
    const { stepIndex, stepCount } = snapshot.progress;
    this.dispatchEvent(
      new StepChangedEvent(snapshot.step?.id ?? snapshot.place, stepIndex, stepCount),
    );
  }

  #cameBackTo(place: string): void {
    if (place === 'start') return this.#toStart();
    if (this.stage !== 'fill') return;
    try {
      this.#session.guide?.goTo(place);
    } catch {
      this.#session.guide?.back();
    }
  }

  #begin(): void {
    const asked = this.device === 'ask';
    this.deviceMissing = asked && !this.#session.device;
    if (this.deviceMissing) return void this.#focus('.device');
    this.#history.visit('start');
    this.#session.begin(asked);
    this.#fill();
  }

  async #resume(id: string): Promise<void> {
    this.#history.visit('start');
    if (!(await this.#session.resume(id))) return this.requestUpdate();
    this.dispatchEvent(new DraftRestoredEvent());
    this.#fill();
  }

  #fill(): void {
    this.stage = 'fill';
    this.#place = '';
    void this.#arrive(this.#session.guide!.snapshot);
  }

  #toStart(): void {
    this.stage = 'start';
    this.#place = '';
    this.#title.restore();
    void this.#session.look();
    void this.#focus('[data-heading]');
  }

  #next(event?: Event): void {
    event?.preventDefault();
    const issues = this.#session.guide!.next();
    if (!issues.length) return;
    this.#stop(issues);
  }

  #stop(issues: readonly Issue[]): void {
    this.#questions.show(issues);
    const error = issues.some((issue) => issue.level === 'error');
    const prefix = error ? msg('Lỗi: ', { id: 'title-error' }) : '';
    this.#title.set(whereText(this.#session.guide!.snapshot), prefix);
    this.requestUpdate();
    void this.#focus('.summary');
  }

  #back(): void {
    if (this.#history.back()) return;
    if (this.#session.guide!.snapshot.canGoBack) this.#session.guide!.back();
    else this.#toStart();
  }

  #input(event: Event): void {
    const path = this.#questions.pathOf(event.target);
    const element = path && this.#questions.element(path);
    if (!path || !element) return;
    this.#questions.touch(path);
    const answer = element.value === '' ? undefined : element.value;
    this.#session.guide!.answer(path, answer);
    this.#session.draft.note(path, answer);
  }

  async #send(): Promise<void> {
    if (!this.#session.guide!.snapshot.canSubmit) return this.#focus('.summary');
    await this.#session.send(this.submitUrl ? absolute(this.submitUrl) : undefined);
    if (this.#session.sending.item) await this.#end('sent');
  }

  async #end(stage: 'sent' | 'finish'): Promise<void> {
    this.stage = stage;
    this.#title.restore();
    await this.#late.loadScreens();
    await this.#focus('[data-heading]');
  }

  async #reopen(): Promise<void> {
    const id = await this.#session.sending.reopen();
    this.#session.sending.show(undefined);
    if (id) await this.#resume(id);
  }

  async #leave(): Promise<void> {
    if (this.#session.device === 'personal') await this.#session.leave();
    else await this.#session.reset();
    this.#toStart();
  }

  async #discard(id: string): Promise<void> {
    if (await askToDelete(this.renderRoot as ShadowRoot)) await this.#session.remove(id);
  }

  #show(item: OutboxItem): void {
    this.#session.sending.show(item);
    void this.#end('sent');
  }

  async #print(how: 'print' | 'download'): Promise<void> {
    const { ownForms, printForms, downloadCopy } = await this.#late.loadScreens();
    const source = { procedure: this.procedure, src: this.src, locale: this.#language };
    const forms = await ownForms(this.#session, source);
    const printed = how === 'print' && printForms(forms);
    if (!printed) downloadCopy(forms, this.#session.guide!.procedure.id);
  }

  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #focusHeading(): Promise<void> {
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
    const screen = this.#session.guide?.snapshot.screen;
    const only = screen && this.#questions.only(screen);
    if (!only) return this.#focus('[data-heading]');
    await only.updateComplete;
    only.focusHeading();
  }

  readonly #startActions: StartActions = {
    begin: () => this.#begin(),
    choose: (device) => {
      this.#session.device = device;
      this.deviceMissing = false;
      this.requestUpdate();
    },
    resume: (id) => void this.#resume(id),
    discard: (id) => void this.#discard(id),
    show: (item) => this.#show(item),
  };

  readonly #actions: GuideActions = {
    next: (event) => this.#next(event),
    back: () => this.#back(),
    skip: () => this.#session.guide!.skip(),
    dismissRoute: () => this.#session.guide!.dismissRoute(),
    input: (event) => this.#input(event),
    focusField: (path) => this.#questions.element(path)?.focus(),
    send: () => void this.#send(),
    finish: () => void this.#end('finish'),
    print: () => void this.#print('print'),
    copy: () => void this.#print('download'),
    leave: () => void this.#leave(),
    retry: () => void this.#session.sending.retry(),
    reopen: () => void this.#reopen(),
  };

  #screen(): TemplateResult {
    const view: GuideView = {
      session: this.#session,
      questions: this.#questions,
      late: this.#late,
      canSend: this.submitUrl !== '' || this.#takesSubmission,
    };
    if (this.stage === 'fill') return fillScreen(view, this.#actions);
    if (this.stage === 'sent') return sentScreen(view, this.#actions);
    if (this.stage === 'finish') return finishScreen(view, this.#actions);
    const { procedure, ward, device, drafts, items } = this.#session;
    const { deviceMissing } = this;
    const askDevice = this.device === 'ask';
    return startScreen(
      { procedure: procedure!, ward, askDevice, device, deviceMissing, drafts, items },
      this.#startActions,
    );
  }

  protected override render(): TemplateResult {
    const live = html`<slot name="tb-live"></slot>`;
    if (this.stage === 'loading') return html`<slot></slot>${live}`;
    const footer = guideFooter({
      status: this.stage === 'fill' ? this.#session.draft.status : undefined,
      online: this.online,
      textSize: this.textSize,
      ward: this.#session.ward,
      enlarge: () => {
        this.textSize = nextTextSize(this.textSize);
      },
    });
    return html`<div class="page" part="page" data-place=${this.#place || this.stage}>
        ${this.#screen()} ${footer}
      </div>
      ${live}`;
  }
}

function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}

/** Names the place of a snapshot, as `Guide.goTo` takes it. */
function placeOf(snapshot: Snapshot): string {
  return snapshot.screen?.key ?? (snapshot.route ? `route:${snapshot.route.id}` : 'review');
}
