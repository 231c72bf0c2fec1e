import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text that was found in a file, and how it was written there. */
export interface Hit {
  readonly text: string;
  readonly file: string;
  readonly encoding: string;
}

/**
 * Looks for texts in every byte of every file of a folder: as UTF-8, as UTF-16 of both kinds, and in
 * base64. Compressed files (snappy, LZ4) keep the first copy of a text of chance letters as it is:
 * look for such texts.
 */
export async function searchFolder(folder: string, texts: readonly string[]): Promise<Hit[]> {
  const needles = texts.flatMap(encodings);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hits: Hit[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const found = needles.filter(({ needle }) => bytes.includes(needle));
    hits.push(...found.map(({ text, encoding }) => ({ text, encoding, file })));
  }
  return hits;
}

interface Needle {
  readonly text: string;
  readonly encoding: string;
  readonly needle: Buffer;
}

function encodings(text: string): Needle[] {
  const utf8 = Buffer.from(text);
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  return [
    { text, encoding: 'UTF-8', needle: utf8 },
    { text, encoding: 'UTF-16LE', needle: little },
    { text, encoding: 'UTF-16BE', needle: big },
    ...[0, 1, 2].map((shift) => ({ text, encoding: 'base64', needle: base64At(utf8, shift) })),
  ];
}

/** The letters of base64 that are the same whatever stands around the text. */
function base64At(bytes: Buffer, shift: number): Buffer {
  const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
  const whole = padded.subarray(0, padded.length - (padded.length % 3)).toString('base64');
  return Buffer.from(whole.slice(shift ? 4 : 0));
}
