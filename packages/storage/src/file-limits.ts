/** The most that one file may have: what a cheap telephone still encrypts without trouble. */
export const MAX_FILE_BYTES = 10_000_000;

/** @throws {RangeError} */
export function checkSize({ size }: Blob): void {
  if (size > MAX_FILE_BYTES) throw new RangeError(`storage: a file of ${size} bytes is too large`);
}
