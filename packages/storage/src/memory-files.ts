import type { DraftFile, DraftFiles } from './draft.js';
import { checkSize } from './file-limits.js';
import { randomUuid } from './uuid.js';

/** Files of a draft that must not touch the disk, by id. */
export type FilesInMemory = Map<string, { readonly about: DraftFile; readonly file: File }>;

/** Keeps them as long as the page. */
export function createMemoryFiles(files: FilesInMemory): DraftFiles {
  return {
    // eslint-disable-next-line @typescript-eslint/require-await
    async add(path, file, id = randomUuid()) {
      checkSize(file);
      const { name, type, size } = file;
      const about = { id, path, name, type, size };
      files.set(id, { about, file });
      return about;
    },
    list(path) {
      const all = [...files.values()].map(({ about }) => about);
      return Promise.resolve(all.filter((about) => (path ?? about.path) === about.path));
    },
    read: (id) => Promise.resolve(files.get(id)?.file),
    remove(id) {
      files.delete(id);
      return Promise.resolve();
    },
  };
}
