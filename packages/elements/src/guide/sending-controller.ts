import { toSubmission } from '@tungbuoc/core';
import type { Guide, Procedure, Submission } from '@tungbuoc/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { services } from '../services.js';
import type { Device, Outbox, OutboxItem } from '../services.js';
import { FailedEvent, QueuedEvent, SentEvent, SubmitEvent } from './events.js';
import type { HostReceipt } from './events.js';

/** What is being sent, and from where. */
export interface Sending {
  readonly guide: Guide;
  readonly procedure: Procedure;
  readonly device: Device;
  readonly draftId: string;
  /** Absolute address; `undefined` when only the host can take it over. */
  readonly submitUrl: string | undefined;
}

/** Who has the submission now. */
export type Taker = 'outbox' | 'host';

/** Asks the host, else hands the submission to the outbox, and follows it to its receipt. */
export class SendingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;
  /** Grows with each item that is shown or taken away: what comes late is not for this person. */
  #turn = 0;
  /** What is to be done with the receipt of an item, also when nobody looks any more. */
  readonly #onReceipt = new Map<string, () => Promise<void>>();
  /** The item on screen. */
  item: OutboxItem | undefined;
  /** Who has it. */
  taker: Taker = 'outbox';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Resolves when the submission is stored or taken over; to nothing when nobody took it.
   * @param onReceipt called when there is a receipt, unless a draft of this device became the item
   */
  async send(sending: Sending, onReceipt: () => Promise<void>): Promise<Taker | undefined> {
    const { guide, procedure, device, draftId, submitUrl } = sending;
    const submission = toSubmission(guide, { createdAt: new Date().toISOString() });
    const event = new SubmitEvent(() => submission);
    if (!this.#host.dispatchEvent(event)) {
      this.#handOver(event.reply, newItem(sending, submission), onReceipt);
      return 'host';
    }
    if (!submitUrl) return undefined;
    const turn = this.#turn;
    const outbox = await this.#open();
    const request = { device, draftId, submitUrl, submission, procedure, state: guide.state };
    if (device === 'shared') this.#onReceipt.set(draftId, onReceipt);
    const item = await outbox.submit(request);
    if (turn !== this.#turn) return 'outbox';
    this.taker = 'outbox';
    this.#follow(item, true);
    return 'outbox';
  }

  /** Puts an item of the outbox on screen, and keeps it up to date. */
  show(item: OutboxItem | undefined): void {
    this.#turn += 1;
    this.item = item;
    this.taker = 'outbox';
    this.hostConnected();
    this.#host.requestUpdate();
  }

  async retry(): Promise<void> {
    if (this.item) await (await this.#open()).retry(this.item.id);
  }

  /** A refused item becomes a draft again. */
  async reopen(): Promise<string | undefined> {
    return this.item && (await this.#open()).reopen(this.item.id);
  }

  hostConnected(): void {
    if (this.item && this.taker === 'outbox') void this.#catchUp(this.item).catch(ignore);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#outbox = undefined;
  }

  async #open(): Promise<Outbox> {
    this.#outbox ??= await services().outbox();
    this.#stop ??= this.#outbox.subscribe((item) => this.#follow(item));
    return this.#outbox;
  }

  async #catchUp({ id, procedureId }: OutboxItem): Promise<void> {
    const items = await (await this.#open()).list(procedureId);
    const item = items.find((known) => known.id === id);
    if (item) this.#follow(item);
  }

  #handOver(
    reply: Promise<HostReceipt> | undefined,
    item: OutboxItem,
    onReceipt: () => Promise<void>,
  ): void {
    this.taker = 'host';
    this.#follow(item, true);
    Promise.resolve(reply).then(
      (receipt) => {
        this.#follow({ ...item, state: 'sent', ...receipt });
        void onReceipt();
      },
      (cause: unknown) => {
        if (this.item?.id !== item.id) return;
        this.item = { ...item, state: 'refused' };
        this.#host.dispatchEvent(new FailedEvent('host', cause));
        this.#host.requestUpdate();
      },
    );
  }

  #follow(item: OutboxItem, first = false): void {
    if (item.state === 'sent') this.#received(item.draftId);
    if (!first && item.id !== this.item?.id) return;
    const before = this.item?.state;
    this.item = item;
    if (first || item.state !== before) this.#tell(item);
    this.#host.requestUpdate();
  }

  #received(draftId: string): void {
    void this.#onReceipt.get(draftId)?.().catch(ignore);
    this.#onReceipt.delete(draftId);
  }

  #tell(item: OutboxItem): void {
    if (item.state === 'sent') this.#host.dispatchEvent(new SentEvent(item.reference ?? ''));
    if (item.state === 'waiting') this.#host.dispatchEvent(new QueuedEvent());
    if (item.state === 'refused') {
      this.#host.dispatchEvent(new FailedEvent(`http-${item.httpStatus ?? 0}`));
    }
  }
}

/** What a host has taken over looks like one of ours. */
function newItem({ procedure, draftId }: Sending, submission: Submission): OutboxItem {
  return {
    id: draftId,
    draftId,
    procedureId: procedure.id,
    title: procedure.title,
    createdAt: Date.parse(submission.createdAt),
    state: 'sending',
    attempts: 1,
    kept: false,
  };
}

/** The item on screen stays as it was; it is asked for again when somebody presses a button. */
function ignore(): void {}
