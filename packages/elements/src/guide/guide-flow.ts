import { msg } from '@lit/localize';
import type { Answers, Issue, Procedure, Snapshot, Ward } from '@tungbuoc/core';
import type { LitElement, TemplateResult } from 'lit';
import type { Device, DraftCopy, DraftStatus, OutboxItem } from '../services.js';
import { DraftRestoredEvent, StepChangedEvent } from './events.js';
import { DeviceController } from './device-controller.js';
import { changesIn } from './field-view.js';
import { guideScreen } from './guide-screens.js';
import type { GuideActions } from './guide-screens.js';
import { HistoryController } from './history-controller.js';
import { LateController } from './late-controller.js';
import { PageTitle } from './page-title.js';
import { removePrinted } from './printed-frame.js';
import { whereText } from './progress-header.js';
import { QuestionScreen } from './question-screen.js';
import { FlowFocus } from './flow-focus.js';
import type { EndReason, FlowSetting } from './flow-setting.js';
import { GuideSession } from './session.js';
import { isEnd, placeOf } from './stage.js';
import type { Stage } from './stage.js';
import { stateWords } from './state-line.js';
import { WordNotes } from './word-notes.js';

/** From the first question to the receipt. Loaded while the person reads the start. */
export class GuideFlow {
  readonly #setting: FlowSetting;
  readonly #host: LitElement;
  readonly #session: GuideSession;
  readonly #history: HistoryController;
  readonly #late: LateController;
  readonly #devices: DeviceController;
  readonly #notes: WordNotes;
  readonly #title = new PageTitle();
  readonly #questions = new QuestionScreen();
  readonly #focus: FlowFocus;
  #stage: Stage = 'fill';
  /** Where the transfer card was opened. */
  #before: Stage = 'fill';
  #place = '';
  #open = false;
  /** The press of a button came to nothing: what it needs could not be fetched. */
  #stuck = false;
  /** The numbers of identity cards are shown whole, on a shared device. */
  #idsShown = false;

  constructor(setting: FlowSetting) {
    const { host } = setting;
    this.#setting = setting;
    this.#host = host;
    this.#session = new GuideSession(host, (snapshot) => this.#changed(snapshot));
    this.#history = new HistoryController(host, (place) => this.#cameBackTo(place));
    this.#focus = new FlowFocus(host, this.#session, this.#questions);
    this.#late = new LateController({ ...setting, session: this.#session });
    this.#notes = new WordNotes(host);
    this.#devices = new DeviceController({
      ...setting,
      session: this.#session,
      end: (why, removes) => this.#end(why, removes),
    });
    host.addController({ hostDisconnected: () => this.#title.restore() });
  }

  useProcedure(procedure: Procedure, ward: Ward | undefined): void {
    this.#session.useProcedure(procedure, ward);
    this.#late.load(procedure, this.#endsApart);
    void this.#session.openFiles().catch(untilAsked);
    this.#notes.load(procedure, this.#setting.request());
    this.#host.requestUpdate();
  }

  prefill(answers: Answers): void {
    this.#session.prefill(answers);
  }

  /** None at the start. */
  get answers(): Answers {
    return this.#open ? this.#session.guide.snapshot.answers : {};
  }

  /** What a copy of the draft would hold; `undefined` where nothing is filled in. */
  get copy(): DraftCopy | undefined {
    return this.#open && this.#stage === 'fill' ? this.#session.copy : undefined;
  }

  /** What is kept of the answers; `undefined` before anything can be said. */
  get status(): DraftStatus | undefined {
    return this.#stage === 'fill' ? this.#session.draft.status : undefined;
  }

  /** Ends neither in sending nor in the printed form. */
  get #endsApart(): boolean {
    return this.#setting.isPractice() || this.#session.guide.procedure.preparation === true;
  }

  /** What has happened by itself, in words for the live region; empty when nothing. */
  get news(): string {
    const { item } = this.#session.sending;
    if (this.#stage === 'fill') return stateWords(this.status);
    if (this.#stage === 'transfer') return this.#late.ending?.news ?? '';
    return item && item.state !== 'sending' ? (this.#late.screens?.receiptTitle(item) ?? '') : '';
  }

  /** `sent`, `finish`, or the place in the procedure. */
  get place(): string {
    return this.#stage === 'fill' ? this.#place : this.#stage;
  }

  /** Whose device it is, for the foot of the screen; of the start, as far as it is known there. */
  deviceLine(atStart?: Device): TemplateResult {
    if (atStart) return this.#devices.line(atStart, 'start');
    const { place } = this.#session.guide.snapshot;
    const isSheet = place === 'review' && this.#session.guide.procedure.preparation;
    const stage = this.#stage === 'fill' && !isSheet ? 'filling' : 'ended';
    return this.#devices.line(this.#session.device, stage);
  }

  /** @param device `undefined` where it does not matter whose it is: nothing is kept, nor cleared */
  begin(device: Device | undefined, chosenByPerson: boolean): void {
    this.#history.visit('start');
    const keeps = device !== undefined && !this.#setting.isPractice();
    this.#session.begin(device ?? 'personal', { chosenByPerson, keeps });
    this.#fill();
  }

  /** @returns `false` when the draft is gone */
  async resume(id: string, passphrase?: string): Promise<boolean> {
    if (!(await this.#session.resume(id, passphrase))) return false;
    this.#history.visit('start');
    this.#fill();
    this.#host.dispatchEvent(new DraftRestoredEvent());
    return true;
  }

  /** Asks for the code of a locked draft; `true` when it was opened. */
  unlock(id: string): Promise<boolean> {
    return this.#devices.unlock((passphrase) => this.resume(id, passphrase));
  }

  /** Shows where a submission of this device is. */
  show(item: OutboxItem): void {
    this.#open = true;
    this.#session.sending.show(item);
    void this.#finish('sent');
  }

  /** @throws RangeError where there is no such place now */
  goTo(place: string): void {
    this.#session.guide.goTo(place);
    if (!this.#open || this.#stage !== 'fill') this.#fill();
  }

  async save(): Promise<void> {
    await this.#session.draft.flush();
  }

  async reset(): Promise<void> {
    this.#history.forget();
    await this.#session.reset();
    this.#toStart();
  }

  /** The present screen. */
  render(): TemplateResult {
    const view = {
      stage: this.#stage,
      session: this.#session,
      questions: this.#questions,
      late: this.#late.screens,
      ending: this.#late.ending,
      notes: this.#notes,
      canSend: this.#setting.isPractice() || (this.#setting.canSend() && !this.#session.asksFiles),
      stuck: this.#stuck,
      hidesIds: this.#session.device === 'shared' && !this.#idsShown,
    };
    return guideScreen(view, this.#actions);
  }

  #fill(): void {
    this.#open = true;
    this.#stage = 'fill';
    this.#place = '';
    this.#questions.clear();
    this.#devices.watch(true);
    void this.#arrive(this.#session.guide.snapshot);
  }

  #changed(snapshot: Snapshot): void {
    this.#host.requestUpdate();
    if (!this.#open || this.#stage !== 'fill' || placeOf(snapshot) === this.#place) return;
    this.#session.draft.noteAll();
    void this.#arrive(snapshot);
  }

  /** Another screen: history, title, focus on its heading, event. */
  async #arrive(snapshot: Snapshot): Promise<void> {
    this.#place = placeOf(snapshot);
    this.#stuck = this.#idsShown = false;
    this.#history.visit(this.#place);
    this.#title.set(whereText(snapshot, this.#session.guide.procedure));
    await this.#late.ready(snapshot);
    if (snapshot.place === 'review' && this.#endsApart) await this.#late.endingReady();
    await this.#session.openFiles().catch(untilAsked);
    if (this.place !== placeOf(snapshot)) return;
    await this.#focus.onHeading();
    const { stepIndex, stepCount } = snapshot.progress;
    const stepId = snapshot.step?.id ?? snapshot.place;
    this.#host.dispatchEvent(new StepChangedEvent(stepId, stepIndex, stepCount));
  }

  /** A draft is gone on with in the middle: the screens before it have no entries of their own. */
  #cameBackTo(place: string): void {
    const { guide } = this.#session;
    if (this.#open && isEnd(place)) return void this.#finish(place);
    if (this.#open && isEnd(this.#stage)) return this.#return();
    const filling = this.#open && this.#stage === 'fill';
    if (place === 'start' && !(filling && guide.snapshot.canGoBack)) return this.#toStart();
    if (!filling) return;
    try {
      if (place === 'start') guide.back();
      else guide.goTo(place);
    } catch {
      guide.back();
    }
  }

  #toStart(why?: EndReason): void {
    this.#open = false;
    this.#place = '';
    this.#title.restore();
    removePrinted();
    this.#late.ending?.forget();
    this.#devices.watch(false);
    this.#setting.toStart(why);
  }

  /** The next person finds an empty page, at once; what lies on the disk may take a moment longer. */
  async #end(why: EndReason, removes: boolean): Promise<void> {
    for (const dialog of this.#host.renderRoot.querySelectorAll('dialog')) dialog.close('');
    this.#questions.clear();
    this.#history.forget();
    const gone = this.#session.end(removes);
    this.#stage = 'fill';
    this.#toStart(why);
    await gone;
  }

  #next(event: Event): void {
    event.preventDefault();
    const unsettled = this.#questions.unsettled();
    const issues = unsettled.length ? unsettled : this.#session.guide.next();
    if (issues.length) this.#stop(issues);
  }

  #stop(issues: readonly Issue[]): void {
    this.#questions.show(issues);
    const error = issues.some((issue) => issue.level === 'error');
    const prefix = error ? msg('Lỗi: ', { id: 'title-error' }) : '';
    this.#title.set(
      whereText(this.#session.guide.snapshot, this.#session.guide.procedure),
      prefix,
    );
    void this.#late.screensReady().then(() => this.#focus.on('.summary'));
  }

  #back(): void {
    if (this.#history.back()) return;
    if (isEnd(this.#stage)) return this.#return();
    if (this.#session.guide.snapshot.canGoBack) this.#session.guide.back();
    else this.#toStart();
  }

  #input(event: Event): void {
    const path = this.#questions.pathOf(event.target);
    const element = path && this.#questions.element(path);
    if (!path || !element) return;
    this.#questions.touch(path);
    const { guide, draft } = this.#session;
    const changes = changesIn(element, guide.state.answers);
    guide.answerAll(changes);
    for (const [changed, answer] of Object.entries(changes)) draft.note(changed, answer);
  }

  async #send(): Promise<void> {
    const { guide, sending } = this.#session;
    if (!guide.snapshot.canSubmit) return this.#focus.on('.summary');
    if (this.#setting.isPractice()) return this.#finish('practised');
    await this.#attempt(this.#session.send(this.#setting.submitUrl()));
    if (sending.item && this.#open && this.#stage === 'fill') await this.#finish('sent');
  }

  async #attempt(action: Promise<void>): Promise<void> {
    this.#stuck = await action.then(
      () => false,
      () => true,
    );
    await this.#focus.on('[data-stuck]');
  }

  async #finish(stage: Exclude<Stage, 'fill'>): Promise<void> {
    if (stage === 'transfer' && this.#stage !== stage) this.#before = this.#stage;
    this.#stage = stage;
    if (isEnd(stage)) this.#history.visit(stage);
    this.#title.restore();
    this.#host.requestUpdate();
    await this.#stageReady(stage);
    await this.#focus.on('[data-heading]');
  }

  #stageReady(stage: Stage): Promise<void> {
    if (stage === 'sent') return this.#late.screensReady();
    return stage === 'transfer' ? this.#late.transferReady() : this.#late.endingReady();
  }

  /** From a screen that one comes back from. */
  #return(): void {
    this.#stage = this.#stage === 'transfer' ? this.#before : 'fill';
    if (this.#stage === 'fill') this.#fill();
    else void this.#focus.on('[data-heading]');
  }

  /** The button goes away while it is tried: focus moves to what is said about it. */
  async #retry(): Promise<void> {
    void this.#session.sending.retry();
    await this.#focus.on('[data-heading]');
  }

  /** What a host refused was never out of our hands; of the outbox the draft is asked back. */
  async #reopen(): Promise<void> {
    const { sending } = this.#session;
    const id = sending.taker === 'outbox' ? await sending.reopen().catch(() => '') : undefined;
    sending.show(undefined);
    if (id === undefined) this.#fill();
    else if (!id || !(await this.resume(id))) this.#toStart();
  }

  async #acknowledge(): Promise<void> {
    this.#session.news = undefined;
    await this.#focus.onHeading();
  }

  /** Leaves the answers: on a shared device nothing of them stays. */
  async leave(): Promise<void> {
    if (this.#session.device === 'shared') return this.#devices.end(this.#stage !== 'transfer');
    await this.#session.leave();
    this.#toStart();
  }

  async #print(how: 'print' | 'download'): Promise<void> {
    const { turn } = this.#session;
    const { giveOut } = await import('./printing.js');
    if (turn !== this.#session.turn) return;
    const shown = this.#host.renderRoot.querySelector('[data-paper]');
    const request = this.#setting.request();
    await giveOut({ how, session: this.#session, request, shown });
  }

  readonly #actions: GuideActions = {
    next: (event) => this.#next(event),
    back: () => this.#back(),
    skip: () => this.#session.guide.skip(),
    dismissRoute: () => this.#session.guide.dismissRoute(),
    input: (event) => this.#input(event),
    focusField: (path) => this.#questions.element(path)?.focus(),
    edit: (path) => this.#focus.edit(path),
    send: () => void this.#send(),
    finish: () => void this.#finish('finish'),
    print: () => void this.#attempt(this.#print('print')),
    copy: () => void this.#attempt(this.#print('download')),
    transfer: () => void this.#finish('transfer'),
    leave: () => void this.#attempt(this.leave()),
    again: () => void this.#attempt(this.reset()),
    showIds: () => {
      this.#idsShown = true;
      this.#host.requestUpdate();
    },
    retry: () => void this.#retry(),
    reopen: () => void this.#reopen(),
    acknowledge: () => void this.#acknowledge(),
  };
}

/** Fetched again with the next screen. */
function untilAsked(): void {}
