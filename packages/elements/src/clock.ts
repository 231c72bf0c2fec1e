/**
 * Today as `YYYY-MM-DD` where the office is. Vietnam has kept UTC+7 without summer time since 1975,
 * so no time zone data are needed.
 */
export function todayInVietnam(now = Date.now()): string {
  return new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** `10:42`, on this device's own clock. */
export function clockTime(time: number): string {
  const date = new Date(time);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}
/** `21/11/2026`, on this device's own calendar. */
export function dateOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}
