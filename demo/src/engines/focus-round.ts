import { setTimeout as wait } from 'node:timers/promises';
import type { EnginePage } from './engine.js';

/** More than any screen has; a trap would go on for ever. */
const most = 60;

/**
 * Goes through the guide with Tab and back with Shift+Tab, out at both ends. Gives what is wrong with
 * the stops on the way: without a ring, out of sight, or in a circle that does not end.
 */
export async function goRound(page: EnginePage): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    if (key === 'Shift+Tab' && !(await stopFaults(page))) await page.keyboard.press(key);
    let stops = 0;
    for (let found; (found = await stopFaults(page)); stops++) {
      if (found.length) found = (await stopFaultsLater(page)) ?? found;
      faults.push(...found.map((fault) => `${key}: ${fault}`));
      if (stops > most) return [...faults, `${key} does not leave the guide`];
      await page.keyboard.press(key);
    }
    if (stops === 0) faults.push(`${key} does not come into the guide`);
  }
  return faults;
}

/** WebKit scrolls a moment after it moves the focus. */
async function stopFaultsLater(page: EnginePage): ReturnType<typeof stopFaults> {
  await wait(500);
  return stopFaults(page);
}

/** What is wrong with where the focus stands; `undefined` outside the guide. */
function stopFaults(page: EnginePage): Promise<readonly string[] | null> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    if (outer?.localName !== 'tb-guide') return null;
    const stop = innermost(outer);
    const card = stop.closest('.card, .option');
    const words = (card ?? stop).textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const name = `<${stop.localName} id="${stop.id}"> ${words}`;
    return [...(hasRing() ? [] : [`no ring: ${name}`]), ...(isSeen() ? [] : [`hidden: ${name}`])];

    function innermost(element: Element): Element {
      const inner = element.shadowRoot?.activeElement;
      return inner ? innermost(inner) : element;
    }

    /** The ring of a card is drawn by its label. */
    function hasRing(): boolean {
      const label = card?.querySelector('label');
      const styles = [
        getComputedStyle(stop),
        ...(label ? [getComputedStyle(label, '::after')] : []),
      ];
      return styles.some(
        (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      );
    }

    function isSeen(): boolean {
      const { left, right, top, bottom } = stop.getBoundingClientRect();
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const hit = (stop.getRootNode() as ShadowRoot).elementFromPoint(x, y);
      return (
        hit !== null && (hit.contains(stop) || stop.contains(hit) || card?.contains(hit) === true)
      );
    }
  });
}
