import { expect } from 'chai';
import { createOutbox } from './outbox.js';
import type { Sealed } from './seal.js';
import { randomFrom } from './test-random.js';
import { openTab, rawEntries } from './test-tab.js';

const NAME = { fullName: 'Nguyễn Thị Thử' };

type Damage = (record: Sealed, random: () => number) => unknown;

const DAMAGES: readonly Damage[] = [
  () => undefined,
  () => null,
  () => 'a word',
  () => [],
  () => ({}),
  (record) => ({ ...record, format: 0 }),
  (record) => ({ ...record, format: '1' }),
  (record) => ({ ...record, format: 1 }),
  (record) => ({ ...record, key: undefined }),
  (record) => ({ ...record, key: 'another' }),
  (record) => ({ ...record, savedAt: 'yesterday' }),
  (record) => ({ ...record, savedAt: record.savedAt + 1 }),
  (record) => ({ ...record, order: NaN }),
  (record) => ({ ...record, nonce: new Uint8Array(0) }),
  (record) => ({ ...record, nonce: [...record.nonce] }),
  (record) => ({ ...record, data: undefined }),
  (record) => ({ ...record, data: new ArrayBuffer(0) }),
  (record, random) => ({ ...record, data: record.data.slice(0, random() * 60) }),
  (record, random) => {
    const bytes = new Uint8Array(record.data.slice(0));
    const index = Math.floor(random() * bytes.length);
    bytes[index] = (bytes[index] ?? 0) ^ (1 + Math.floor(random() * 255));
    return { ...record, data: bytes.buffer };
  },
];

/** A draft with two revisions, of which the newest `count` are then damaged. */
async function damagedDraft(damage: Damage, random: () => number, count: 1 | 2) {
  const tab = openTab();
  const draft = await tab.begin();
  draft.save({ answers: NAME });
  await draft.flush();
  draft.save({ answers: { copies: 2 } });
  await draft.close();
  const revisions = (await rawEntries(tab.name)).filter(
    ([key]) => (key as string[])[0] === 'draft',
  );
  await tab.store('readwrite', (records) => {
    for (const [key, record] of revisions.slice(-count)) {
      records.put(damage(record as Sealed, random), key);
    }
  });
  return { ...tab, id: draft.id };
}

describe('damaged records', () => {
  const unhandled: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
  before(() => addEventListener('unhandledrejection', note));
  after(() => removeEventListener('unhandledrejection', note));

  it('give way to the revision before, in 64 of 64 cases, and are kept aside', async function () {
    this.timeout(60_000);
    const random = randomFrom(1);
    for (let round = 0; round < 64; round += 1) {
      const damage = DAMAGES[round % DAMAGES.length] as Damage;
      const { name, id } = await damagedDraft(damage, random, 1);
      const tab = openTab(name);
      expect(await tab.drafts.list()).to.have.length(1);
      const draft = await tab.begin(id);
      expect(draft.id).to.equal(id);
      expect(draft.saved?.answers).to.deep.equal(NAME);
      expect(draft.restored).to.equal('previous');
      draft.save({ answers: { copies: 5 } });
      await draft.close();
      const again = await openTab(name).begin(id);
      expect(again.saved?.answers).to.deep.equal({ ...NAME, copies: 5 });
      expect(again.restored).to.equal(undefined);
      await again.close();
      const aside = (await rawEntries(name)).filter(([key]) => (key as string[])[0] === 'damaged');
      expect(aside.map(([key]) => key)).to.deep.equal([['damaged', 'try-out', id, 2]]);
    }
  });

  it('of both revisions leave a person with a new draft, not with an error', async () => {
    const random = randomFrom(2);
    for (const damage of DAMAGES) {
      const { name, id } = await damagedDraft(damage, random, 2);
      const tab = openTab(name);
      const draft = await tab.begin(id);
      expect(draft.saved).to.equal(undefined);
      draft.save({ answers: NAME });
      await draft.close();
      expect(await tab.drafts.list()).to.have.length(1);
    }
  });

  it('of any kind, under any key, disturb neither drafts nor outbox', async () => {
    const tab = openTab();
    const draft = await tab.begin();
    draft.save({ answers: NAME });
    await draft.close();
    const junk = [null, 0, '', 'x', [], {}, { item: null }, { item: {} }, { removedAt: 'x' }, NaN];
    const kinds = [
      'draft',
      'procedure',
      'damaged',
      'removed',
      'doubt',
      'outbox',
      'device',
      '__proto__',
    ];
    await tab.store('readwrite', (records) => {
      let count = 0;
      for (const kind of kinds) {
        for (const value of junk) {
          for (const key of [
            [kind],
            [kind, 1],
            [kind, `a${(count += 1)}`],
            [kind, 'p', `d${count}`, 'x'],
          ]) {
            records.put(value, key);
          }
        }
      }
      for (const key of ['draft', 5, new Date(), [], [[]], new ArrayBuffer(3)])
        records.put(1, key);
    });
    const again = openTab(tab.name);
    expect((await again.drafts.list()).map(({ id }) => id)).to.deep.equal([draft.id]);
    expect((await again.begin(draft.id)).saved?.answers).to.deep.equal(NAME);
    expect(await again.drafts.device()).to.equal('personal');
    const outbox = createOutbox({ now: Date.now, store: again.store });
    expect(await outbox.list()).to.deep.equal([]);
    await outbox.resume();
    outbox.close();
    await again.drafts.chooseDevice('shared');
    expect(await again.drafts.list()).to.deep.equal([]);
  });

  it('never surface as an error that nobody handles', () => {
    expect(unhandled).to.deep.equal([]);
  });
});
