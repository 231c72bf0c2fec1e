import type { Draft } from '@tungbuoc/elements';

type DraftFiles = Draft['files'];
type DraftFile = Awaited<ReturnType<DraftFiles['add']>>;

/** Keeps files as long as the story is open; a full device keeps none. */
export function createStoryFiles(isFull: () => boolean): DraftFiles {
  const kept = new Map<string, { readonly about: DraftFile; readonly file: File }>();
  return {
    add(path, file, id = crypto.randomUUID()) {
      if (isFull()) return Promise.reject(new Error('storage: quota'));
      const { name, type, size } = file;
      const about = { id, path, name, type, size };
      kept.set(id, { about, file });
      return Promise.resolve(about);
    },
    list(path) {
      const all = [...kept.values()].map(({ about }) => about);
      return Promise.resolve(all.filter((about) => (path ?? about.path) === about.path));
    },
    read: (id) => Promise.resolve(kept.get(id)?.file),
    remove(id) {
      kept.delete(id);
      return Promise.resolve();
    },
  };
}
