import { expect } from 'chai';
import { get, promisifyRequest, set } from 'idb-keyval';
import { createDurableStore } from './durable-store.js';
import { StorageError } from './storage-error.js';
import { createTestFactory, type Refusal } from './test-factory.js';
import { databaseNames, freshName } from './test-tab.js';

async function failureOf(promise: Promise<unknown>): Promise<StorageError> {
  const outcome: unknown = await promise.catch((cause: unknown) => cause);
  expect(outcome).to.be.instanceOf(StorageError);
  return outcome as StorageError;
}

/** An aborted transaction has no error at all, which is why `null` is among the causes. */
function failing(cause: DOMException | null): () => Promise<never> {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  return () => Promise.reject(cause);
}

function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return promisifyRequest(indexedDB.open(name, version));
}

describe('a durable store', () => {
  it('leaves no database behind when asked whether there is one', async () => {
    const name = freshName();
    const store = createDurableStore({ name });
    expect(await store.exists()).to.equal(false);
    expect(await databaseNames()).not.to.include(name);

    await set('a', 1, store);
    expect(await store.exists()).to.equal(true);
    expect(await databaseNames()).to.include(name);
  });

  it('waits for the disk', async () => {
    const store = createDurableStore({ name: freshName() });
    const durability = await store('readwrite', ({ transaction }) => transaction.durability);
    expect(durability).to.equal('strict');
  });

  it('writes all or nothing, also when the code that writes fails half-way', async () => {
    const store = createDurableStore({ name: freshName() });
    const failure = failureOf(
      store('readwrite', (records) => {
        records.put(1, 'half');
        throw new TypeError('half-way');
      }),
    );
    expect((await failure).code).to.equal('unknown');
    expect(await get('half', store)).to.equal(undefined);
  });

  it('steps aside when another tab deletes the database, and comes back', async () => {
    const name = freshName();
    const store = createDurableStore({ name });
    await set('a', 1, store);
    await promisifyRequest(indexedDB.deleteDatabase(name));
    await set('a', 2, store);
    expect(await get('a', store)).to.equal(2);
  });

  it('opens a database that newer code has upgraded while the page was open', async () => {
    const name = freshName();
    const store = createDurableStore({ name });
    await set('a', 1, store);
    (await openRaw(name, 7)).close();
    expect(await get('a', store)).to.equal(1);
  });

  it('writes although the browser has closed the connection, event or not', async () => {
    let database: IDBDatabase | undefined;
    const store = createDurableStore({ name: freshName() });
    for (let round = 0; round < 20; round += 1) {
      await set('round', round, store);
      database = await store('readonly', ({ transaction }) => transaction.db);
      database.close();
      if (round % 2) database.onclose?.(new Event('close'));
      expect(await get('round', store)).to.equal(round);
    }
  });

  it('tries an operation only once more', async () => {
    const store = createDurableStore({ name: freshName() });
    let tries = 0;
    const failure = await failureOf(
      store('readwrite', () => {
        tries += 1;
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      }),
    );
    expect([failure.code, tries]).to.deep.equal(['closed', 2]);
  });

  it('gives up an operation that stays silent, and says that the connection was lost', async () => {
    const name = freshName();
    await set('a', 1, createDurableStore({ name }));
    const impatient = (ms: number, run: () => void) => {
      if (ms >= 10_000) queueMicrotask(run);
      return () => {};
    };
    const store = createDurableStore({ name, after: impatient });
    const failure = await failureOf(store('readonly', () => new Promise(() => {})));
    expect(failure.code).to.equal('closed');
  });

  it('tells a full disk from a lost connection', async () => {
    const codes = [
      new DOMException('Encountered full disk while committing.', 'QuotaExceededError'),
      new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError'),
      new DOMException('The database connection is closing.', 'InvalidStateError'),
      new DOMException('Internal error.', 'UnknownError'),
      null,
    ].map(async (cause) => {
      const store = createDurableStore({ name: freshName() });
      return (await failureOf(store('readwrite', failing(cause)))).code;
    });
    expect(await Promise.all(codes)).to.deep.equal([
      'quota',
      'quota',
      'closed',
      'unknown',
      'closed',
    ]);
  });
});

describe('a store that cannot open', () => {
  const refusals: readonly Refusal[] = [
    'throws',
    'missing',
    'UnknownError',
    'VersionError',
    'silence',
  ];
  for (const how of refusals) {
    it(`says so within three seconds and four attempts: ${how}`, async () => {
      const door = createTestFactory();
      door.refuse(how);
      const store = createDurableStore({ name: freshName(), factory: door.factory });
      const start = performance.now();
      expect((await failureOf(set('a', 1, store))).code).to.equal('unavailable');
      expect(performance.now() - start).to.be.below(3_000);
      expect(door.opened).to.be.within(1, 4);
    });
  }

  it('says so to all who wait, not to one after the other', async () => {
    const door = createTestFactory();
    door.refuse('UnknownError');
    const store = createDurableStore({ name: freshName(), factory: door.factory });
    await Promise.all([
      failureOf(store.exists()),
      ...[1, 2, 3, 4, 5].map((value) => failureOf(set('a', value, store))),
    ]);
    expect(door.opened).to.equal(4);
  });

  it('opens at the fourth attempt after three errors', async () => {
    const door = createTestFactory();
    door.refuse('UnknownError', 3);
    const store = createDurableStore({ name: freshName(), factory: door.factory });
    await set('a', 1, store);
    expect(await get('a', store)).to.equal(1);
    expect(door.opened).to.equal(4);
  });

  it('opens at the next attempt when the first one is never answered', async () => {
    const door = createTestFactory();
    door.refuse('silence', 1);
    const store = createDurableStore({ name: freshName(), factory: door.factory });
    await set('a', 1, store);
    expect(door.opened).to.equal(2);
  });

  it('is tried once, not four times, each time it is asked again', async () => {
    const door = createTestFactory();
    door.refuse('UnknownError');
    const store = createDurableStore({ name: freshName(), factory: door.factory });
    await failureOf(set('a', 1, store));
    await failureOf(set('a', 1, store));
    expect(door.opened).to.equal(5);
    door.allow();
    await set('a', 1, store);
    expect(await get('a', store)).to.equal(1);
  });

  it('welcomes an answer that comes late', async () => {
    const name = freshName();
    const slow = (ms: number, run: () => void) => {
      if (ms < 10_000) queueMicrotask(run);
      return () => {};
    };
    const store = createDurableStore({ name, after: slow });
    await failureOf(set('a', 1, store));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await set('a', 2, store);
    expect(await get('a', store)).to.equal(2);
  });

  it('stays closed after a full disk until the browser opens its files anew', async () => {
    const rests: (() => void)[] = [];
    const after = (ms: number, run: () => void) => {
      if (ms > 2_000 && ms < 10_000) rests.push(run);
      return () => {};
    };
    const store = createDurableStore({ name: freshName(), after });
    const full = new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError');
    await failureOf(store('readwrite', failing(full)));
    expect((await failureOf(set('a', 1, store))).code).to.equal('quota');
    expect(rests).to.have.length(1);
    rests[0]!();
    await set('a', 1, store);
    expect(await get('a', store)).to.equal(1);
  });
});
