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

/** Asks the host, else hands the submission to the outbox, and follows it to its receipt. */
export class SendingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;
  #busy = false;
  /** The item on screen. */
  item: OutboxItem | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Items and receipts of this device. */
  async list(procedureId: string): Promise<readonly OutboxItem[]> {
    return (await this.#open()).list(procedureId);
  }

  /** Resolves when the submission is stored (or taken over); pressing twice sends once. */
  async send(sending: Sending): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#send(sending);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  /** Puts an item on screen, and keeps it up to date. */
  show(item: OutboxItem | undefined): void {
    this.item = item;
    this.#host.requestUpdate();
  }

  async retry(): Promise<void> {
    if (this.item) await (await this.#open()).retry(this.item.id);
  }

  /** A refused item becomes a draft again. */
  async reopen(): Promise<string | undefined> {
    return this.item && (await this.#open()).reopen(this.item.id);
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

  async #send(sending: Sending): Promise<void> {
    const { guide, procedure, device, draftId, submitUrl } = sending;
    const submission = toSubmission(guide, { createdAt: new Date().toISOString() });
    const event = new SubmitEvent(() => submission);
    if (!this.#host.dispatchEvent(event)) return this.#hosted(event.reply, submission, sending);
    if (!submitUrl) return;
    const outbox = await this.#open();
    const request = { device, draftId, submitUrl, submission, procedure, state: guide.state };
    this.#follow(await outbox.submit(request), true);
  }

  async #hosted(
    reply: Promise<HostReceipt> | undefined,
    submission: Submission,
    { procedure, draftId }: Sending,
  ): Promise<void> {
    const item: OutboxItem = {
      id: draftId,
      draftId,
      procedureId: submission.procedure,
      title: procedure.title,
      createdAt: Date.parse(submission.createdAt),
      state: 'sending',
      attempts: 1,
      kept: false,
    };
    this.show(item);
    try {
      const receipt = await reply;
      this.#follow({ ...item, state: 'sent', ...receipt }, true);
    } catch (cause) {
      this.show({ ...item, state: 'refused' });
      this.#host.dispatchEvent(new FailedEvent('host', cause));
    }
  }

  #follow(item: OutboxItem, first = false): void {
    if (!first && item.id !== this.item?.id) return;
    const before = this.item?.state;
    this.item = item;
    if (first || item.state !== before) this.#tell(item);
    this.#host.requestUpdate();
  }

  #tell(item: OutboxItem): void {
    if (item.state === 'sent') this.#host.dispatchEvent(new SentEvent(item.reference ?? ''));
    if (item.state === 'waiting') this.#host.dispatchEvent(new QueuedEvent());
    if (item.state === 'refused') {
      this.#host.dispatchEvent(new FailedEvent(`http-${item.httpStatus ?? 0}`));
    }
  }
}
