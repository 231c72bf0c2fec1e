/** Registers a tag unless somebody has: a second script on the page is harmless. */
export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
