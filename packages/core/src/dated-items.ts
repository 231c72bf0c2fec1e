import type { Dated, Procedure } from './procedure.js';

/** Whether there is such a thing on a day (`YYYY-MM-DD`). */
export function isOn({ from, until }: Dated, day: string): boolean {
  return (!from || from <= day) && (!until || day <= until);
}

/**
 * The procedure as it stands on a day: what has not begun yet, or has ended, is left out. The very
 * same object where nothing is.
 */
export function itemsOn(procedure: Procedure, day: string): Procedure {
  const lists = (['routes', 'papers', 'fees', 'afterwards'] as const).map((key) => {
    const items: readonly Dated[] = procedure[key];
    return [key, items.filter((item) => isOn(item, day))] as const;
  });
  const isWhole = lists.every(([key, items]) => items.length === procedure[key].length);
  return isWhole ? procedure : { ...procedure, ...(Object.fromEntries(lists) as object) };
}
