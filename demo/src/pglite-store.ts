import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { claimDataFolder } from './data-folder.js';
import { DurableFiles } from './durable-files.js';
import type { SyncFile } from './durable-files.js';
import { newReference } from './reference.js';
import { StoreError } from './submission-store.js';
import type { Arrival, Kept, Listed, Opened, SubmissionStore } from './submission-store.js';

const SCHEMA = `
  create table if not exists submission (
    id integer generated always as identity primary key,
    reference text not null unique,
    idempotency_key uuid not null unique,
    body_hash text not null,
    procedure text not null,
    pack_version text not null,
    received_at bigint not null,
    body text not null
  )`;

const KEPT = 'reference, received_at as "receivedAt", body_hash as "bodyHash"';
const LISTED = 'id, reference, received_at as "receivedAt", procedure';
const INSERT = `
  insert into submission
    (reference, idempotency_key, body_hash, procedure, pack_version, received_at, body)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict do nothing
  returning ${KEPT}`;
const SELECT_OPENED = `
  select ${LISTED}, pack_version as "packVersion", body from submission where reference = $1`;
const MAX_ID = 2 ** 31 - 1;

/**
 * Opens the store in a folder and claims the folder for this process.
 *
 * @throws {DataFolderError} code "held": another process is using it
 */
export async function openSubmissionStore(
  folder: string,
  sync?: SyncFile,
): Promise<SubmissionStore> {
  const release = await claimDataFolder(folder);
  try {
    const files = new DurableFiles(await databaseFolder(folder), sync);
    const database = await PGlite.create({ fs: files });
    await database.exec(SCHEMA);
    return storeOver(database, files, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Makes the database beside its place and moves it there whole: a kill meanwhile spoils nothing. */
async function databaseFolder(folder: string): Promise<string> {
  const place = join(folder, 'database');
  if (existsSync(place)) return place;
  const fresh = join(folder, 'database.new');
  rmSync(fresh, { recursive: true, force: true });
  const database = await PGlite.create({ fs: new DurableFiles(fresh) });
  await database.close();
  renameSync(fresh, place);
  return place;
}

function storeOver(database: PGlite, files: DurableFiles, release: () => void): SubmissionStore {
  const ask = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
    try {
      return (await database.query<Row>(sql, [...values])).rows;
    } catch (error) {
      throw new StoreError(error);
    }
  };
  return {
    find: (key) => findByKey(ask, key),
    async keep(arrival) {
      const outcome = await insertOnce(ask, arrival);
      try {
        files.syncLog();
      } catch (error) {
        throw new StoreError(error);
      }
      return outcome;
    },
    list: ({ limit, before }) =>
      ask<Listed>(`select ${LISTED} from submission where id < $1 order by id desc limit $2`, [
        before ?? MAX_ID,
        limit,
      ]),
    open: async (reference) => (await ask<Opened>(SELECT_OPENED, [reference]))[0],
    async ping() {
      await ask('select 1');
    },
    async close() {
      await database.close();
      release();
    },
  };
}

type Ask = <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

async function findByKey(ask: Ask, key: string): Promise<Kept | undefined> {
  const rows = await ask<Kept>(`select ${KEPT} from submission where idempotency_key = $1`, [key]);
  return rows[0];
}

/**
 * One statement decides: the unique index lets one of many twins in. No row comes back when the key
 * was used (the first one answers) or, once in a hundred million, when the reference was.
 */
async function insertOnce(ask: Ask, arrival: Arrival): Promise<{ kept: Kept; isNew: boolean }> {
  for (;;) {
    const [added] = await ask<Kept>(INSERT, [
      newReference(arrival.receivedAt),
      arrival.key,
      arrival.bodyHash,
      arrival.procedure,
      arrival.packVersion,
      arrival.receivedAt,
      arrival.body,
    ]);
    if (added) return { kept: added, isNew: true };
    const earlier = await findByKey(ask, arrival.key);
    if (earlier) return { kept: earlier, isNew: false };
  }
}
