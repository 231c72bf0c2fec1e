/** Format of sealed records. Newer ones are left alone. */
export const FORMAT = 1;

/** What a sealed record is bound to: with one letter changed it does not open any more. */
export interface SealLabel {
  readonly kind: 'draft' | 'procedure' | 'item';
  readonly id: string;
  /** Counts the saves of a draft, from 1. */
  readonly revision: number;
  /** Milliseconds since the epoch, by this device's clock. */
  readonly savedAt: number;
  /** Grows from record to record, also when the clock is set back. */
  readonly order: number;
}

/** A record that only the device key opens. */
export interface Sealed {
  readonly format: number;
  readonly savedAt: number;
  readonly order: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/**
 * Encrypts a value of plain JSON with AES-256-GCM under a fresh random nonce.
 * @see NIST SP 800-38D, 8.2.2 (random nonces of 96 bits)
 */
export async function seal(key: CryptoKey, label: SealLabel, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt(parameters(nonce, label), key, plain);
  return { format: FORMAT, savedAt: label.savedAt, order: label.order, nonce, data };
}

/** The value, or `undefined` when the record was altered or belongs to another key or label. */
export async function unseal(
  key: CryptoKey,
  label: Pick<SealLabel, 'kind' | 'id' | 'revision'>,
  sealed: Sealed,
): Promise<unknown> {
  const whole = { ...label, savedAt: sealed.savedAt, order: sealed.order };
  try {
    const plain = await crypto.subtle.decrypt(parameters(sealed.nonce, whole), key, sealed.data);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return undefined;
  }
}

/** What lies in the store may be anything. */
export function isSealed(record: unknown): record is Sealed {
  const sealed = record as Partial<Sealed> | null | undefined;
  return (
    typeof sealed === 'object' &&
    sealed?.format === FORMAT &&
    Number.isFinite(sealed.savedAt) &&
    Number.isFinite(sealed.order) &&
    sealed.nonce instanceof Uint8Array &&
    sealed.data instanceof ArrayBuffer
  );
}

/** Was the record written by newer code? Then it is not ours to judge, move or replace. */
export function isNewer(record: unknown): boolean {
  const format = (record as { format?: unknown } | null | undefined)?.format;
  return typeof format === 'number' && format > FORMAT;
}

function parameters(iv: Uint8Array<ArrayBuffer>, label: SealLabel): AesGcmParams {
  const { kind, id, revision, savedAt, order } = label;
  const bound = JSON.stringify([FORMAT, kind, id, revision, savedAt, order]);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}
