import type { GuideState, Procedure } from '@tungbuoc/core';
import { backoff } from './backoff.js';
import type { OutboxItem } from './outbox-item.js';
import { FORMAT, isKnownFormat, isSealed, type Sealed } from './seal.js';
import type { Outcome } from './send-submission.js';

/** What is sent, and what is needed to edit it again. */
export interface Payload {
  readonly submitUrl: string;
  readonly body: string;
  readonly state: GuideState;
  readonly procedure: Procedure;
}

/** What the outbox knows of an item besides its payload; in the clear, because it holds no answer. */
export interface ItemRecord {
  readonly format: number;
  readonly order: number;
  readonly item: Omit<OutboxItem, 'kept'>;
  readonly wait?: Wait;
  /** When the receipt came, by this device's clock. */
  readonly sentAt?: number;
  /** Until the receipt is there. */
  readonly payload?: Sealed;
}

/** When to try again. Spans and not only moments: a clock that is set back must not stop sending. */
export interface Wait {
  readonly since: number;
  readonly span: number;
  /** The part of the span that the server has asked for. */
  readonly atLeast: number;
}

/** What a new item is made from. */
export interface NewItem {
  readonly id: string;
  readonly draftId: string;
  readonly procedure: Procedure;
  readonly stamp: { readonly savedAt: number; readonly order: number };
}

/** The record of an item that was never tried. */
export function newRecord({ id, draftId, procedure, stamp }: NewItem): ItemRecord {
  return {
    format: FORMAT,
    order: stamp.order,
    item: {
      id,
      draftId,
      procedureId: procedure.id,
      title: procedure.title,
      createdAt: stamp.savedAt,
      state: 'waiting',
      attempts: 0,
    },
  };
}

/** The record after an attempt. */
export function afterAttempt(
  { item: before, ...rest }: ItemRecord,
  outcome: Outcome,
  { now, random }: { readonly now: number; readonly random: () => number },
): ItemRecord {
  const attempts = before.attempts + 1;
  const item = { ...before, attempts, retryAt: undefined };
  const record = { ...rest, wait: undefined };
  switch (outcome.kind) {
    case 'again': {
      const { atLeast } = outcome;
      const span = atLeast + backoff(attempts, random);
      const waiting = { ...item, state: 'waiting', retryAt: now + span } as const;
      return { ...record, item: waiting, wait: { since: now, span, atLeast } };
    }
    case 'refused': {
      const { httpStatus, issues } = outcome;
      return { ...record, item: { ...item, state: 'refused', httpStatus, issues } };
    }
    case 'sent': {
      const { reference, receivedAt } = outcome;
      const sent = { ...item, state: 'sent', reference, receivedAt } as const;
      return { ...record, item: sent, sentAt: now, payload: undefined };
    }
  }
}

/** Milliseconds until it is due, or until the server allows it. */
export function remaining(wait: Wait | undefined, now: number, part: 'span' | 'atLeast'): number {
  if (!wait) return 0;
  return Math.min(Math.max(wait.since + wait[part] - now, 0), wait[part]);
}

/** What lies in the store may be anything. */
export function isItemRecord(value: unknown): value is ItemRecord {
  const { format, order, item, wait, payload } = (value ?? {}) as Partial<ItemRecord>;
  return (
    isKnownFormat(format) &&
    Number.isFinite(order) &&
    isItem(item) &&
    (wait === undefined || isWait(wait)) &&
    (payload === undefined || isSealed(payload))
  );
}

function isItem(value: unknown): boolean {
  const { id, draftId, procedureId, title, state, attempts } = (value ??
    {}) as Partial<OutboxItem>;
  return (
    [id, draftId, procedureId, title].every((text) => typeof text === 'string') &&
    ['waiting', 'sent', 'refused'].includes(state as string) &&
    Number.isSafeInteger(attempts)
  );
}

function isWait(value: unknown): boolean {
  const { since, span, atLeast } = (value ?? {}) as Partial<Wait>;
  return [since, span, atLeast].every(Number.isFinite);
}
