import { msg, str } from '@lit/localize';
import { addDays } from '@tungbuoc/core';
import type { Moment, ServicePoint, TimeSlot } from '@tungbuoc/core';
import { dateWords, timeWords, weekdayOf } from '../day-words.js';

/** "Thứ Tư 26/11, 7 giờ 30, Nhà văn hóa …", or "Hôm nay, …". */
export function visitTitle({ day, from }: TimeSlot, { place }: ServicePoint, at: Moment): string {
  return `${dayTitle(day, at)}, ${timeWords(from)}, ${place}`;
}

/** "đến 11 giờ 30"; while it is going on that it is. */
export function untilWords({ day, from, to }: TimeSlot, at: Moment): string {
  const time = timeWords(to);
  return day === at.day && from <= at.time
    ? msg(str`Đang tiếp nhận, đến ${time}.`, { id: 'point-now' })
    : msg(str`Tiếp nhận đến ${time}.`, { id: 'point-until' });
}

/** "Thứ Sáu 28/11, 7 giờ 30; Thứ Hai 01/12, 7 giờ 30". */
export function laterWords(visits: readonly TimeSlot[], at: Moment): string {
  const days = visits
    .map(({ day, from }) => `${dayTitle(day, at)}, ${timeWords(from)}`)
    .join('; ');
  return msg(str`Các buổi sau: ${days}.`, { id: 'point-later' });
}

function dayTitle(day: string, at: Moment): string {
  if (day === at.day) return msg('Hôm nay', { id: 'day-today' });
  if (day === addDays(at.day, 1)) return msg('Ngày mai', { id: 'day-tomorrow' });
  return `${weekdayOf(day)} ${dateWords(day)}`;
}
