import { msg, str } from '@lit/localize';

/** "Thứ Hai"; days from 0 (Sunday) to 6, and 7 for Sunday as well. */
export function weekdayWords(day: number): string {
  return weekdays[day % 7]?.() ?? '';
}

/** "Thứ Tư" of an ISO day. */
export function weekdayOf(day: string): string {
  return weekdayWords(new Date(day).getUTCDay());
}

/** Inside a sentence: "thứ Tư". */
export function withinSentence(weekday: string): string {
  return weekday.replace(/^Thứ/, 'thứ');
}

/** "25/11". */
export function dateWords(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${date}/${month}`;
}

/** "7 giờ 30 đến 11 giờ 30". */
export function hoursWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const [begins, ends] = [timeWords(from), timeWords(to)];
  return msg(str`${begins} đến ${ends}`, { id: 'hours-from-to' });
}

/** `07:30` as it is said: "7 giờ 30". */
export function timeWords(time: string): string {
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
