import type { Page } from 'playwright-core';

/** Everything on the present screen that is cut, hangs over, or is too small for a thumb. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const guide = document.querySelector('tb-guide')!;
    const { left, right } = guide.getBoundingClientRect();
    const all = inside(guide.shadowRoot!).filter(isSeen);
    return [...all.flatMap(overflow), ...all.flatMap(sticksOut), ...all.flatMap(tooSmall)];

    function inside(root: ParentNode): Element[] {
      return [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ]);
    }

    function isSeen(element: Element): boolean {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility();
    }

    /** Boxes for one line scroll by nature; all else must show what it holds. */
    function overflow(element: Element): string[] {
      if (element.matches('input, svg, svg *')) return [];
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const isCut = getComputedStyle(element).overflowY !== 'visible';
      const wide = clientWidth > 0 && scrollWidth > clientWidth + 1;
      const high = clientHeight > 0 && isCut && scrollHeight > clientHeight + 1;
      const isList = element.matches('[role="listbox"]');
      return (wide || high) && !isList ? [`cut: ${nameOf(element)}`] : [];
    }

    function sticksOut(element: Element): string[] {
      const box = element.getBoundingClientRect();
      const isOut = box.left < left - 1 || box.right > Math.min(right, innerWidth) + 1;
      return isOut ? [`sticks out: ${nameOf(element)}`] : [];
    }

    /** 48 px, as thumbs need (quality bar A13); a mark counts with the card around it. */
    function tooSmall(element: Element): string[] {
      if (!element.matches('button, a, summary, input, textarea')) return [];
      const target = element.closest('.card, .option') ?? element;
      const { width, height } = target.getBoundingClientRect();
      const size = `${Math.round(width)} × ${Math.round(height)}`;
      return width < 47.5 || height < 47.5 ? [`small, ${size}: ${nameOf(element)}`] : [];
    }

    function nameOf(element: Element): string {
      const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
      return `<${element.localName} class="${element.className}"> ${words}`;
    }
  });
}
