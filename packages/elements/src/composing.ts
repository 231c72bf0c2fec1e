/**
 * Whether a key still belongs to the word that a Vietnamese keyboard composes. Safari ends the
 * composition before the key that ended it: there, only the old code 229 tells.
 * @see https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}
