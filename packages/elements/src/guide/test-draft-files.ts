import type { DraftFile, DraftFiles } from '../services.js';

/** Files of a draft that live in the test, which may make the store slow, or full. */
export class TestDraftFiles implements DraftFiles {
  readonly kept = new Map<string, { readonly about: DraftFile; readonly file: File }>();
  /** What was asked of it, in order. */
  readonly calls: string[] = [];
  /** No space is left. */
  full = false;
  /** Adding waits for this. */
  disk: Promise<void> = Promise.resolve();

  async add(path: string, file: File, id = `file-${this.kept.size + 1}`): Promise<DraftFile> {
    this.calls.push(`add ${file.name}`);
    await this.disk;
    if (this.full) throw Object.assign(new Error('storage: quota'), { code: 'quota' });
    const { name, type, size } = file;
    const about = { id, path, name, type, size };
    this.kept.set(id, { about, file });
    return about;
  }

  list(path?: string): Promise<readonly DraftFile[]> {
    const all = [...this.kept.values()].map(({ about }) => about);
    return Promise.resolve(all.filter((about) => (path ?? about.path) === about.path));
  }

  read(id: string): Promise<Blob | undefined> {
    this.calls.push(`read ${id}`);
    return Promise.resolve(this.kept.get(id)?.file);
  }

  remove(id: string): Promise<void> {
    this.calls.push(`remove ${id}`);
    this.kept.delete(id);
    return Promise.resolve();
  }
}
