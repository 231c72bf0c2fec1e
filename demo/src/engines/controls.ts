/**
 * What a reader can press or fill in of the story that the page shows, and the groups around it, in
 * the order in which it is drawn. Runs in the page.
 */
export function controlsInSight(): readonly Element[] {
  const controls = 'input, textarea, select, button, a[href], summary';
  const groups = 'fieldset, [role="group"], [role="radiogroup"]';
  const childrenOf = (element: Element): readonly Element[] => {
    const given = element instanceof HTMLSlotElement ? element.assignedElements() : [];
    return given.length > 0 ? given : [...(element.shadowRoot ?? element).children];
  };
  const within = (element: Element): Element[] => [
    ...(element.matches(`${controls}, ${groups}`) && element.checkVisibility() ? [element] : []),
    ...childrenOf(element).flatMap(within),
  ];
  return within(document.querySelector('main') ?? document.body);
}
