import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Blocks lie beside the pack, in `blocks/`, else among those that are shipped. */
export function blocksFolder(pack: string): string {
  const beside = join(pack, '..', 'blocks');
  return existsSync(beside) ? beside : shippedBlocks;
}

const shippedBlocks = fileURLToPath(new URL('../../packs/blocks', import.meta.url));

/** What an author writes into `locales/`, not into the structure. */
export const wordKeys: ReadonlySet<string> = new Set(
  [
    'title',
    'summary',
    'text',
    'label',
    'hint',
    'example',
    'shortLabel',
    'note',
    'unit',
    'message',
  ].concat(['itemLabel', 'issuedBy']),
);

export function isLocaleFile(file: string): boolean {
  return basename(dirname(file)) === 'locales';
}
