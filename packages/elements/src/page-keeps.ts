/** Why this page can keep nothing, whatever a person chooses. */
export type KeepsNothing = 'frame' | 'insecure';

/**
 * `frame`: the page stands in one of another site, whose storage browsers part from ours, and delete
 * when they like. `insecure`: plain http, so nothing could be encrypted.
 * @see https://developers.google.com/privacy-sandbox/cookies/storage-partitioning
 */
export function whyNothingIsKept(): KeepsNothing | undefined {
  if (isInForeignFrame()) return 'frame';
  return (crypto as Partial<Crypto>).subtle ? undefined : 'insecure';
}

/** One stranger among the pages around this one is enough. */
function isInForeignFrame(): boolean {
  for (let view: Window = window; view !== view.parent; view = view.parent) {
    try {
      if (view.parent.location.origin !== location.origin) return true;
    } catch {
      return true;
    }
  }
  return false;
}
