/**
 * A random code of 53 bits, to be written down: 16 digits in groups of four. It is read back with or
 * without its gaps.
 */
export function randomCode(): string {
  const digits = Array.from({ length: 16 }, randomDigit).join('');
  return digits.replace(/\d{4}(?=\d)/g, '$& ');
}

/** Each digit is as likely as the others. */
function randomDigit(): number {
  const bytes = new Uint8Array(1);
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(bytes);
    if (byte < 250) return byte % 10;
  }
}
