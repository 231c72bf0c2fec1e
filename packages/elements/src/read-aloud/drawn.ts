/** Resolves when what stands around an element is drawn, and the fields beside it. */
export async function drawn(element: Element): Promise<void> {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  await (root.host as Drawing).updateComplete;
  for (const field of root.querySelectorAll<Drawing>('[part~=field]')) await field.updateComplete;
}

/** An element of ours, or one that is not loaded yet. */
interface Drawing extends Element {
  readonly updateComplete?: Promise<boolean>;
}
