import { expect } from 'chai';
import { LARGEST_COPY, writeCopy } from './copy-file.js';
import { randomFrom } from './test-random.js';
import { openTab, PROCEDURE, rawEntries } from './test-tab.js';
import { StorageError, type StorageErrorCode } from './storage-error.js';

const NAME = { fullName: 'Nguyễn Thị Thử', note: 'Số 001190000000' };
const CODE = '1234 5678 9012 3456';

/** A draft on one device, and the file that was made of it. */
async function copied() {
  const tab = openTab();
  const draft = await tab.begin();
  const about = { initials: 'N.T.T.', step: 'Người mẹ', page: '/khai-sinh.html' };
  draft.save({ answers: NAME, place: 'mother-name', about });
  await draft.close();
  return { tab, id: draft.id, file: await tab.drafts.exportDraft(draft.id, CODE) };
}

async function refusalOf(asked: Promise<unknown>): Promise<StorageErrorCode | 'taken'> {
  try {
    await asked;
    return 'taken';
  } catch (error) {
    expect(error).to.be.instanceOf(StorageError);
    return (error as StorageError).code;
  }
}

describe('a copy of a draft', () => {
  it('opens on another device, at the same place, as a draft of its own', async () => {
    const { file, id } = await copied();
    const other = openTab();
    const newId = await other.drafts.importDraft(file, '1234567890123456');
    expect(newId).not.to.equal(id);
    const draft = await other.begin(newId);
    expect(draft.saved).to.deep.include({ answers: NAME, place: 'mother-name' });
    expect(draft.procedure).to.deep.equal(PROCEDURE);
    expect((await other.drafts.list())[0]).to.include({ id: newId, initials: 'N.T.T.' });
  });

  it('can be made of what a page holds, with a storage that refuses everything', async () => {
    const tab = openTab(
      undefined,
      Object.assign(() => Promise.reject(new Error('full')), {
        database: 'full',
        exists: () => Promise.reject(new Error('full')),
      }) as never,
    );
    const state = { answers: NAME, place: '', visited: [], editing: false };
    const file = await tab.drafts.exportDraft({ procedure: PROCEDURE, state }, CODE);
    const other = openTab();
    const draft = await other.begin(await other.drafts.importDraft(file, CODE));
    expect(draft.saved?.answers).to.deep.equal(NAME);
  });

  it('says in words what it is, and nothing of what was answered', async () => {
    const { file, tab } = await copied();
    const text = await file.text();
    expect(text).to.contain('Bản sao có khóa của một hồ sơ đang làm dở');
    expect(text).to.contain('"Thủ tục": "Thủ tục thử"');
    for (const secret of ['Nguyễn', '001190000000', 'N.T.T.', 'fullName', CODE]) {
      expect(text).not.to.contain(secret);
    }
    expect(await tab.drafts.describeCopy(file)).to.include({
      procedureId: 'try-out',
      title: 'Thủ tục thử',
    });
  });

  it('stays in the page on a shared device', async () => {
    const { file } = await copied();
    const other = openTab();
    const id = await other.drafts.importDraft(file, CODE, 'shared');
    const draft = await other.drafts.open({ id, device: 'shared', procedure: PROCEDURE });
    expect(draft.status.state).to.equal('memory');
    expect(draft.saved?.answers).to.deep.equal(NAME);
    expect(await rawEntries(other.name)).to.deep.equal([]);
  });

  it('does not open with another passphrase, and leaves nothing behind', async () => {
    const { file } = await copied();
    const other = openTab();
    expect(await refusalOf(other.drafts.importDraft(file, 'con gà trống'))).to.equal('passphrase');
    expect(await other.drafts.list()).to.deep.equal([]);
  });

  it('of newer code is refused as such', async () => {
    const { file, tab } = await copied();
    const newer = { ...(JSON.parse(await file.text()) as object), version: 2 };
    const other = new Blob([JSON.stringify(newer)]);
    expect(await refusalOf(tab.drafts.importDraft(other, CODE))).to.equal('newer');
    expect(await refusalOf(tab.drafts.describeCopy(other))).to.equal('newer');
  });

  it('that is far too large is refused before it is read', async () => {
    const { tab } = await copied();
    const file = { size: LARGEST_COPY + 1 } as Blob;
    expect(await refusalOf(tab.drafts.importDraft(file, CODE))).to.equal('damaged');
  });

  it('is refused where something else lies under its passphrase', async () => {
    const { drafts } = openTab();
    const header = { procedureId: 'try-out', title: 'x', copiedAt: 1 };
    const state = { answers: {} };
    const strange = [
      null,
      {},
      { procedure: null, state },
      { procedure: { ...PROCEDURE, id: 'another' }, state },
      { procedure: { ...PROCEDURE, summary: 'x'.repeat(6_000_000) }, state },
      { procedure: PROCEDURE },
    ];
    for (const content of strange) {
      const file = await writeCopy({ header, content }, CODE);
      expect(await refusalOf(drafts.importDraft(file, CODE))).to.equal('damaged');
    }
  });

  it('is known as damaged wherever a letter of it was changed or lost', async () => {
    const { file, tab } = await copied();
    const text = await file.text();
    const random = randomFrom(1);
    const from = text.indexOf('"header"');
    const cipher = text.indexOf('"name"');
    for (let n = 0; n < 300; n += 1) {
      const at = from + Math.floor(random() * (text.length - from - 20));
      // What names the ways of locking is for readers; nothing depends on it.
      const isNamed = at >= cipher - 1 && text.slice(cipher, at).split('\n').length < 2;
      const inCipher = text.slice(0, at).split('\n').at(-1)?.includes('"ciphe');
      if (isNamed || inCipher || text[at]?.trim() === '') continue;
      const hurt = n % 3 ? `${text.slice(0, at)}#${text.slice(at + 1)}` : text.slice(0, at);
      expect(await refusalOf(tab.drafts.describeCopy(new Blob([hurt]))), hurt).to.equal('damaged');
    }
  });
});
