import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../transcripts/', import.meta.url);

/** `npm run transcripts` and `npm run transcripts:webkit` write what the tests else compare. */
const isWriting = process.env['WRITE_TRANSCRIPTS'] === '1';

/**
 * Compares a transcript with the one that somebody has read and found good.
 * @throws Error with the first line that is different
 */
export function compareWithGolden(name: string, transcript: string): void {
  const path = fileURLToPath(new URL(name, folder));
  if (isWriting) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, transcript);
    return;
  }
  const difference = firstDifference(read(path), transcript);
  if (difference) throw new Error(`${name} reads otherwise:\n${difference}\n${advice}`);
}

const advice =
  'If that is meant, run `npm run transcripts` (or `transcripts:webkit`) and read the difference.';

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}

function firstDifference(golden: string, now: string): string | undefined {
  const [before, after] = [golden.split('\n'), now.split('\n')];
  const index = after.findIndex((line, at) => line !== before[at]);
  const at = index < 0 && before.length > after.length ? after.length : index;
  if (at < 0) return undefined;
  return `line ${at + 1}\n- ${before[at] ?? ''}\n+ ${after[at] ?? ''}`;
}
