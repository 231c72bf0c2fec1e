/**
 * A personal identification number for reading: `001 190 000 000`, also while it is being typed.
 */
export function groupPersonId(id: string): string {
  return groupDigits(id, [3, 3, 3, 3]);
}

/** A telephone number for reading: `0912 345 678`, `024 3825 4000`, `0210 385 4000`. */
export function groupPhone(phone: string): string {
  if (!phone.startsWith('02')) return groupDigits(phone, [4, 3]);
  return groupDigits(phone, /^02[48]/.test(phone) ? [3, 4] : [4, 3]);
}

/** A number for reading, dots between thousands and a comma before decimals: `1.234.567`. */
export function groupMoney(amount: number | string): string {
  const [, sign = '', whole = '', rest = ''] =
    /^(-?)([0-9]+)((?:[.,][0-9]+)?)$/.exec(String(amount)) ?? [];
  if (whole === '') return String(amount);
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3)
    groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${sign}${groups.join('.')}${rest.replace('.', ',')}`;
}

/** Groups of the given sizes, then what is left; text that is not digits stays as it is. */
function groupDigits(text: string, sizes: readonly number[]): string {
  if (!/^[0-9]+$/.test(text)) return text;
  const groups: string[] = [];
  let start = 0;
  for (const size of sizes) {
    groups.push(text.slice(start, start + size));
    start += size;
  }
  return [...groups, text.slice(start)].filter((group) => group !== '').join(' ');
}
