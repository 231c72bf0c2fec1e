import { msg, str } from '@lit/localize';
import type { TimeSlot } from '@tungbuoc/core';

/** "Thứ Tư, 25/11". */
export function dayWords(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${weekdays[new Date(day).getUTCDay()]?.() ?? ''}, ${date}/${month}`;
}

/** "Sáng, 7 giờ 30 đến 11 giờ 30". */
export function slotWords({ from, to }: TimeSlot): string {
  const [begins, ends] = [timeWords(from), timeWords(to)];
  if (from < '12:00') return msg(str`Sáng, ${begins} đến ${ends}`, { id: 'time-slot-morning' });
  if (from >= '18:00') return msg(str`Tối, ${begins} đến ${ends}`, { id: 'time-slot-evening' });
  return msg(str`Chiều, ${begins} đến ${ends}`, { id: 'time-slot-afternoon' });
}

function timeWords(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  const hour = Number(hours);
  if (minutes === '00') return msg(str`${hour} giờ`, { id: 'time-slot-hour' });
  return msg(str`${hour} giờ ${minutes}`, { id: 'time-slot-minutes' });
}

const weekdays: readonly (() => string)[] = [
  () => msg('Chủ Nhật', { id: 'weekday-sunday' }),
  () => msg('Thứ Hai', { id: 'weekday-monday' }),
  () => msg('Thứ Ba', { id: 'weekday-tuesday' }),
  () => msg('Thứ Tư', { id: 'weekday-wednesday' }),
  () => msg('Thứ Năm', { id: 'weekday-thursday' }),
  () => msg('Thứ Sáu', { id: 'weekday-friday' }),
  () => msg('Thứ Bảy', { id: 'weekday-saturday' }),
];
