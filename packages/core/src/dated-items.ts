import type { Dated } from './procedure.js';

/** Whether there is such a thing on a day (`YYYY-MM-DD`). */
export function isOn({ from, until }: Dated, day: string): boolean {
  return (!from || from <= day) && (!until || day <= until);
}
