import { parsePartialDate } from './dates.js';
import { parseTimeSlot } from './time-slot.js';

const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** A slot as it is said: "Sáng Thứ Tư, 25/11/2026, 7 giờ 30 đến 11 giờ 30". */
export function timeSlotText(text: string): string {
  const slot = parseTimeSlot(text);
  if (!slot) return text;
  const date = slot.day.split('-').reverse().join('/');
  return `${partOfDay(slot.from)} ${weekdayName(slot.day)}, ${date}, ${hoursText(slot)}`;
}

/** `Thứ Tư` of an ISO day; `''` for what is no day. */
export function weekdayName(day: string): string {
  return parsePartialDate(day)?.day ? `${weekdays[new Date(day).getUTCDay()]}` : '';
}

/** `Sáng`, `Chiều` or `Tối`, by when it begins. */
export function partOfDay(time: string): string {
  if (time < '12:00') return 'Sáng';
  return time < '18:00' ? 'Chiều' : 'Tối';
}

/** "7 giờ 30 đến 11 giờ". */
export function hoursText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${timeText(from)} đến ${timeText(to)}`;
}

function timeText(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return minutes ? `${hours} giờ ${String(minutes).padStart(2, '0')}` : `${hours} giờ`;
}
