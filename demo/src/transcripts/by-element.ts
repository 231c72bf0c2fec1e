/** The stories of each element, `text-field`, in the order given. */
export function byElement(stories: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const elements = new Map<string, string[]>();
  for (const story of stories) {
    const element = story.split('/')[0] ?? '';
    elements.set(element, [...(elements.get(element) ?? []), story]);
  }
  return elements;
}
