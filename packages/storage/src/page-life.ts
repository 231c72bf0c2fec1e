/** Calls back when the page may be about to go: hidden, frozen, left. */
export function onLeaving(run: () => void): () => void {
  const hidden = () => document.visibilityState === 'hidden' && run();
  return listenAll([
    [window, 'pagehide', run],
    [document, 'visibilitychange', hidden],
    [document, 'freeze', run],
  ]);
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

function listenAll(all: readonly [EventTarget, string, (event: Event) => void][]): () => void {
  for (const [target, type, run] of all) target.addEventListener(type, run);
  return () => {
    for (const [target, type, run] of all) target.removeEventListener(type, run);
  };
}
