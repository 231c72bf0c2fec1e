/** A server that asks for more is not believed; a person should not wait for a typing error. */
const AT_MOST = 24 * 60 * 60 * 1000;

/**
 * How long the server asks to wait, in milliseconds; 0 when it does not ask.
 * @see RFC 9110, 10.2.3: seconds, or a date. Against the date of the reply itself, where it has one,
 * because the clock of this device may be wrong.
 */
export function retryAfter(headers: Headers, now: number): number {
  const asked = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : millisecondsUntil(asked, headers, now);
  return Math.min(Math.max(wait, 0), AT_MOST);
}

function millisecondsUntil(asked: string, headers: Headers, now: number): number {
  const sent = Date.parse(headers.get('date') ?? '');
  return (Date.parse(asked) || 0) - (sent || now);
}
