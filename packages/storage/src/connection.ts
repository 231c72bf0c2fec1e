import { StorageError } from './storage-error.js';
import type { Clock } from './clock.js';

/** The one object store of our database. */
export const STORE = 'records';

/** How long one request to open may stay silent before the next one is made. */
const PATIENCE = 500;
/** Pause before the next request to open. */
const PAUSE = 150;
/** For those who write before the connection is closed for the sake of another tab. */
const LAST_MOMENT = 300;
/** The first request and three retries: 2.45 s, so that a person hears of it within 3 s. */
const ATTEMPTS = 4;
/**
 * After a full disk the files of the database may be torn, and Chromium deletes them when it opens them
 * the next time. Better now, while the page knows everything and writes it anew, than at the next
 * visit: the connection stays closed for longer than the 2 s that the browser keeps them open.
 */
const REST = 3_000;

/** Which database, and whose time. */
export interface ConnectionOptions {
  readonly name: string;
  readonly after: Clock['after'];
  /** Read at every opening: the getter itself may throw. */
  readonly factory: () => IDBFactory;
  /** Another tab wants to upgrade or delete the database. Is anybody about to write? */
  readonly onYield: () => boolean;
}

/** One connection to one database, opened when needed and opened again when lost. */
export class Connection {
  #options: ConnectionOptions;
  #database: IDBDatabase | undefined;
  #opening: Promise<IDBDatabase | undefined> | undefined;
  #attempts = ATTEMPTS;
  #isResting = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** @throws {StorageError} `unavailable` */
  async get(): Promise<IDBDatabase> {
    const database = this.#database ?? (await this.#open(true));
    if (!database) throw new StorageError('unavailable');
    return database;
  }

  /**
   * Like {@link get}, but a database that is not there is not made.
   * @throws {StorageError} `unavailable`
   */
  async find(): Promise<IDBDatabase | undefined> {
    return this.#database ?? this.#open(false);
  }

  /** Forgets a connection that does not work any more. */
  drop(database: IDBDatabase): void {
    if (this.#database === database) this.#database = undefined;
    database.close();
  }

  /** The disk was full: closed for a while, so that the browser opens the files anew. */
  rest(): void {
    this.close();
    if (this.#isResting) return;
    this.#isResting = true;
    this.#options.after(REST, () => (this.#isResting = false));
  }

  close(): void {
    if (this.#database) this.drop(this.#database);
  }

  async #open(create: boolean): Promise<IDBDatabase | undefined> {
    if (this.#isResting) throw new StorageError('quota');
    if (this.#opening) {
      // Who comes while it is tried shares what comes of it, also the failure: nobody waits twice.
      const database = await this.#opening;
      return database || !create ? database : this.#open(true);
    }
    this.#opening = this.#tryOften(create);
    try {
      return await this.#opening;
    } finally {
      this.#opening = undefined;
    }
  }

  /** After one round of failures each later round is a single try: callers come back by themselves. */
  async #tryOften(create: boolean): Promise<IDBDatabase | undefined> {
    let failure: unknown;
    for (let attempt = 0; attempt < this.#attempts; attempt += 1) {
      if (attempt > 0) await new Promise<void>((resolve) => this.#options.after(PAUSE, resolve));
      try {
        const database = await this.#tryOnce(create);
        this.#attempts = ATTEMPTS;
        return database;
      } catch (cause) {
        failure = cause;
        if (isFinal(cause)) break;
      }
    }
    this.#attempts = 1;
    throw new StorageError('unavailable', { cause: failure });
  }

  /** A request that succeeds late is still welcome: cheap phones need their time. */
  #tryOnce(create: boolean): Promise<IDBDatabase | undefined> {
    return new Promise((resolve, reject) => {
      const request = requestOpen(this.#options);
      const stopWaiting = this.#options.after(PATIENCE, () => reject(new Error('no answer')));
      let absent = false;
      request.onupgradeneeded = () => {
        absent = !create;
        if (create) request.result.createObjectStore(STORE);
        else request.transaction?.abort();
      };
      request.onsuccess = () => {
        stopWaiting();
        resolve(this.#adopt(request.result));
      };
      request.onerror = (event) => {
        event.preventDefault();
        stopWaiting();
        if (absent) resolve(undefined);
        else reject(request.error ?? new Error('no reason given'));
      };
    });
  }

  #adopt(database: IDBDatabase): IDBDatabase {
    if (this.#database) {
      database.close();
      return this.#database;
    }
    // Another tab wants to upgrade or delete: do not stand in its way, come back afterwards.
    database.onversionchange = () => {
      const drop = () => this.drop(database);
      if (this.#options.onYield()) this.#options.after(LAST_MOMENT, drop);
      else drop();
    };
    database.onclose = () => this.drop(database);
    this.#database = database;
    return database;
  }
}

/** Without a version: the database opens as it is, also when newer code has made it. */
function requestOpen({ factory, name }: ConnectionOptions): IDBOpenDBRequest {
  try {
    return factory().open(name);
  } catch (cause) {
    throw new StorageError('unavailable', { cause });
  }
}

/** Would the next attempt end the same way? */
function isFinal(cause: unknown): boolean {
  if (cause instanceof StorageError) return true;
  const name = (cause as { name?: unknown } | null)?.name;
  return name === 'VersionError' || name === 'SecurityError';
}
