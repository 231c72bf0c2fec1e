import { expect } from 'chai';
import { createDraftStore } from './draft-store.js';
import { createDurableStore } from './durable-store.js';
import type { Draft, DraftEvent, DraftStatus } from './draft.js';
import { createTestClock } from './test-clock.js';
import { createTestFactory } from './test-factory.js';
import { randomFrom } from './test-random.js';
import { withFaults, type Fault } from './test-faults.js';
import { databaseNames, freshName, openTab, PROCEDURE, statusesOf, until } from './test-tab.js';

const NAME = { fullName: 'Nguyễn Thị Thử' };

/** A draft whose timers stand still until they are moved, and whose writing may be made to fail. */
async function timedDraft(faults: readonly Fault[] = []) {
  const name = freshName();
  const clock = createTestClock();
  const queue = [...faults];
  const store = withFaults(createDurableStore({ name }), () => queue.shift() ?? 'none');
  const drafts = createDraftStore({ ...clock, store });
  const draft = await drafts.open({ device: 'personal', procedure: PROCEDURE });
  await draft.flush();
  return { name, clock, drafts, draft, statuses: statusesOf(draft) };
}

/** What another visit would find. */
async function keptAnswers(name: string, id: string): Promise<object | undefined> {
  const draft = await openTab(name).begin(id);
  const answers = draft.saved?.answers;
  await draft.close();
  return answers;
}

function nextStatus(draft: Draft, states: readonly DraftStatus['state'][]): Promise<DraftStatus> {
  return new Promise((resolve) => {
    const stop = draft.subscribe((event: DraftEvent) => {
      if (event.type !== 'status' || !states.includes(event.status.state)) return;
      stop();
      resolve(event.status);
    });
  });
}

describe('saving a draft', () => {
  it('happens by itself in the first pause', async () => {
    const { clock, draft, name } = await timedDraft();
    const saved = nextStatus(draft, ['saved']);
    draft.save({ answers: NAME });
    clock.advance(200);
    expect(await saved).to.deep.equal({ state: 'saved', savedAt: clock.now() });
    expect(await keptAnswers(name, draft.id)).to.deep.equal(NAME);
  });

  it('happens every 400 ms while typing goes on', async () => {
    const { clock, draft, name } = await timedDraft();
    for (let round = 1; round <= 5; round += 1) {
      const saved = nextStatus(draft, ['saved']);
      for (let key = 0; key < 4; key += 1) {
        draft.save({ answers: { text: 'a'.repeat(round * 4 + key) } });
        clock.advance(100);
      }
      await saved;
      const { text } = (await keptAnswers(name, draft.id)) as { text: string };
      expect(text.length).to.be.at.least(round * 4 + 2);
    }
  });

  it('encrypts in the pause before, so that a page that goes away need not', async () => {
    const { clock, draft } = await timedDraft();
    let encrypted = 0;
    const { encrypt } = crypto.subtle;
    crypto.subtle.encrypt = (...args) => {
      encrypted += 1;
      return encrypt.apply(crypto.subtle, args);
    };
    try {
      draft.save({ answers: NAME });
      clock.advance(20);
      await until(() => encrypted === 2);
      expect(draft.status.state).to.equal('new');
      await draft.flush();
      expect(encrypted, 'pack and first revision, each once').to.equal(2);
    } finally {
      crypto.subtle.encrypt = encrypt;
    }
  });

  it('writes nothing for a draft in which nothing was typed', async () => {
    const { name, clock, draft, statuses } = await timedDraft();
    draft.save({ answers: { gone: null }, editing: false });
    clock.advance(1_000);
    await draft.close();
    expect(statuses).to.deep.equal([{ state: 'new' }]);
    expect(await databaseNames()).not.to.include(name);
  });

  it('costs a key press next to nothing', async () => {
    const { draft } = await timedDraft();
    const start = performance.now();
    for (let key = 0; key < 1_000; key += 1)
      draft.save({ answers: { [`f${key % 30}`]: `${key}` } });
    expect((performance.now() - start) / 1_000).to.be.below(0.2);
    await draft.close();
  });

  it('keeps two revisions and no more', async () => {
    const { name, draft } = await timedDraft();
    for (const copies of [1, 2, 3, 4, 5]) {
      draft.save({ answers: { copies } });
      await draft.flush();
    }
    const revisions = await createDurableStore({ name })('readonly', async (records) => {
      const request = records.getAllKeys(IDBKeyRange.bound(['draft'], ['draft', []]));
      await new Promise((resolve) => (request.onsuccess = resolve));
      return request.result.map((key) => (key as unknown[])[3]);
    });
    expect(revisions).to.deep.equal([4, 5]);
  });
});

describe('a page that goes away', () => {
  const leaving: readonly (readonly [string, () => void])[] = [
    ['pagehide', () => dispatchEvent(new PageTransitionEvent('pagehide'))],
    ['freeze', () => document.dispatchEvent(new Event('freeze'))],
    ['visibilitychange', () => hide()],
  ];
  for (const [event, leave] of leaving) {
    it(`writes at once on ${event}`, async () => {
      const { draft, name } = await timedDraft();
      draft.save({ answers: NAME });
      const saved = nextStatus(draft, ['saved']);
      leave();
      await saved;
      expect(await keptAnswers(name, draft.id)).to.deep.equal(NAME);
      await draft.close();
    });
  }

  /** The keys that were written in the turn of the event loop in which the page is left. */
  async function writtenOnLeaving(): Promise<unknown[]> {
    const written: unknown[] = [];
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      written.push((key as unknown[]).slice(0, 4));
      return put.call(this, value, key);
    };
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await microtasks();
    IDBObjectStore.prototype.put = put;
    return written;
  }

  it('asks for everything in the same turn once it is encrypted', async () => {
    const { draft, name, clock } = await timedDraft();
    draft.save({ answers: { copies: 1 } });
    await draft.flush();
    draft.save({ answers: { copies: 2 } });
    clock.advance(20);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await writtenOnLeaving()).to.deep.equal([['words', 'try-out', draft.id, 2]]);
    await draft.close();
    expect(await keptAnswers(name, draft.id)).to.deep.equal({ copies: 2 });
  });

  it('asks again for what is just being written, as no answer may arrive any more', async () => {
    const { draft, clock, name } = await timedDraft();
    draft.save({ answers: { copies: 1 } });
    await draft.flush();
    draft.save({ answers: { copies: 2 } });
    clock.advance(20);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const written = draft.flush();
    await microtasks();
    expect(await writtenOnLeaving()).to.deep.equal([['words', 'try-out', draft.id, 2]]);
    await written;
    expect(draft.status.state).to.equal('saved');
    await draft.close();
    expect(await keptAnswers(name, draft.id)).to.deep.equal({ copies: 2 });
  });

  it('says "saved" once, and the same, when it stays after all', async () => {
    const { draft, statuses } = await timedDraft();
    draft.save({ answers: NAME });
    dispatchEvent(new PageTransitionEvent('pagehide'));
    hide();
    await draft.flush();
    expect(statuses.map(({ state }) => state)).to.deep.equal(['new', 'saving', 'saved']);
  });
});

describe('saving that fails', () => {
  it('is told with its code, and tried again until it works', async () => {
    const { draft, clock, statuses, name } = await timedDraft(['none', 'full', 'lost', 'aborted']);
    draft.save({ answers: NAME });
    await draft.flush();
    expect(draft.status).to.deep.equal({ state: 'failed', code: 'quota', savedAt: undefined });
    clock.advance(500);
    await until(() => statuses.at(-1)?.state === 'failed' && codeOf(statuses.at(-1)) === 'closed');
    clock.advance(1_000);
    await until(() => codeOf(statuses.at(-1)) !== 'closed' || clock.waits.includes(2_000));
    clock.advance(2_000);
    await until(() => draft.status.state === 'saved');
    expect(statuses.map(({ state }) => state)).not.to.include.members(['memory']);
    expect(await keptAnswers(name, draft.id)).to.deep.equal(NAME);
  });

  it('is tried again with the next key, and at least every five seconds', async () => {
    const faults = Array<Fault>(40).fill('full');
    const { draft, clock } = await timedDraft(['none', ...faults]);
    draft.save({ answers: NAME });
    for (let round = 0; round < 12; round += 1) {
      await draft.flush();
      clock.advance(10_000);
    }
    expect(Math.max(...clock.waits)).to.equal(5_000);
    expect(draft.status.state).to.equal('failed');
    await draft.close();
  });

  it('never says "saved" of what is not on the disk: 500 commits, most of them faulty', async function () {
    this.timeout(60_000);
    const name = freshName();
    const faults: readonly Fault[] = ['none', 'late', 'aborted', 'full', 'lost'];
    const random = randomFrom(3);
    const pick = () => faults[Math.floor(random() * faults.length)] ?? 'none';
    const store = withFaults(createDurableStore({ name }), pick);
    const { drafts } = openTab(name, store);
    const draft = await drafts.open({ device: 'personal', procedure: PROCEDURE });
    const visit = openTab(name);
    let saved = 0;
    for (let copies = 1; copies <= 500; copies += 1) {
      draft.save({ answers: { copies } });
      await draft.flush();
      if (draft.status.state !== 'saved') continue;
      saved += 1;
      const found = await visit.begin(draft.id);
      expect(found.saved?.answers).to.deep.equal({ copies });
      await found.close();
    }
    expect(saved).to.be.within(50, 450);
    await draft.close();
  });
});

describe('a draft whose storage does not open', () => {
  it('says so within three seconds, before a key is pressed', async () => {
    const door = createTestFactory();
    door.refuse('silence');
    const store = createDurableStore({ name: freshName(), factory: door.factory });
    const start = performance.now();
    const draft = await openTab(undefined, store).begin();
    expect(performance.now() - start, 'typing need not wait').to.be.below(100);
    const status = await nextStatus(draft, ['failed']);
    expect(status).to.include({ state: 'failed', code: 'unavailable' });
    expect(performance.now() - start).to.be.below(3_000);
    await draft.close();
  });

  it('is saved as soon as storage opens again', async () => {
    const door = createTestFactory();
    door.refuse('throws');
    const store = createDurableStore({ name: freshName(), factory: door.factory });
    const tab = openTab(store.database, store);
    const draft = await tab.begin();
    draft.save({ answers: NAME });
    await draft.flush();
    expect(draft.status).to.include({ state: 'failed', code: 'unavailable' });
    door.allow();
    await until(() => draft.status.state === 'saved');
    expect(await keptAnswers(store.database, draft.id)).to.deep.equal(NAME);
  });

  it('keeps what was there before, once it can be read', async () => {
    const first = openTab();
    const draft = await first.begin();
    draft.save({ answers: { ...NAME, copies: 1 }, place: 'parents' });
    await draft.close();

    const door = createTestFactory();
    door.refuse('throws');
    const store = createDurableStore({ name: first.name, factory: door.factory });
    const later = await openTab(first.name, store).begin(draft.id);
    const told: DraftEvent[] = [];
    later.subscribe((event) => told.push(event));
    expect(later.id).to.equal(draft.id);
    expect(later.saved).to.equal(undefined);
    later.save({ answers: { copies: 2 } });
    door.allow();
    await until(() => later.status.state === 'saved');
    expect(await keptAnswers(first.name, draft.id)).to.deep.equal({ ...NAME, copies: 2 });
    expect(told).to.deep.include({ type: 'answers', answers: { ...NAME, copies: 2 } });
  });

  it('loses nothing when the browser closes the connection at random moments', async () => {
    const tab = openTab();
    const draft = await tab.begin();
    const statuses = statusesOf(draft);
    for (let copies = 1; copies <= 200; copies += 1) {
      draft.save({ answers: { [`field${copies}`]: `${copies}` } });
      const written = draft.flush();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
      tab.store.close();
      await written;
    }
    await draft.flush();
    expect(statuses.filter(({ state }) => state === 'failed')).to.deep.equal([]);
    expect(Object.keys((await keptAnswers(tab.name, draft.id)) ?? {})).to.have.length(200);
  });

  it('hands over what is noted before a newer version takes the database: 20 of 20', async () => {
    for (let copies = 1; copies <= 20; copies += 1) {
      const tab = openTab();
      const draft = await tab.begin();
      draft.save({ answers: NAME });
      await draft.flush();
      draft.save({ answers: { copies } });
      const start = performance.now();
      const later = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(tab.name, 9);
        request.onsuccess = () => resolve(request.result);
      });
      expect(performance.now() - start).to.be.below(2_000);
      const request = later.transaction('records').objectStore('records').getAllKeys();
      await new Promise((resolve) => (request.onsuccess = resolve));
      expect(JSON.stringify(request.result)).to.include(`["draft","try-out","${draft.id}",2]`);
      later.close();
      expect(await keptAnswers(tab.name, draft.id)).to.deep.equal({ ...NAME, copies });
      await draft.close();
    }
  });

  it('writes everything again when the browser has thrown the whole database away', async () => {
    const tab = openTab();
    const draft = await tab.begin();
    draft.save({ answers: { ...NAME, copies: 1 } });
    await draft.flush();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(tab.name).onsuccess = resolve;
    });
    draft.save({ answers: { copies: 2 } });
    await draft.flush();
    expect(draft.status.state).to.equal('saved');
    const again = await openTab(tab.name).begin(draft.id);
    expect(again.saved?.answers).to.deep.equal({ ...NAME, copies: 2 });
    expect(again.procedure).to.deep.equal(PROCEDURE);
  });
});

/** Promise callbacks still run while a page is being left; timers and events do not. */
async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

function codeOf(status: DraftStatus | undefined): string | undefined {
  return status?.state === 'failed' ? status.code : undefined;
}

function hide(): void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'visibilityState');
}
