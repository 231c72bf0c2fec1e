/** The first bytes of files of several kinds. */
export const beginnings = {
  jpeg: [0xff, 0xd8, 0xff, 0xe0],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  pdf: bytesOf('%PDF-1.7'),
  heic: [0, 0, 0, 24, ...bytesOf('ftypheic')],
  word: [0x50, 0x4b, 0x03, 0x04],
  text: bytesOf('Kính gửi'),
} as const;

/** A file with this name that begins as its kind does, of `size` bytes. */
export function fileOf(
  name: string,
  kind: keyof typeof beginnings,
  { size = 64, type = 'image/jpeg', lastModified = 0 } = {},
): File {
  const bytes = new Uint8Array(size);
  bytes.set(beginnings[kind].slice(0, size));
  return new File([bytes], name, { type, lastModified });
}

function bytesOf(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}
