import { applyWard, createGuide } from '@tungbuoc/core';
import type { Answers, Guide, GuideState, Procedure, Snapshot, Ward } from '@tungbuoc/core';
import type { ReactiveControllerHost } from 'lit';
import { services } from '../services.js';
import { todayInVietnam } from '../clock.js';
import type { Device } from '../services.js';
import { DraftController } from './draft-controller.js';
import { SendingController } from './sending-controller.js';

/** Everything behind the screens of one guide: procedure, answers, draft, sending. */
export class GuideSession {
  readonly draft: DraftController;
  readonly sending: SendingController;
  readonly #onChange: (snapshot: Snapshot) => void;
  #prefill: Answers = {};
  #unsubscribe: (() => void) | undefined;
  #guide: Guide | undefined;
  #procedure: Procedure | undefined;

  ward: Ward | undefined;
  device: Device = 'shared';

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: (snapshot: Snapshot) => void) {
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
    const state = this.#guide?.state;
    const same = !this.#guide || this.#guide.procedure.version === procedure.version;
    if (same) this.#start(this.#procedure, state);
  }

  /** Answers from the host, under what the person types. */
  prefill(answers: Answers): void {
    this.#prefill = { ...this.#prefill, ...answers };
    if (this.#guide) this.#start(this.#guide.procedure, this.#guide.state);
  }

  /** Begins to fill in, in a new draft. Typing need not wait for storage. */
  async begin(device: Device, chosenByPerson: boolean): Promise<void> {
    this.device = device;
    this.#restart();
    if (chosenByPerson) await (await services().drafts()).chooseDevice(device);
    this.draft.connect(await this.draft.open(device, this.guide.procedure));
  }

  /** Goes on with a draft, on the pack that it was made with; `false` when it is gone. */
  async resume(id: string): Promise<boolean> {
    const current = this.guide.procedure;
    const draft = await this.draft.open('personal', current, id);
    if (!draft.saved) return false;
    this.device = 'personal';
    const same = draft.procedure.version === current.version;
    this.#start(same ? current : draft.procedure, draft.saved);
    this.draft.connect(draft);
    return true;
  }

  /** Sends; the draft is the outbox's from then on. */
  async send(submitUrl: string | undefined): Promise<void> {
    await this.draft.flush();
    const draftId = this.draft.draftId ?? crypto.randomUUID();
    const { guide, device } = this;
    await this.sending.send({ guide, procedure: guide.procedure, device, draftId, submitUrl });
    if (this.sending.item) await this.draft.release();
  }

  /** Leaves the guide; a draft that was not sent stays on the person's own device. */
  async leave(): Promise<void> {
    if (this.device === 'personal') await this.draft.release();
    else await this.draft.discard();
    this.sending.show(undefined);
    this.#restart();
  }

  /** Deletes the draft and everything that was answered; what was sent stays sent. */
  async reset(): Promise<void> {
    await this.draft.discard();
    this.sending.show(undefined);
    this.#prefill = {};
    this.#restart();
  }

  #restart(): void {
    this.#start(this.#procedure ?? this.guide.procedure);
  }

  #start(procedure: Procedure, state?: GuideState): void {
    this.#unsubscribe?.();
    this.#guide = createGuide(procedure, {
      today: todayInVietnam,
      answers: this.#prefill,
      ...(state && { state }),
    });
    this.#unsubscribe = this.#guide.subscribe(this.#onChange);
    this.draft.follow(this.#guide);
  }
}
