/** What makes guessing slow; stored beside what the passphrase locks, in the clear. */
export interface Stretch {
  /** 16 random bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Of PBKDF2. */
  readonly rounds: number;
}

/** Rounds of today. @see OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA-256 */
export const ROUNDS = 600_000;

/** More would keep a cheap phone busy for minutes: such a record is not ours. */
const MOST_ROUNDS = 10_000_000;

const SALT_BYTES = 16;
const SHORTEST = 10;
const CODE_DIGITS = 16;

/** A fresh salt, and the rounds of today. */
export function newStretch(): Stretch {
  return { salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)), rounds: ROUNDS };
}

/** What lies in a store or file may be anything. */
export function isStretch(value: unknown): value is Stretch {
  const { salt, rounds } = (value ?? {}) as Partial<Stretch>;
  return (
    salt instanceof Uint8Array &&
    salt.length === SALT_BYTES &&
    Number.isSafeInteger(rounds) &&
    Number(rounds) > 0 &&
    Number(rounds) <= MOST_ROUNDS
  );
}

/**
 * The AES-256-GCM key that a passphrase or code stands for. It cannot be read out. Takes a second or
 * more on a cheap phone, off the main thread.
 * @see quality-bars.md, P6
 */
export async function derivePassphraseKey(
  passphrase: string,
  { salt, rounds }: Stretch,
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(asMeant(passphrase));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Long enough to lock answers with: at least 10 characters. */
export function isGoodPassphrase(passphrase: string): boolean {
  return Array.from(asMeant(passphrase)).length >= SHORTEST;
}

/**
 * A random code of 53 bits, to be written down: 16 digits in groups of four, as on a bank card. Digits
 * alone are told apart in every handwriting, stand on one side of every keyboard, and no Vietnamese
 * keyboard makes other letters of them.
 */
export function generateCode(): string {
  const digits = Array.from({ length: CODE_DIGITS }, randomDigit).join('');
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

/** A code is read with or without its gaps; a passphrase however the keyboard composed its letters. */
function asMeant(typed: string): string {
  const code = typed.normalize('NFKC').replace(/[\s.\p{Pd}]/gu, '');
  if (/^\d+$/.test(code) && code.length === CODE_DIGITS) return code;
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ');
}
