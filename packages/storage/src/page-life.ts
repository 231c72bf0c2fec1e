/**
 * WebKit begins no transaction any more that a page asks for while it is reloaded or closed, and
 * gives up those that wait for an answer of the page. Only what is committed by then is kept.
 * @see WebCore, IDBTransaction::stop(): transactions that are not yet committing are aborted
 */
export function isWebKit(): boolean {
  return /AppleWebKit(?!.*Chrom)/.test(navigator.userAgent);
}

/** Calls back when the page may be about to go: hidden, frozen, left. */
export function onLeaving(run: () => void): () => void {
  const hidden = () => document.visibilityState === 'hidden' && run();
  const listening: Listening[] = [
    [window, 'pagehide', run],
    [document, 'visibilitychange', hidden],
    [document, 'freeze', run],
  ];
  if (isWebKit()) listening.push([window, 'beforeunload', run]);
  return listenAll(listening);
}

/**
 * WebKit drops what is asked of IndexedDB during `pagehide`, commit or not (seen in WebKitGTK 2.50);
 * what is asked in `beforeunload` is done while the next page is fetched. Elsewhere `pagehide` is
 * enough, and in Firefox a listener to `beforeunload` would keep the page out of its back/forward cache.
 */
function isWebKit(): boolean {
  return navigator.vendor.startsWith('Apple');
}

/** Calls back when the page is here again, perhaps after a long time. */
export function onReturning(run: () => void): () => void {
  const visible = () => document.visibilityState === 'visible' && run();
  const restored = (event: Event) => (event as PageTransitionEvent).persisted && run();
  return listenAll([
    [window, 'pageshow', restored],
    [document, 'visibilitychange', visible],
    [document, 'resume', run],
  ]);
}

type Listening = readonly [EventTarget, string, (event: Event) => void];

function listenAll(all: readonly Listening[]): () => void {
  for (const [target, type, run] of all) target.addEventListener(type, run);
  return () => {
    for (const [target, type, run] of all) target.removeEventListener(type, run);
  };
}
