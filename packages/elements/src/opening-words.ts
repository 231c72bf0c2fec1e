import { msg, str } from '@lit/localize';
import type { Ward } from '@tungbuoc/core';
import { timeWords, weekdayWords } from './day-words.js';

type Hours = NonNullable<Ward['openingHours']>;

/**
 * When an office is open, a line for each set of days: "Thứ Hai đến Thứ Sáu: 7 giờ 30 đến 11 giờ 30,
 * 13 giờ 30 đến 17 giờ".
 */
export function openingLines(hours: Hours): readonly string[] {
  const byDays = new Map<string, Hours[number][]>();
  for (const times of hours) {
    const days = daysWords(times.days);
    byDays.set(days, [...(byDays.get(days) ?? []), times]);
  }
  return [...byDays].map(([days, times]) => `${days}: ${times.map(timesWords).join(', ')}`);
}

function timesWords({ from, to }: Hours[number]): string {
  return msg(str`${timeWords(from)} đến ${timeWords(to)}`, { id: 'opening-times' });
}

/** Three days in a row or more are said by the first and the last. */
function daysWords(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  const [first = 1, last = first] = [sorted[0], sorted.at(-1)];
  const isRow = sorted.length > 2 && last - first === sorted.length - 1;
  if (!isRow) return sorted.map(weekdayWords).join(', ');
  return msg(str`${weekdayWords(first)} đến ${weekdayWords(last)}`, { id: 'opening-days' });
}
