/** What is seen of the page: less than the window while a screen keyboard covers a part of it. */
export interface View {
  readonly offsetTop: number;
  readonly height: number;
  readonly scale: number;
}

/** At least a line and the beginning of the next, which shows that there is more. */
const leastRoom = 100;
const gap = 8;

/**
 * Lets a list be no higher than what is seen below its upper edge. Not while the person has zoomed
 * in with two fingers: then they move what is seen about themselves.
 */
export function fitList(list: HTMLElement, view: View | null = visualViewport): void {
  if (!view || view.scale > 1) return;
  const room = view.offsetTop + view.height - list.getBoundingClientRect().top - gap;
  list.style.setProperty('--_room', `${Math.max(room, leastRoom)}px`);
}

/** Calls back when a screen keyboard comes or goes; returns the function that ends it. */
export function onRoomChange(callback: () => void): () => void {
  const view = visualViewport;
  const onResize = () => {
    if (view?.scale === 1) callback();
  };
  view?.addEventListener('resize', onResize);
  return () => view?.removeEventListener('resize', onResize);
}
