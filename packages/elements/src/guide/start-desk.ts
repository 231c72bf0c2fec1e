import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { whyNothingIsKept } from '../page-keeps.js';
import { services } from '../services.js';
import type {
  Device,
  DraftStore,
  DraftSummary,
  LockedDraft,
  Outbox,
  OutboxItem,
} from '../services.js';

/** What is known before the first question: whose device it is, and what it holds of a procedure. */
export class StartDesk implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;
  #device: Device | undefined;
  /** Nothing is kept here, and nothing looked for. */
  isPractice = false;
  /** Only choices are asked, nothing of the person: it need not be kept, nor cleared. */
  isPreparation = false;
  /** The person has said before that the device is theirs: they are not asked again. */
  isRemembered = false;
  drafts: readonly DraftSummary[] = [];
  /** What people have locked with codes. */
  locked: readonly LockedDraft[] = [];
  items: readonly OutboxItem[] = [];
  /** Says that the browser has deleted what was kept here. */
  lossNote: TemplateResult | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * `undefined` until the host or the person has said it. Where nothing can be kept, it does not matter
   * who says what; a preparation is nobody's, unless many use the device.
   */
  get device(): Device | undefined {
    if (this.isPractice || whyNothingIsKept()) return 'shared';
    return this.isPreparation && this.#device === 'personal' ? undefined : this.#device;
  }

  set device(device: Device | undefined) {
    this.#device = device;
  }

  /** Once: who has said that the device is theirs can change that at the foot of every screen. */
  asks(device: Device | 'ask'): boolean {
    return device === 'ask' && !this.isRemembered && this.needsDevice && !whyNothingIsKept();
  }

  /** Whose device it is has to be said before anything is asked. */
  get needsDevice(): boolean {
    return !this.isPractice && !this.isPreparation;
  }

  /** Whose device it is; where nobody says it, `otherwise`, or nobody's when it does not matter. */
  deviceOr(otherwise: Device): Device | undefined {
    return this.device ?? (this.needsDevice ? otherwise : undefined);
  }

  hostConnected(): void {
    this.#stop ??= this.#outbox?.subscribe((item) => this.#follow(item));
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Looks what was kept here before. Writes nothing, and finds nothing before a choice was made. */
  async look(procedureId: string): Promise<void> {
    if (this.isPractice || whyNothingIsKept()) return this.#found([], []);
    const store = await services().drafts();
    if (await store.lost()) await this.#sayLoss(store);
    const chosenBefore = await store.device();
    this.isRemembered = chosenBefore !== undefined;
    this.device ??= chosenBefore;
    void store.listLocked(procedureId).then((locked) => this.#foundLocked(locked));
    if (this.device !== 'personal') return this.#found([], []);
    this.#outbox = await services().outbox();
    this.hostConnected();
    const found = [store.list(procedureId), this.#outbox.list(procedureId)] as const;
    this.#found(...(await Promise.all(found)));
  }

  /** Asks first. @param root where */
  async discard(id: string, root: ParentNode & Node): Promise<void> {
    const { askToDelete } = await import('./delete-dialog.js');
    if (await askToDelete(root)) await this.remove(id);
  }

  /** Deletes a draft from this device. */
  async remove(id: string): Promise<void> {
    await (await services().drafts()).remove(id);
    this.#found(
      this.drafts.filter((draft) => draft.id !== id),
      this.items,
    );
  }

  async #sayLoss(store: DraftStore): Promise<void> {
    const { lossNote } = await import('../drafts/loss-note.js');
    this.lossNote = lossNote(() => {
      this.lossNote = undefined;
      this.#host.requestUpdate();
      void store.forgetLoss();
    });
  }

  /** What waited from an earlier visit may be sent while the person looks at it. */
  #follow(item: OutboxItem): void {
    const items = this.items.map((known) => (known.id === item.id ? item : known));
    this.#found(this.drafts, items);
  }

  #foundLocked(locked: readonly LockedDraft[]): void {
    this.locked = locked;
    this.#host.requestUpdate();
  }

  #found(drafts: readonly DraftSummary[], items: readonly OutboxItem[]): void {
    this.drafts = drafts;
    this.items = items;
    this.#host.requestUpdate();
  }
}
