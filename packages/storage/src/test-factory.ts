/** A way in which databases refuse to open. */
export type Refusal = 'throws' | 'missing' | 'UnknownError' | 'VersionError' | 'silence';

/** The browser's databases, behind a door that can be shut. */
export interface TestFactory {
  readonly factory: () => IDBFactory;
  /** How often it was tried to open one. */
  readonly opened: number;
  /** Refuses from now on, or so many times. */
  refuse(how: Refusal, times?: number): void;
  allow(): void;
}

export function createTestFactory(): TestFactory {
  let refusal: Refusal | undefined;
  let left = 0;
  let opened = 0;
  const open = (name: string): IDBOpenDBRequest => {
    if (!refusal || left <= 0) return indexedDB.open(name);
    left -= 1;
    return failingRequest(refusal);
  };
  return {
    get opened() {
      return opened;
    },
    factory: () => {
      opened += 1;
      if (left > 0 && refusal === 'throws') throw new DOMException('refused', 'SecurityError');
      if (left > 0 && refusal === 'missing') return undefined as unknown as IDBFactory;
      return { open } as IDBFactory;
    },
    refuse(how, times = Infinity) {
      [refusal, left] = [how, times];
    },
    allow: () => (left = 0),
  };
}

function failingRequest(how: Refusal): IDBOpenDBRequest {
  const error = new DOMException('Internal error.', how);
  const request = { error } as { -readonly [K in keyof IDBOpenDBRequest]: IDBOpenDBRequest[K] };
  const event = { preventDefault: () => {} } as Event;
  if (how !== 'silence') queueMicrotask(() => void request.onerror?.call(request, event));
  return request;
}
