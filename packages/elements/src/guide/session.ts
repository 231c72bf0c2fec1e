import { applyWard, createGuide, flattenAnswers } from '@tungbuoc/core';
import type { Answers, Guide, GuideState, Procedure, Snapshot, Ward } from '@tungbuoc/core';
import type { ReactiveControllerHost } from 'lit';
import { todayInVietnam } from '../clock.js';
import { services } from '../services.js';
import type { FilesController } from '../file-field/files-controller.js';
import type { Device, Draft, DraftCopy, DroppedAnswer, KeptState } from '../services.js';
import { draftAbout } from './draft-about.js';
import { DraftController } from './draft-controller.js';
import type * as DraftChanges from './draft-changes.js';
import type { DraftNews } from './draft-notices.js';
import { fieldsOf } from './fields-of.js';
import { SendingController } from './sending-controller.js';

/** How a guide is begun. */
export interface Beginning {
  readonly chosenByPerson: boolean;
  /** Else there is no draft at all. */
  readonly keeps: boolean;
}

/** Everything behind the screens of one guide: procedure, answers, draft, sending. */
export class GuideSession {
  readonly draft: DraftController;
  readonly sending: SendingController;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: (snapshot: Snapshot) => void;
  #prefill: Answers = {};
  #unsubscribe: (() => void) | undefined;
  #guide: Guide | undefined;
  #procedure: Procedure | undefined;
  #sending: Promise<void> | undefined;
  /** Grows with each person, and each draft: what comes late for an earlier one is not for this one. */
  #turn = 0;

  ward: Ward | undefined;
  /** Only of a procedure that asks for files, once fetched. */
  files: FilesController | undefined;
  device: Device = 'shared';
  /** What is to be said of the draft that is gone on with. */
  news: DraftNews | undefined;
  /** Answers of earlier versions that the pack of today does not ask for. */
  dropped: readonly DroppedAnswer[] = [];
  /** Words for both, fetched when there is something to say. */
  changes: typeof DraftChanges | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: (snapshot: Snapshot) => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.draft = new DraftController(host);
    this.sending = new SendingController(host);
  }

  /** The guide in progress. @throws TypeError before {@link useProcedure} */
  get guide(): Guide {
    if (!this.#guide) throw new TypeError('useProcedure() comes first');
    return this.#guide;
  }

  /**
   * The procedure in the language of the page, fitted to the ward. Answers stay when it comes again,
   * in another language or with the ward's file.
   */
  useProcedure(procedure: Procedure, ward: Ward | undefined): void {
    this.ward = ward;
    this.#procedure = ward ? applyWard(procedure, ward) : procedure;
    const before = this.#guide?.procedure;
    if (!before || before.id !== procedure.id) void this.#restart();
    else if (before.version === procedure.version) this.#start(this.#procedure, this.guide.state);
  }

  /** Does the procedure ask for files? They cannot be sent yet (design.md 2.5). */
  get asksFiles(): boolean {
    return fieldsOf(this.guide.procedure).some(({ kind }) => kind === 'file');
  }

  /** Fetches who keeps the files of this procedure. @throws TypeError without a network */
  async openFiles(): Promise<void> {
    if (this.files || !this.asksFiles) return;
    const { FilesController } = await import('../file-field/files-controller.js');
    this.files ??= new FilesController(this.#host, this);
  }

  /** Another number is another person, or another draft. */
  get turn(): number {
    return this.#turn;
  }

  /** Answers from the host, under what the person types. */
  prefill(answers: Answers): void {
    this.#prefill = { ...this.#prefill, ...answers };
    if (!this.#guide) return;
    const given = flattenAnswers(this.guide.procedure, answers);
    const open = Object.entries(given).filter(([path]) => !(path in this.guide.state.answers));
    this.guide.answerAll(Object.fromEntries(open));
    this.draft.noteAll();
  }

  /** Begins to fill in, in a new draft. Typing need not wait for storage. */
  begin(device: Device, { chosenByPerson, keeps }: Beginning): void {
    this.device = device;
    void this.#restart();
    if (!keeps) return;
    void this.draft.begin({ device, procedure: this.guide.procedure }, chosenByPerson);
  }

  /**
   * Whose device it is, said anew half-way. The answers stay on the page; on the person's own device
   * they are kept from now on, on a shared one nothing is kept any more. Rejects when the device does
   * not do it.
   */
  async changeDevice(device: Device): Promise<void> {
    const { procedure } = this.guide;
    if (!(await this.draft.move({ device, procedure }, true))) throw notDone();
    this.device = device;
  }

  /** Keeps the draft on a shared device, under a passphrase. Rejects when the device does not. */
  async lock(passphrase: string): Promise<void> {
    const { procedure } = this.guide;
    if (!(await this.draft.move({ device: 'shared', procedure, passphrase }, false)))
      throw notDone();
    await this.draft.flush();
    if (this.draft.status?.state === 'failed') throw notDone();
  }

  /**
   * Goes on with a draft, moved to the pack of today if it was made with another version; `false` when
   * it is gone.
   * @param passphrase of a locked one; rejects with the code `passphrase` when it is another
   */
  async resume(id: string, passphrase?: string): Promise<boolean> {
    const turn = ++this.#turn;
    const current = this.guide.procedure;
    const device = passphrase === undefined ? 'personal' : 'shared';
    const draft = await this.draft.open({ id, device, procedure: current, passphrase });
    if (turn !== this.#turn || !draft.saved) {
      void draft.close();
      return false;
    }
    this.device = draft.status.state === 'memory' ? 'shared' : device;
    const state = await this.#upToDate(draft, draft.saved, current);
    if (turn !== this.#turn) {
      this.news = undefined;
      this.dropped = [];
      void draft.close();
      return false;
    }
    this.#start(current, state);
    this.draft.connect(draft);
    return true;
  }

  /** What the answers hold now, as a copy keeps it. */
  get copy(): DraftCopy {
    const { procedure, state } = this.guide;
    return {
      procedure,
      state: { ...state, about: draftAbout(this.guide), dropped: this.dropped },
    };
  }

  /** In the pack of today; notes what is to be said of it. */
  async #upToDate(draft: Draft, saved: KeptState, current: Procedure): Promise<KeptState> {
    const isMoved = draft.procedure.version !== current.version;
    const restored = draft.restored !== undefined;
    if (isMoved || restored || saved.dropped?.length) this.changes = await loadChanges();
    const state = (isMoved && this.changes?.moveDraft(draft.procedure, current, saved)) || saved;
    const dropped = (this.dropped = state.dropped ?? []);
    const news = { restored, dropped: isMoved ? dropped : [] };
    this.news = news.restored || news.dropped.length ? news : undefined;
    if (!isMoved) return saved;
    draft.usePack(current);
    draft.save({ dropped });
    return state;
  }

  /**
   * Sends; the draft is the outbox's from then on, or deleted when the host has its receipt.
   * Pressing twice sends once. @throws TypeError when the outbox cannot be fetched
   */
  send(submitUrl: string | undefined): Promise<void> {
    this.#sending ??= this.#send(submitUrl).finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  /** Leaves the guide; a draft that was not sent stays on the person's own device. */
  async leave(): Promise<void> {
    if (this.device === 'personal') await this.draft.release();
    else await this.#forget();
    this.sending.show(undefined);
    void this.#restart();
  }

  /**
   * Makes room for the next person: nothing of this one is left in the page, at once. What waits to be
   * sent goes on being sent, and a draft under a passphrase stays, unless it is to go too.
   */
  async end(removes: boolean): Promise<void> {
    const { draftId, isLocked } = this.draft;
    const { item } = this.sending;
    this.#prefill = {};
    this.sending.show(undefined);
    await this.#restart();
    if (isLocked && removes) await this.draft.discard(draftId);
    if (item?.state === 'sent' && !item.kept) await (await services().outbox()).remove(item.id);
  }

  /** Deletes the draft and everything that was answered; what was sent stays sent. */
  async reset(): Promise<void> {
    await this.#forget();
    this.sending.show(undefined);
    void this.#restart();
  }

  /** What the host knew was known of this person. */
  async #forget(): Promise<void> {
    this.#prefill = {};
    await this.draft.discard();
  }

  async #send(submitUrl: string | undefined): Promise<void> {
    const turn = this.#turn;
    await this.draft.flush();
    if (turn !== this.#turn) return;
    const { guide, device } = this;
    const draftId = this.draft.draftId ?? crypto.randomUUID();
    const sending = { guide, procedure: guide.procedure, device, draftId, submitUrl };
    const taker = await this.sending.send(sending, () => this.draft.discard(draftId));
    if (taker === 'outbox' && turn === this.#turn) await this.draft.release();
  }

  /** The answers are gone at once; resolves when the draft that was open is written and closed. */
  #restart(): Promise<void> {
    this.#turn += 1;
    const released = this.draft.release();
    this.news = undefined;
    this.dropped = [];
    this.#start(this.#procedure ?? this.guide.procedure);
    return released;
  }

  /** @param state what a draft holds; otherwise the answers are those that the host gave */
  #start(procedure: Procedure, state?: GuideState): void {
    this.#unsubscribe?.();
    const begun = state ? { state } : { answers: this.#prefill };
    this.#guide = createGuide(procedure, { today: todayInVietnam, ...begun });
    this.#unsubscribe = this.#guide.subscribe(this.#onChange);
    this.draft.follow(this.#guide);
  }
}

/** @throws TypeError without a network: the draft is left as it is */
function loadChanges(): Promise<typeof DraftChanges> {
  return import('./draft-changes.js');
}

function notDone(): Error {
  return new Error('tungbuoc: the device did not do it');
}
