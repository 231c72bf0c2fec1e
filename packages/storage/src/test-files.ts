import { randomFrom } from './test-random.js';

/** A file of so many bytes, the same on every run. */
export function fileOf(name: string, size = 5_000): File {
  const random = randomFrom(size);
  const bytes = Uint8Array.from({ length: size }, () => Math.floor(random() * 256));
  return new File([bytes], name, { type: 'image/jpeg' });
}

/** All bytes of a file as one text that can be compared. */
export async function bytesOf(blob: Blob | undefined): Promise<string> {
  return blob ? new Uint8Array(await blob.arrayBuffer()).join() : 'nothing';
}
