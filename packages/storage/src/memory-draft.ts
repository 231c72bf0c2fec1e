import type { Procedure } from '@tungbuoc/core';
import type { Draft } from './draft.js';
import { randomUuid } from './uuid.js';

/** A draft on a shared device: the page holds the answers, and nothing is written anywhere. */
export function createMemoryDraft(procedure: Procedure): Draft {
  return {
    id: randomUuid(),
    status: { state: 'memory' },
    saved: undefined,
    procedure,
    save: () => {},
    flush: () => Promise.resolve(),
    subscribe: () => () => {},
    close: () => Promise.resolve(),
  };
}
