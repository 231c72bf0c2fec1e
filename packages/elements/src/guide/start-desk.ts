import type { ReactiveControllerHost } from 'lit';
import { services } from '../services.js';
import type { Device, DraftSummary, OutboxItem } from '../services.js';

/** What is known before the first question: whose device it is, and what it holds of a procedure. */
export class StartDesk {
  readonly #host: ReactiveControllerHost;
  /** `undefined` until the host or the person has said it. */
  device: Device | undefined;
  drafts: readonly DraftSummary[] = [];
  items: readonly OutboxItem[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Looks what was kept here before. Writes nothing, and finds nothing before a choice was made. */
  async look(procedureId: string): Promise<void> {
    const store = await services().drafts();
    const chosenBefore = await store.device();
    this.device ??= chosenBefore;
    if (this.device !== 'personal') return this.#found([], []);
    const outbox = await services().outbox();
    const [drafts, items] = await Promise.all([store.list(procedureId), outbox.list(procedureId)]);
    this.#found(drafts, items);
  }

  /** Deletes a draft from this device. */
  async remove(id: string): Promise<void> {
    await (await services().drafts()).remove(id);
    this.#found(
      this.drafts.filter((draft) => draft.id !== id),
      this.items,
    );
  }

  #found(drafts: readonly DraftSummary[], items: readonly OutboxItem[]): void {
    this.drafts = drafts;
    this.items = items;
    this.#host.requestUpdate();
  }
}
