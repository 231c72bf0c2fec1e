const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const scales = ['', ' nghìn', ' triệu'];
const billion = 1_000_000_000;

/**
 * A whole number in Vietnamese words, as on papers: 21 is "hai mươi mốt", 1005 is "một nghìn không
 * trăm linh năm". Thousands and millions that are zero are left out.
 *
 * @throws RangeError for what is no whole number of at most fifteen digits
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError('Expected a whole number');
  if (value < 0) return `âm ${numberInWords(-value)}`;
  return value === 0 ? 'không' : belowAnything(value, false);
}

/** `follows`: words stand before, so hundreds are named even when there are none. */
function belowAnything(value: number, follows: boolean): string {
  if (value < billion) return belowBillion(value, follows);
  const billions = `${belowAnything(Math.floor(value / billion), follows)} tỷ`;
  const rest = value % billion;
  return rest === 0 ? billions : `${billions} ${belowBillion(rest, true)}`;
}

function belowBillion(value: number, follows: boolean): string {
  const words: string[] = [];
  for (let power = 2; power >= 0; power--) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    const opens = !follows && words.length === 0;
    if (group > 0) words.push(`${threeDigits(group, opens)}${scales[power]}`);
  }
  return words.join(' ');
}

function threeDigits(value: number, opens: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0 && opens) return twoDigits(rest);
  const words = `${digits[hundreds]} trăm`;
  if (rest === 0) return words;
  return rest < 10 ? `${words} linh ${digits[rest]}` : `${words} ${twoDigits(rest)}`;
}

function twoDigits(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return `${digits[unit]}`;
  const words = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  return unit === 0 ? words : `${words} ${unitAfterTens(unit, tens)}`;
}

/** "mười một" but "hai mươi mốt", "mười bốn" but "hai mươi tư", and always "lăm". */
function unitAfterTens(unit: number, tens: number): string {
  if (unit === 5) return 'lăm';
  if (tens > 1 && unit === 1) return 'mốt';
  return tens > 1 && unit === 4 ? 'tư' : `${digits[unit]}`;
}
