import { expect } from 'chai';
import { createDraftStore } from './draft-store.js';
import { createDurableStore } from './durable-store.js';
import { createTestClock } from './test-clock.js';
import { createTestFactory } from './test-factory.js';
import { databaseNames, freshName, openTab, PROCEDURE, rawEntries, until } from './test-tab.js';

const DAY = 24 * 60 * 60 * 1000;
const NAME = { fullName: 'Nguyễn Thị Thử' };

/** A tab whose clock is ours, with one draft kept in it. */
async function tabWithDraft() {
  const clock = createTestClock();
  const name = freshName();
  const drafts = createDraftStore({ ...clock, store: createDurableStore({ name }) });
  const keep = async (answers: Record<string, string>, procedure = PROCEDURE) => {
    const draft = await drafts.open({ device: 'personal', procedure });
    draft.save({ answers });
    await draft.close();
    return draft.id;
  };
  return { name, clock, drafts, keep, id: await keep(NAME) };
}

describe('drafts', () => {
  it('come back as they were left', async () => {
    const tab = openTab();
    const draft = await tab.begin();
    const state = { place: 'birth', visited: ['start'], editing: true };
    draft.save({ answers: { ...NAME, birthYear: '1945' }, ...state });
    await draft.close();

    const again = await openTab(tab.name).begin(draft.id);
    expect(again.saved).to.deep.equal({ answers: { ...NAME, birthYear: '1945' }, ...state });
    expect(again.status.state).to.equal('saved');
  });

  it('keep the pack that they were made with', async () => {
    const tab = openTab();
    const draft = await tab.begin();
    draft.save({ answers: NAME });
    await draft.close();
    const procedure = { ...PROCEDURE, version: '2.0.0', title: 'Thủ tục thử, bản mới' };
    const again = await openTab(tab.name).drafts.open({
      id: draft.id,
      device: 'personal',
      procedure,
    });
    expect(again.procedure).to.deep.equal(PROCEDURE);
  });

  it('are listed newest first, by procedure', async () => {
    const { clock, drafts, keep, id } = await tabWithDraft();
    clock.advance(DAY);
    const other = await keep(NAME, { ...PROCEDURE, id: 'another', title: 'Thủ tục khác' });
    const all = await drafts.list();
    expect(all.map((summary) => summary.id)).to.deep.equal([other, id]);
    expect(await drafts.list('try-out')).to.deep.equal([
      {
        id,
        procedureId: 'try-out',
        title: 'Thủ tục thử',
        savedAt: clock.now() - DAY,
        expiresAt: clock.now() + 29 * DAY,
        initials: '',
        step: '',
        page: '',
      },
    ]);
  });

  it('are listed with the initials and the step that they were given', async () => {
    const { begin, drafts } = openTab();
    const draft = await begin();
    const about = { initials: 'N.T.T.', step: 'Người mẹ', page: '/khai-sinh.html' };
    draft.save({ answers: NAME, about });
    await draft.flush();
    draft.save({ answers: { copies: 2 } });
    await draft.flush();
    expect((await drafts.list())[0]).to.include(about);
  });

  it('go on with another version of the pack, and keep what it has no place for', async () => {
    const { drafts, id } = await tabWithDraft();
    const draft = await drafts.open({ id, device: 'personal', procedure: PROCEDURE });
    const dropped = [{ path: 'fullName', label: 'Họ tên', text: 'x', answer: 'x' }];
    draft.usePack({ ...PROCEDURE, version: '2.0.0' });
    draft.save({ answers: { fullName: null, copies: 2 }, dropped });
    await draft.close();
    const again = await drafts.open({ id, device: 'personal', procedure: PROCEDURE });
    expect(again.procedure.version).to.equal('2.0.0');
    expect(again.saved).to.deep.include({ answers: { copies: 2 }, dropped });
    again.save({ answers: { copies: 3 } });
    await again.close();
    const later = await drafts.open({ id, device: 'personal', procedure: PROCEDURE });
    expect(later.procedure.version).to.equal('2.0.0');
    expect(later.saved).to.deep.include({ answers: { copies: 3 }, dropped });
  });

  it('are never those of another procedure', async () => {
    const { drafts, id } = await tabWithDraft();
    const procedure = { ...PROCEDURE, id: 'another' };
    const draft = await drafts.open({ id, device: 'personal', procedure });
    expect(draft.saved).to.equal(undefined);
    expect(draft.id).not.to.equal(id);
  });

  it('are gone once removed, both revisions and the pack', async () => {
    const { drafts, name, id } = await tabWithDraft();
    await drafts.remove(id);
    expect(await drafts.list()).to.deep.equal([]);
    const kinds = (await rawEntries(name)).map(([key]) => (key as unknown[])[0]);
    expect(kinds).to.deep.equal(['key', 'removed']);
  });

  it('of newer code are listed, read only, and never overwritten or deleted', async () => {
    const { drafts, name, clock, id } = await tabWithDraft();
    const store = createDurableStore({ name });
    const future = { format: 3, savedAt: clock.now(), order: 1, secret: new ArrayBuffer(9) };
    await store('readwrite', (records) => {
      records.put(future, ['draft', 'try-out', id, 2]);
    });
    const draft = await drafts.open({ id, device: 'personal', procedure: PROCEDURE });
    expect(draft.status).to.include({ state: 'failed', code: 'newer' });
    draft.save({ answers: { fullName: 'Trần Văn Mẫu' } });
    await draft.close();
    clock.advance(60 * DAY);
    expect((await drafts.list()).map(({ id: listed, newer }) => [listed, newer])).to.deep.equal([
      [id, true],
    ]);
    for (const days of [-1, 1, 400]) {
      clock.set(future.savedAt + days * DAY);
      expect((await drafts.list()).map((summary) => summary.id)).to.deep.equal([id]);
    }
    const [, raw] = (await rawEntries(name)).find(([key]) => (key as unknown[])[3] === 2) ?? [];
    expect(raw).to.deep.equal(future);
  });
});

describe('a draft that is open while newer code takes it over', () => {
  it('stops writing and says why', async () => {
    const tab = openTab();
    const draft = await tab.begin();
    draft.save({ answers: NAME });
    await draft.flush();
    await tab.store('readwrite', (records) => {
      records.put({ format: 3 }, ['draft', 'try-out', draft.id, 2]);
    });
    draft.save({ answers: { copies: 2 } });
    await draft.flush();
    expect(draft.status).to.include({ state: 'failed', code: 'newer' });
  });
});

describe('drafts that nobody came back to', () => {
  it('are deleted after thirty days', async () => {
    const { name, clock, drafts } = await tabWithDraft();
    clock.advance(30 * DAY - 1);
    expect(await drafts.list()).to.have.length(1);
    clock.advance(1);
    expect(await drafts.list()).to.deep.equal([]);
    expect((await rawEntries(name)).map(([key]) => key)).to.deep.equal([['key']]);
  });

  it('are counted from the last save, not from the first', async () => {
    const { clock, drafts, id } = await tabWithDraft();
    clock.advance(29 * DAY);
    const draft = await drafts.open({ id, device: 'personal', procedure: PROCEDURE });
    draft.save({ answers: { copies: 2 } });
    await draft.close();
    clock.advance(29 * DAY);
    expect(await drafts.list()).to.have.length(1);
  });

  const jumps: readonly (readonly [string, (now: number) => number])[] = [
    ['a day ahead', (now) => now + DAY],
    ['a day back', (now) => now - DAY],
    ['400 days ahead', (now) => now + 400 * DAY],
    ['to 1970', () => 0],
  ];
  for (const [where, jump] of jumps) {
    it(`are not deleted because the clock was set ${where}`, async () => {
      for (let round = 0; round < 20; round += 1) {
        const { clock, drafts, id } = await tabWithDraft();
        const before = clock.now();
        clock.set(jump(before));
        expect((await drafts.list()).map((summary) => summary.id)).to.deep.equal([id]);
        clock.set(before);
        const [summary] = await drafts.list();
        expect(summary?.expiresAt).to.equal(before + 30 * DAY);
      }
    });
  }

  it('are deleted thirty days after the doubtful clock was first seen', async () => {
    const { clock, drafts } = await tabWithDraft();
    clock.advance(400 * DAY);
    expect(await drafts.list()).to.have.length(1);
    clock.advance(29 * DAY);
    expect(await drafts.list()).to.have.length(1);
    clock.advance(1 * DAY);
    expect(await drafts.list()).to.deep.equal([]);
  });

  it('keep their order when the clock was wrong in between', async () => {
    const { clock, drafts, keep, id } = await tabWithDraft();
    const before = clock.now();
    clock.set(before + 400 * DAY);
    const second = await keep(NAME);
    clock.set(before + 1);
    const third = await keep(NAME);
    const ids = (await drafts.list()).map((summary) => summary.id);
    expect(ids).to.deep.equal([third, second, id]);
  });
});

describe('the choice of the device', () => {
  it('leaves nothing behind before it is made', async () => {
    const { name, drafts } = openTab();
    expect(await drafts.device()).to.equal(undefined);
    expect(await drafts.list()).to.deep.equal([]);
    await drafts.remove('6e2f1c86-0000-4000-8000-000000000000');
    const draft = await drafts.open({ device: 'personal', procedure: PROCEDURE });
    await draft.close();
    await drafts.chooseDevice('shared');
    expect(await databaseNames()).not.to.include(name);
  });

  it('is remembered for the person’s own device', async () => {
    const { name, drafts } = openTab();
    await drafts.chooseDevice('personal');
    expect(await openTab(name).drafts.device()).to.equal('personal');
  });

  it('follows from a draft that is kept, where it could not be stored itself', async () => {
    const { name, id } = await tabWithDraft();
    const { drafts } = openTab(name);
    expect(await drafts.device()).to.equal('personal');
    expect((await drafts.list()).map((draft) => draft.id)).to.deep.equal([id]);
  });

  it('keeps a shared device empty: answers stay in the page', async () => {
    const { name, drafts } = openTab();
    const draft = await drafts.open({ device: 'shared', procedure: PROCEDURE });
    draft.save({ answers: NAME });
    await draft.flush();
    expect(draft.status).to.deep.equal({ state: 'memory' });
    await draft.close();
    expect(await databaseNames()).not.to.include(name);
  });

  it('taken back deletes choice, drafts and key within a second', async () => {
    const { name, drafts, keep } = await tabWithDraft();
    await drafts.chooseDevice('personal');
    await keep(NAME);
    const start = performance.now();
    await drafts.chooseDevice('shared');
    expect(performance.now() - start).to.be.below(1_000);
    expect(await drafts.device()).to.equal(undefined);
    expect(await drafts.list()).to.deep.equal([]);
    const left = await rawEntries(name);
    expect(left.every(([key]) => (key as unknown[])[0] === 'removed')).to.equal(true);
  });

  it('taken back stops the drafts that are open in other tabs', async () => {
    const { name, begin } = openTab();
    const draft = await begin();
    draft.save({ answers: NAME });
    await draft.flush();
    draft.save({ answers: { copies: 2 } });
    await openTab(name).drafts.chooseDevice('shared');
    await until(() => draft.status.state === 'memory', 1_000);
    draft.save({ answers: { copies: 3 } });
    await draft.close();
    const kinds = (await rawEntries(name)).map(([key]) => (key as unknown[])[0]);
    expect(kinds).to.deep.equal(['removed']);
  });

  it('is answered although storage does not open', async () => {
    const door = createTestFactory();
    door.refuse('throws');
    const store = createDurableStore({ name: freshName(), factory: door.factory });
    const { drafts } = openTab(store.database, store);
    await drafts.chooseDevice('personal');
    await drafts.chooseDevice('shared');
    await drafts.remove('6e2f1c86-0000-4000-8000-000000000000');
    expect(await drafts.device()).to.equal(undefined);
    expect(await drafts.list()).to.deep.equal([]);
  });
});

describe('a page on plain http', () => {
  const { subtle } = crypto;
  before(() => Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true }));
  after(() => Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true }));

  it('writes nothing and says so at once', async () => {
    const { name, drafts, begin } = openTab();
    await drafts.chooseDevice('personal');
    const draft = await begin();
    expect(draft.status).to.include({ state: 'failed', code: 'insecure' });
    draft.save({ answers: NAME });
    await draft.close();
    expect(await databaseNames()).not.to.include(name);
  });
});
