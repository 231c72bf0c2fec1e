import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { services } from '../services.js';
import type { DraftStore, DraftSummary, Outbox, OutboxItem } from '../services.js';

/** Rests so long between two looks: another tab saves several times a second. */
const pauseMs = 500;

/** What this device holds of all procedures, as it is now. Writes nothing. */
export class DraftsDesk implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stops: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  drafts: readonly DraftSummary[] = [];
  /** What was handed in and has no receipt yet. */
  unsent: readonly OutboxItem[] = [];
  /** The browser has deleted what was kept. */
  isLost = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const look = () => void this.look().catch(ignore);
    for (const event of ['pageshow', 'online']) this.#listen(event, look);
    void this.#begin().catch(ignore);
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get isEmpty(): boolean {
    return !this.drafts.length && !this.unsent.length && !this.isLost;
  }

  /** Reads everything again. */
  async look(): Promise<void> {
    const [store, outbox] = await desk();
    const [drafts, items, isLost] = await Promise.all([store.list(), outbox.list(), store.lost()]);
    this.drafts = drafts;
    this.unsent = items.filter(({ state }) => state !== 'sent');
    this.isLost = isLost;
    this.#host.requestUpdate();
  }

  async remove(id: string): Promise<void> {
    const [store] = await desk();
    await store.remove(id);
    await this.look();
  }

  async retry(id: string): Promise<void> {
    const [, outbox] = await desk();
    await outbox.retry(id);
    await this.look();
  }

  async acknowledgeLoss(): Promise<void> {
    const [store] = await desk();
    await store.forgetLoss();
    await this.look();
  }

  async #begin(): Promise<void> {
    const [store, outbox] = await desk();
    this.#stops.push(
      store.subscribe(() => this.#lookSoon()),
      outbox.subscribe(() => this.#lookSoon()),
    );
    await this.look();
  }

  #lookSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.look().catch(ignore);
    }, pauseMs);
  }

  #listen(event: string, listener: () => void): void {
    addEventListener(event, listener);
    this.#stops.push(() => removeEventListener(event, listener));
  }
}

function desk(): Promise<[DraftStore, Outbox]> {
  return Promise.all([services().drafts(), services().outbox()]);
}

/** Without a network for our own files there is nothing to show; the next event asks again. */
function ignore(): void {}
