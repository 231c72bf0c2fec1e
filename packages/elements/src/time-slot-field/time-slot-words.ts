import { msg, str } from '@lit/localize';
import type { TimeSlot } from '@tungbuoc/core';
import { dateWords, timeWords, weekdayOf } from '../day-words.js';

/** "Thứ Tư, 25/11". */
export function dayWords(day: string): string {
  return `${weekdayOf(day)}, ${dateWords(day)}`;
}

/** "Sáng, 7 giờ 30 đến 11 giờ 30". */
export function slotWords({ from, to }: TimeSlot): string {
  const [begins, ends] = [timeWords(from), timeWords(to)];
  if (from < '12:00') return msg(str`Sáng, ${begins} đến ${ends}`, { id: 'time-slot-morning' });
  if (from >= '18:00') return msg(str`Tối, ${begins} đến ${ends}`, { id: 'time-slot-evening' });
  return msg(str`Chiều, ${begins} đến ${ends}`, { id: 'time-slot-afternoon' });
}
