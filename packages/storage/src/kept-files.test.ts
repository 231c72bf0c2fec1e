import { expect } from 'chai';
import { createDraftStore } from './draft-store.js';
import { createDurableStore } from './durable-store.js';
import { MAX_FILE_BYTES } from './file-limits.js';
import { PART_BYTES } from './file-parts.js';
import { createTestClock } from './test-clock.js';
import { withFaults, type Fault } from './test-faults.js';
import { bytesOf, fileOf } from './test-files.js';
import { databaseNames, freshName, openTab, PROCEDURE, rawEntries } from './test-tab.js';
import type { StorageError } from './storage-error.js';

const photo = fileOf('giay-chung-sinh-kanari.jpg');

/** A tab with a draft that has one answer and one file. */
async function tabWithPhoto() {
  const tab = openTab();
  const draft = await tab.begin();
  draft.save({ answers: { fullName: 'Nguyễn Thị Thử' } });
  await draft.flush();
  const about = await draft.files.add('photos', photo);
  return { ...tab, draft, about };
}

async function kindsIn(name: string): Promise<unknown[]> {
  const entries = await rawEntries(name);
  return [...new Set(entries.map(([key]) => (key as unknown[])[0]))];
}

async function failureOf(task: Promise<unknown>): Promise<Error | undefined> {
  return task.then(
    () => undefined,
    (error: unknown) => error as Error,
  );
}

describe('files of a draft on the person’s own device', () => {
  it('come back as they were: name, type, every byte', async () => {
    const { name, draft, about } = await tabWithPhoto();
    const again = await openTab(name).begin(draft.id);
    expect(await again.files.list()).to.deep.equal([about]);
    const file = (await again.files.read(about.id)) as File;
    expect([file.name, file.type]).to.deep.equal(['giay-chung-sinh-kanari.jpg', 'image/jpeg']);
    expect(await bytesOf(file)).to.equal(await bytesOf(photo));
  });

  it('come back when they are larger than one part, to the last byte', async () => {
    const { draft } = await tabWithPhoto();
    for (const size of [PART_BYTES, 2 * PART_BYTES + 1]) {
      const large = fileOf('lon.jpg', size);
      const { id } = await draft.files.add('photos', large);
      expect((await bytesOf(await draft.files.read(id))) === (await bytesOf(large))).to.equal(
        true,
      );
    }
  });

  it('stand in the order in which they were added, of one field or of all', async () => {
    const { draft } = await tabWithPhoto();
    await draft.files.add('papers', fileOf('b.jpg'));
    await draft.files.add('photos', fileOf('a.jpg'));
    const namesOf = async (path?: string) => (await draft.files.list(path)).map((f) => f.name);
    expect(await namesOf()).to.deep.equal([photo.name, 'b.jpg', 'a.jpg']);
    expect(await namesOf('photos')).to.deep.equal([photo.name, 'a.jpg']);
  });

  it('lie on the disk without a readable name or byte', async () => {
    const { name } = await tabWithPhoto();
    const entries = await rawEntries(name);
    const texts = entries.map(([key, value]) => {
      const { data } = (value ?? {}) as { data?: ArrayBuffer };
      return JSON.stringify([key, value]) + (data ? new TextDecoder().decode(data) : '');
    });
    expect(texts.length).to.be.greaterThan(4);
    expect(texts.filter((text) => /kanari|image\/jpeg|photos/.test(text))).to.deep.equal([]);
    const plain = await bytesOf(photo.slice(100, 116));
    const sealed = entries.map(([, value]) => (value as { data?: ArrayBuffer }).data);
    for (const data of sealed) {
      if (data) expect(new Uint8Array(data).join().includes(plain)).to.equal(false);
    }
  });

  it('are gone with all their parts when the person takes them out', async () => {
    const { name, draft, about } = await tabWithPhoto();
    await draft.files.remove(about.id);
    expect(await draft.files.list()).to.deep.equal([]);
    expect(await draft.files.read(about.id)).to.equal(undefined);
    expect(await kindsIn(name))
      .not.to.include.members(['file'])
      .and.not.include('file-part');
  });

  it('are deleted with the draft, and not brought back by a tab that is slow', async () => {
    const { name, drafts, draft } = await tabWithPhoto();
    await drafts.remove(draft.id);
    expect(await kindsIn(name)).to.have.members(['key', 'removed']);
    const failure = await failureOf(draft.files.add('photos', photo));
    expect((failure as StorageError).code).to.equal('unavailable');
    expect(await kindsIn(name)).to.have.members(['key', 'removed']);
  });

  it('are deleted when the device is not the person’s own any more', async () => {
    const { name, drafts } = await tabWithPhoto();
    await drafts.chooseDevice('shared');
    expect(await kindsIn(name)).to.deep.equal(['removed']);
  });

  it('are not taken when they are too large', async () => {
    const { draft } = await tabWithPhoto();
    const failure = await failureOf(
      draft.files.add('photos', new File([new Uint8Array(MAX_FILE_BYTES + 1)], 'x.jpg')),
    );
    expect(failure).to.be.instanceOf(RangeError);
    expect(await draft.files.list()).to.have.length(1);
  });

  for (const fault of ['full', 'aborted', 'lost'] as const) {
    it(`are not said to be kept when the disk fails (${fault}), and leave no part behind`, async () => {
      let next: Fault = 'none';
      const name = freshName();
      const store = withFaults(createDurableStore({ name }), () => next);
      const draft = await openTab(name, store).begin();
      await draft.files.add('photos', photo);
      next = fault;
      const failure = await failureOf(draft.files.add('photos', fileOf('b.jpg')));
      expect(failure).to.have.property('name', 'StorageError');
      next = 'none';
      expect((await draft.files.list()).map((file) => file.name)).to.deep.equal([photo.name]);
      const parts = (await rawEntries(name)).filter(
        ([key]) => (key as string[])[0] === 'file-part',
      );
      expect(parts).to.have.length(1);
    });
  }

  it('open in no other draft, and in no other place of a file', async () => {
    const { name, store, draft, about, begin } = await tabWithPhoto();
    const other = await begin();
    other.save({ answers: { fullName: 'Trần Văn Mẫu' } });
    await other.flush();
    const second = await draft.files.add('photos', fileOf('b.jpg'));
    const entries = await rawEntries(name);
    const find = (...start: string[]) =>
      entries.find(([key]) => start.every((part, i) => (key as string[])[i] === part))![1];
    await store('readwrite', (records) => {
      records.put(find('file', draft.id, about.id), ['file', other.id, about.id]);
      records.put(find('file-part', about.id), ['file-part', second.id, 0]);
    });
    expect(await other.files.list()).to.deep.equal([]);
    expect(await other.files.read(about.id)).to.equal(undefined);
    expect(await draft.files.read(second.id)).to.equal(undefined);
    expect(await bytesOf(await draft.files.read(about.id))).to.equal(await bytesOf(photo));
  });

  it('are not opened when one bit was changed, or a part is missing', async () => {
    const { name, store, draft } = await tabWithPhoto();
    const { id } = await draft.files.add('photos', fileOf('lon.jpg', PART_BYTES + 5));
    const last = ['file-part', id, 1];
    const record = (await rawEntries(name)).find(([key]) => String(key) === String(last))![1];
    await store('readwrite', (records) => void records.delete(last));
    expect(await draft.files.read(id)).to.equal(undefined);
    const { data } = record as { data: ArrayBuffer };
    new Uint8Array(data)[3]! ^= 1;
    await store('readwrite', (records) => void records.put(record, last));
    expect(await draft.files.read(id)).to.equal(undefined);
  });

  it('are deleted when the draft has expired', async () => {
    const clock = createTestClock();
    const name = freshName();
    const drafts = createDraftStore({ ...clock, store: createDurableStore({ name }) });
    const draft = await drafts.open({ device: 'personal', procedure: PROCEDURE });
    draft.save({ answers: { fullName: 'Nguyễn Thị Thử' } });
    await draft.flush();
    await draft.files.add('photos', photo);
    await draft.close();
    clock.advance(31 * 24 * 60 * 60 * 1000);
    expect(await drafts.list()).to.deep.equal([]);
    expect(await kindsIn(name))
      .not.to.include('file')
      .and.not.include('file-part');
  });

  it('are swept up when a page ended before their draft was begun, but not at once', async () => {
    const clock = createTestClock();
    const name = freshName();
    const drafts = createDraftStore({ ...clock, store: createDurableStore({ name }) });
    const draft = await drafts.open({ device: 'personal', procedure: PROCEDURE });
    await draft.files.add('photos', photo);
    await drafts.list();
    expect(await draft.files.list()).to.have.length(1);
    clock.advance(2 * 60 * 60 * 1000);
    await drafts.list();
    expect(await draft.files.list()).to.deep.equal([]);
    expect(await kindsIn(name)).to.deep.equal(['key']);
  });
});

describe('files of a draft on a shared device', () => {
  it('stay in the page, and nothing is written', async () => {
    const { name, drafts } = openTab();
    const draft = await drafts.open({ device: 'shared', procedure: PROCEDURE });
    const { id } = await draft.files.add('photos', photo);
    expect(await bytesOf(await draft.files.read(id))).to.equal(await bytesOf(photo));
    expect(await databaseNames()).not.to.include(name);
    await drafts.remove(draft.id);
    const again = await drafts.open({ id: draft.id, device: 'shared', procedure: PROCEDURE });
    expect(await again.files.list()).to.deep.equal([]);
  });
});
