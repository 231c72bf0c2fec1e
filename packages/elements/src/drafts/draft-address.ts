const PREFIX = '#tb-draft=';

/** Id of the draft that the address of this page asks for, when it does. */
export function draftInAddress(): string | undefined {
  return location.hash.startsWith(PREFIX) ? location.hash.slice(PREFIX.length) : undefined;
}

/** Takes it away again: it is nobody's business, and going back must not ask twice. */
export function clearDraftAddress(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

/**
 * Address of a draft on the page that made it; `undefined` when that is unknown, or not on this
 * origin: whoever made a copy can have written anything into it.
 */
export function draftAddress(page: string, id: string): string | undefined {
  if (!page.startsWith('/')) return undefined;
  const url = new URL(page, location.origin);
  if (url.origin !== location.origin) return undefined;
  url.hash = `tb-draft=${id}`;
  return url.href;
}
