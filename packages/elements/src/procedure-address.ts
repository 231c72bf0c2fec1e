/**
 * The address of a procedure's page, from a pattern such as `/thu-tuc/{id}`. `undefined` without a
 * pattern, and for one that leads out of `http:`: a page's attribute may come from a content system.
 */
export function procedureAddress(pattern: string, id: string): string | undefined {
  if (!pattern) return undefined;
  const address = pattern.replaceAll('{id}', encodeURIComponent(id));
  const url = URL.canParse(address, document.baseURI) && new URL(address, document.baseURI);
  return url && /^https?:$/.test(url.protocol) ? address : undefined;
}
