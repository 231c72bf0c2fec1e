import type { BrowserContext } from 'playwright-core';

/** The ways in which a browser refuses to keep anything (quality bar R6). */
export const refusals = [
  'SecurityError',
  'absent',
  'UnknownError',
  'VersionError',
  'silent',
] as const;

/** One of {@link refusals}. */
export type Refusal = (typeof refusals)[number];

/** Makes IndexedDB refuse on every page of this context. */
export async function refuseStorage(context: BrowserContext, refusal: Refusal): Promise<void> {
  if (refusal === 'SecurityError') await context.addInitScript(throwWhenAskedFor);
  else if (refusal === 'absent') await context.addInitScript(takeAway);
  else await context.addInitScript(failToOpen, refusal);
}

/** As Firefox did with cookies switched off. */
function throwWhenAskedFor(): void {
  const get = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  Object.defineProperty(globalThis, 'indexedDB', { get });
}

function takeAway(): void {
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
}

/** @param refusal name of the error; `silent` for a request that is never heard of again */
function failToOpen(refusal: string): void {
  IDBFactory.prototype.open = () => {
    const request = new EventTarget() as IDBOpenDBRequest;
    const error = new DOMException('refused', refusal);
    Object.defineProperty(request, 'error', { value: error });
    const fail = () => {
      const event = new Event('error', { cancelable: true });
      request.onerror?.call(request, event);
      request.dispatchEvent(event);
    };
    if (refusal !== 'silent') setTimeout(fail);
    return request;
  };
}
