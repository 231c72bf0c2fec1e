import { expect } from 'chai';
import { createDurableStore } from './durable-store.js';
import { createTestFactory } from './test-factory.js';
import { withFaults } from './test-faults.js';
import { freshName, openTab, PROCEDURE, rawEntries } from './test-tab.js';

function markOf(name: string): string | null {
  return localStorage.getItem(`${name}-kept`);
}

async function keepDraft(tab = openTab()) {
  const draft = await tab.begin();
  draft.save({ answers: { fullName: 'Nguyễn Thị Thử' } });
  await draft.close();
  return { ...tab, id: draft.id };
}

function deleteDatabase(name: string): Promise<unknown> {
  return new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
}

describe('drafts that the browser has deleted', () => {
  it('are missed at the next visit, until the person has heard of it: 20 of 20', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { name } = await keepDraft();
      expect(await openTab(name).drafts.lost()).to.equal(false);
      await deleteDatabase(name);
      const { drafts } = openTab(name);
      expect(await drafts.list()).to.deep.equal([]);
      expect(await drafts.lost()).to.equal(true);
      await drafts.forgetLoss();
      expect(await drafts.lost()).to.equal(false);
      expect(markOf(name)).to.equal(null);
    }
  });

  it('are missed also when a new one was begun before anybody asked', async () => {
    const { name } = await keepDraft();
    await deleteDatabase(name);
    await keepDraft(openTab(name));
    expect(await openTab(name).drafts.lost()).to.equal(true);
    await openTab(name).drafts.forgetLoss();
    expect(await openTab(name).drafts.lost()).to.equal(false);
    await deleteDatabase(name);
    expect(await openTab(name).drafts.lost()).to.equal(true);
  });

  it('leave a mark that holds a time and nothing else', async () => {
    const { name } = await keepDraft();
    expect(markOf(name)).to.match(/^\d{13}$/);
    expect(Math.abs(Number(markOf(name)) - Date.now())).to.be.below(60_000);
  });
});

describe('the mark of kept drafts', () => {
  it('goes with the last draft', async () => {
    const { name, drafts, id } = await keepDraft();
    const other = await keepDraft(openTab(name));
    await drafts.remove(id);
    expect(markOf(name)).not.to.equal(null);
    await drafts.remove(other.id);
    expect(markOf(name)).to.equal(null);
    const kinds = (await rawEntries(name)).map(([key]) => (key as unknown[])[0]);
    expect(kinds).not.to.include('kept');
  });

  it('goes when the device is declared shared, and never comes on a shared one', async () => {
    const { name, drafts } = await keepDraft();
    await drafts.chooseDevice('shared');
    expect(markOf(name)).to.equal(null);
    const draft = await drafts.open({ device: 'shared', procedure: PROCEDURE });
    draft.save({ answers: { copies: 1 } });
    await draft.close();
    expect(markOf(name)).to.equal(null);
  });

  it('is not made of what could not be written', async () => {
    const name = freshName();
    const store = withFaults(createDurableStore({ name }), () => 'aborted');
    const { drafts, id } = await keepDraft(openTab(name, store));
    expect(id).to.be.a('string');
    expect(markOf(name)).to.equal(null);
    expect(await drafts.lost()).to.equal(false);
  });

  it('says nothing while storage does not open', async () => {
    const { name } = await keepDraft();
    const door = createTestFactory();
    door.refuse('throws');
    const store = createDurableStore({ name, factory: door.factory });
    expect(await openTab(name, store).drafts.lost()).to.equal(false);
  });
});
