import { basename } from 'node:path';
import type { Example } from './example.js';
import { openPackFolder, packFolders } from './pack-folder.js';

/**
 * The stories of every pack in a folder, by the name of the pack's folder: what a page needs to show
 * them. They are no part of what is built for a web site.
 *
 * @throws {FileError} when a file is missing or not JSON
 */
export function examplesIn(folder: string): Readonly<Record<string, readonly Example[]>> {
  const packs = packFolders(folder).map(openPackFolder);
  return Object.fromEntries(
    packs.map((pack) => [basename(pack.folder), [...pack.examples.values()] as Example[]]),
  );
}
