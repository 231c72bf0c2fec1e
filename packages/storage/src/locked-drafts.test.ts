import { expect } from 'chai';
import { set } from 'idb-keyval';
import { createDraftStore } from './draft-store.js';
import { createDurableStore } from './durable-store.js';
import type { Lock } from './lock.js';
import { ROUNDS } from './passphrase-key.js';
import { StorageError } from './storage-error.js';
import { createTestClock } from './test-clock.js';
import { databaseNames, freshName, openTab, PROCEDURE, rawEntries } from './test-tab.js';

const CODE = '1234 5678 9012 3456';
const ANSWERS = { fullName: 'Nguyễn Thị Thử', idNumber: '001190000000' };
const HOUR = 3_600_000;
const request = { device: 'shared', procedure: PROCEDURE } as const;

/** A draft that somebody has locked on a shared device. */
async function lockedDraft(name = freshName(), clock = createTestClock()) {
  const open = () => createDraftStore({ ...clock, store: createDurableStore({ name }) });
  const drafts = open();
  const draft = await drafts.open({ ...request, passphrase: CODE });
  draft.save({ answers: ANSWERS });
  await draft.flush();
  return { name, clock, drafts, open, draft, room: `${name}-locked` };
}

async function refusal(promise: Promise<unknown>): Promise<unknown> {
  const cause: unknown = await promise.catch((thrown: unknown) => thrown);
  return cause instanceof StorageError ? cause.code : cause;
}

describe('a draft under a passphrase', () => {
  it('opens after the page was closed, with its code and nothing else', async () => {
    const { open, draft } = await lockedDraft();
    expect(draft.status.state).to.equal('saved');
    expect(draft.locked).to.equal(true);
    await draft.close();
    const again = open();
    const wrong = again.open({ ...request, id: draft.id, passphrase: '0000 0000 0000 0000' });
    expect(await refusal(wrong)).to.equal('passphrase');
    const opened = await again.open({ ...request, id: draft.id, passphrase: '1234567890123456' });
    expect(opened.saved?.answers).to.deep.equal(ANSWERS);
    opened.save({ answers: { copies: 2 } });
    await opened.close();
    const third = await open().open({ ...request, id: draft.id, passphrase: CODE });
    expect(third.saved?.answers).to.deep.equal({ ...ANSWERS, copies: 2 });
  });

  it('outlives any number of wrong codes', async () => {
    const { open, draft } = await lockedDraft();
    for (let count = 0; count < 12; count += 1) {
      const passphrase = `0000 0000 0000 00${count + 10}`;
      expect(await refusal(open().open({ ...request, id: draft.id, passphrase }))).to.equal(
        'passphrase',
      );
    }
    expect(await open().listLocked()).to.have.length(1);
    const opened = await open().open({ ...request, id: draft.id, passphrase: CODE });
    expect(opened.saved?.answers).to.deep.equal(ANSWERS);
  });

  it('lies on the disk without an answer, a passphrase or a usable key', async () => {
    const { name, room, draft } = await lockedDraft();
    await draft.close();
    expect(await databaseNames()).not.to.include(name);
    const entries = await rawEntries(room);
    expect(entries.map(([key]) => (key as unknown[])[0])).to.deep.equal([
      'draft',
      'lock',
      'procedure',
    ]);
    const bytes = entries.map(([, value]) => everythingIn(value)).join('|');
    for (const secret of [...Object.values(ANSWERS), CODE, '1234567890123456', 'Thủ tục thử']) {
      expect(bytes).not.to.include(secret);
      expect(bytes).not.to.include(asBytes(new TextEncoder().encode(secret)));
    }
    expect(bytes).not.to.include('CryptoKey');
  });

  it('is listed with its procedure and its times, and not among the others', async () => {
    const { open, draft, clock } = await lockedDraft();
    const savedAt = clock.now();
    const expected = { id: draft.id, procedureId: 'try-out', savedAt };
    const expiresAt = savedAt + 24 * HOUR;
    expect(await open().listLocked()).to.deep.equal([{ ...expected, expiresAt }]);
    expect(await open().listLocked('another')).to.deep.equal([]);
    expect(await open().list()).to.deep.equal([]);
    expect(await open().device()).to.equal(undefined);
  });

  it('is deleted 24 hours after the last change', async () => {
    const { open, draft, clock, room } = await lockedDraft();
    clock.advance(23 * HOUR);
    draft.save({ answers: { copies: 2 } });
    await draft.close();
    clock.advance(23 * HOUR);
    expect(await open().listLocked()).to.have.length(1);
    clock.advance(HOUR);
    expect(await open().listLocked()).to.deep.equal([]);
    expect(await rawEntries(room)).to.deep.equal([]);
  });

  it('is gone when it is removed, lock and all', async () => {
    const { drafts, draft, room } = await lockedDraft();
    await draft.close();
    await drafts.remove(draft.id);
    expect(await drafts.listLocked()).to.deep.equal([]);
    const kinds = (await rawEntries(room)).map(([key]) => (key as unknown[])[0]);
    expect(kinds).to.deep.equal(['removed']);
  });

  it('stays when somebody else takes back the consent of this device', async () => {
    const { drafts, draft } = await lockedDraft();
    await drafts.chooseDevice('personal');
    expect(await drafts.chooseDevice('shared')).to.equal(true);
    expect((await drafts.listLocked()).map(({ id }) => id)).to.deep.equal([draft.id]);
  });

  it('gets the rounds of today when it is opened', async () => {
    const { open, draft, room } = await lockedDraft();
    await draft.close();
    await weaken(room, draft.id);
    expect((await lockIn(room)).stretch.rounds).to.equal(1_000);
    const before = await lockIn(room);
    await open().open({ ...request, id: draft.id, passphrase: CODE });
    const { stretch } = await lockIn(room);
    expect(stretch.rounds).to.equal(ROUNDS);
    expect(stretch.salt).not.to.deep.equal(before.stretch.salt);
    const again = await open().open({ ...request, id: draft.id, passphrase: CODE });
    expect(again.saved?.answers).to.deep.equal(ANSWERS);
  });

  it('of which nothing was kept but its lock is not listed, and goes after a day', async () => {
    const clock = createTestClock();
    const name = freshName();
    const drafts = createDraftStore({ ...clock, store: createDurableStore({ name }) });
    await (await drafts.open({ ...request, passphrase: CODE })).close();
    expect(await drafts.listLocked()).to.deep.equal([]);
    clock.advance(24 * HOUR);
    expect(await drafts.listLocked()).to.deep.equal([]);
    expect(await rawEntries(`${name}-locked`)).to.deep.equal([]);
  });

  it('leaves no database behind where nobody has locked anything', async () => {
    const { name, drafts } = openTab();
    expect(await drafts.listLocked()).to.deep.equal([]);
    await drafts.remove('6e2f1c86-0000-4000-8000-000000000000');
    expect(await databaseNames()).not.to.include(`${name}-locked`);
  });
});

describe('consent to keep drafts', () => {
  it('is noted for this purpose, with its time, once', async () => {
    const clock = createTestClock();
    const name = freshName();
    const drafts = createDraftStore({ ...clock, store: createDurableStore({ name }) });
    const givenAt = clock.now();
    expect(await drafts.chooseDevice('personal')).to.equal(true);
    clock.advance(HOUR);
    await drafts.chooseDevice('personal');
    expect(await rawEntries(name)).to.deep.equal([[['consent', 'drafts'], { givenAt }]]);
  });

  it('holds where it was given before it had a time', async () => {
    const name = freshName();
    await set(['device'], 'personal', createDurableStore({ name }));
    expect(await openTab(name).drafts.device()).to.equal('personal');
  });
});

async function lockIn(room: string): Promise<Lock> {
  const entry = (await rawEntries(room)).find(([key]) => (key as unknown[])[0] === 'lock');
  return entry?.[1] as Lock;
}

/** As an earlier release would have locked it. */
async function weaken(room: string, id: string): Promise<void> {
  const { openLock } = await import('./lock.js');
  const { derivePassphraseKey } = await import('./passphrase-key.js');
  const lock = await lockIn(room);
  expect(await openLock(id, lock, CODE)).not.to.equal(undefined);
  const strong = await derivePassphraseKey(CODE, lock.stretch);
  const stretch = { ...lock.stretch, rounds: 1_000 };
  const weak = await derivePassphraseKey(CODE, stretch);
  const bound = new TextEncoder().encode(JSON.stringify(['lock', 1, id]));
  const parameters = { name: 'AES-GCM', iv: lock.nonce, additionalData: bound };
  const bytes = await crypto.subtle.decrypt(parameters, strong, lock.data);
  const data = await crypto.subtle.encrypt(parameters, weak, bytes);
  await set(['lock', id], { ...lock, stretch, data }, createDurableStore({ name: room }));
}

/** Text as it is, bytes as numbers, everything else by its name. */
function everythingIn(value: unknown): string {
  if (value instanceof ArrayBuffer) return asBytes(new Uint8Array(value));
  if (value instanceof Uint8Array) return asBytes(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([name, part]) => `${name}=${everythingIn(part)}`);
  return `${value.constructor.name}(${parts.join(';')})`;
}

function asBytes(bytes: Uint8Array): string {
  return [...bytes].join(',');
}
