import { applyWard, createGuide } from '@tungbuoc/core';
import type { Answers, Guide, GuideState, Procedure, Snapshot, Ward } from '@tungbuoc/core';
import type { ReactiveControllerHost } from 'lit';
import { todayInVietnam } from '../clock.js';
import { services } from '../services.js';
import type { Device, DraftSummary, OutboxItem, ProcedureRequest } from '../services.js';
import { DraftController } from './draft-controller.js';
import { SendingController } from './sending-controller.js';

/** Everything behind the screens of one `tb-guide`: procedure, guide, draft, device, sending. */
export class GuideSession {
  readonly draft: DraftController;
  readonly sending: SendingController;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: (snapshot: Snapshot) => void;
  #plain: Procedure | undefined;
  #prefill: Answers = {};
  #unsubscribe: (() => void) | undefined;

  procedure: Procedure | undefined;
  ward: Ward | undefined;
  guide: Guide | undefined;
  /** Whose device it is; `undefined` until somebody has said it. */
  device: Device | undefined;
  /** What this device holds of this procedure. */
  drafts: readonly DraftSummary[] = [];
  items: readonly OutboxItem[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: (snapshot: Snapshot) => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.draft = new DraftController(host);
    this.sending = new SendingController(host);
  }

  /** @throws whatever the services throw when the procedure cannot be had. */
  async load(request: ProcedureRequest): Promise<void> {
    this.#plain = await services().loadProcedure(request);
    this.#apply();
  }

  /** The ward's file, which may come after the first screen: fewer delivery choices, names, fees. */
  useWard(ward: Ward): void {
    this.ward = ward;
    this.#apply();
  }

  /** Looks what was kept here before. Writes nothing, and finds nothing before a choice was made. */
  async look(): Promise<void> {
    const store = await services().drafts();
    this.device ??= await store.device();
    const id = this.procedure?.id;
    if (!id || this.device !== 'personal') return;
    [this.drafts, this.items] = await Promise.all([store.list(id), this.sending.list(id)]);
    this.#host.requestUpdate();
  }

  /** Answers from the host, under what the person types. */
  prefill(answers: Answers): void {
    this.#prefill = { ...this.#prefill, ...answers };
    if (this.guide) this.#start(this.guide.procedure, this.guide.state);
  }

  /** Begins to fill in, in a new draft. Typing need not wait for storage. */
  begin(chosenByPerson: boolean): void {
    const device = this.device ?? 'shared';
    this.#start(this.procedure!);
    void this.#connectNew(device, chosenByPerson);
  }

  /** Goes on with a draft, on the pack that it was made with. */
  async resume(id: string): Promise<boolean> {
    const draft = await this.draft.open('personal', this.procedure!, id);
    if (!draft.saved) return false;
    const same = draft.procedure.version === this.procedure?.version;
    this.device = 'personal';
    this.#start(same ? this.procedure! : draft.procedure, draft.saved);
    this.draft.connect(draft);
    return true;
  }

  async remove(id: string): Promise<void> {
    await (await services().drafts()).remove(id);
    this.drafts = this.drafts.filter((draft) => draft.id !== id);
    this.#host.requestUpdate();
  }

  /** Sends; the draft is the outbox's from then on. */
  async send(submitUrl: string | undefined): Promise<void> {
    await this.draft.flush();
    const draftId = this.draft.draftId ?? crypto.randomUUID();
    const device = this.device ?? 'shared';
    const guide = this.guide!;
    await this.sending.send({ guide, procedure: guide.procedure, device, draftId, submitUrl });
    if (this.sending.item) await this.draft.release();
  }

  /** Leaves the guide; a draft that was not sent stays on the person's own device. */
  async leave(): Promise<void> {
    await this.draft.release();
    this.sending.show(undefined);
    if (this.procedure) this.#start(this.procedure);
  }

  /** Back to an empty guide; what was sent stays sent. */
  async reset(): Promise<void> {
    await this.draft.discard();
    this.sending.show(undefined);
    this.#prefill = {};
    if (this.procedure) this.#start(this.procedure);
  }

  #apply(): void {
    if (!this.#plain) return;
    this.procedure = this.ward ? applyWard(this.#plain, this.ward) : this.#plain;
    this.#start(this.procedure, this.guide?.state);
    this.#host.requestUpdate();
  }

  #start(procedure: Procedure, state?: GuideState): void {
    this.#unsubscribe?.();
    this.guide = createGuide(procedure, {
      today: todayInVietnam,
      answers: this.#prefill,
      ...(state && { state }),
    });
    this.#unsubscribe = this.guide.subscribe(this.#onChange);
    this.draft.follow(this.guide);
  }

  async #connectNew(device: Device, chosenByPerson: boolean): Promise<void> {
    if (chosenByPerson) await (await services().drafts()).chooseDevice(device);
    this.draft.connect(await this.draft.open(device, this.procedure!));
  }
}
