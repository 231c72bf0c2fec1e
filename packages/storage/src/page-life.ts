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
 * WebKit begins no transaction that a page asks for during `pagehide`, commit or not, and gives up
 * those that still wait for answers of the page (seen in WebKitGTK 2.50). So it is asked in
 * `beforeunload`, and done while the next page is fetched; and drafts are written sooner. Elsewhere
 * `pagehide` is enough, and in Firefox a listener to `beforeunload` would keep the page out of its
 * back/forward cache.
 * @see WebCore, IDBTransaction::stop()
 */
export function isWebKit(): boolean {
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
