import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { PGlite } from '@electric-sql/pglite';

type Init = NodeFS['init'];

/** Asks the disk to keep what was written to an open file; passed in so that a test can count. */
export type SyncFile = (fd: number) => void;

interface OpenFile {
  /** Absent for folders, which cannot be synced this way. */
  readonly nfd?: number;
}

interface NodeFiles {
  stream_ops: { fsync?: (file: OpenFile) => number };
}

/**
 * Files of the embedded Postgres on a real disk. PGlite's own file layer answers Postgres's `fsync`
 * without doing it, so a power cut could lose what was said to be kept; here it is done.
 */
export class DurableFiles extends NodeFS {
  readonly #sync: SyncFile;

  constructor(folder: string, sync: SyncFile = fsyncSync) {
    super(folder);
    this.#sync = sync;
  }

  override async init(...[database, options]: Parameters<Init>): ReturnType<Init> {
    const ready = await super.init(database, options);
    const before = ready.emscriptenOpts.preRun ?? [];
    return {
      emscriptenOpts: {
        ...ready.emscriptenOpts,
        preRun: [...before, (module: PGlite['Module']) => this.#syncFilesOf(module)],
      },
    };
  }

  /**
   * Syncs the write-ahead log, which holds every commit. Postgres asks for this with `fdatasync`,
   * which the WebAssembly build turns into nothing, so it is done from outside after a commit.
   */
  syncLog(): void {
    const folder = join(this.rootDir, 'pg_wal');
    for (const name of readdirSync(folder).filter(isLogSegment)) {
      const fd = openSync(join(folder, name), 'r+');
      try {
        this.#sync(fd);
      } finally {
        closeSync(fd);
      }
    }
  }

  #syncFilesOf(module: PGlite['Module']): void {
    const files = (module.FS as unknown as { filesystems: { NODEFS: NodeFiles } }).filesystems;
    files.NODEFS.stream_ops.fsync = ({ nfd }) => {
      if (nfd !== undefined) this.#sync(nfd);
      return 0;
    };
  }
}

function isLogSegment(name: string): boolean {
  return /^[0-9A-F]{24}$/.test(name);
}
