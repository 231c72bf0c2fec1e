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
