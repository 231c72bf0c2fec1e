const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });
const longDayFormat = new Intl.DateTimeFormat('vi', {
  timeZone: TIME_ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});
const timeFormat = new Intl.DateTimeFormat('vi', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
});

/** Milliseconds since the epoch; passed in so that tests need not wait. */
export type Clock = () => number;

/** The day in Viet Nam, `YYYY-MM-DD`, whatever the server's own time zone. */
export function vietnamDay(at: number): string {
  return dayFormat.format(at);
}

/** The day for people: "Thứ Bảy, 21/11/2026". */
export function vietnamDayInWords(at: number): string {
  return longDayFormat.format(at);
}

/** The time of day in Viet Nam: "14:05". */
export function vietnamTime(at: number): string {
  return timeFormat.format(at);
}
