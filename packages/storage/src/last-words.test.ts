import { expect } from 'chai';
import { DraftLog } from './draft-log.js';
import { listDrafts, removeDraft } from './draft-shelf.js';
import { DraftWriter, NO_HEAD } from './draft-writer.js';
import { createDurableStore } from './durable-store.js';
import { randomFrom } from './test-random.js';
import { freshName, PROCEDURE, rawEntries } from './test-tab.js';
import { openVault } from './vault.js';

const PLACE = { procedureId: PROCEDURE.id, draftId: 'thu' };

function openPage(name: string) {
  const vault = openVault({ now: () => Date.now(), store: createDurableStore({ name }) });
  const log = new DraftLog(vault, PLACE);
  const onForeign = () => undefined;
  const writer = new DraftWriter({
    vault,
    log,
    procedure: PROCEDURE,
    head: NO_HEAD,
    onForeign,
  });
  return { vault, log, writer };
}

/** What the next visit finds. A transaction that was asked for before comes first. */
async function readAnswers(name: string): Promise<Record<string, unknown>> {
  const { log } = openPage(name);
  await log.add({ revision: -1, procedure: undefined, sealed: {} as never });
  const found = await log.read();
  return found.state === 'found' ? { ...found.content.state.answers } : {};
}

async function write(page: ReturnType<typeof openPage>, answers: Record<string, string>) {
  page.writer.note({ answers });
  await page.writer.write();
}

async function kindsIn(name: string): Promise<unknown[]> {
  return (await rawEntries(name)).map(([key]) => (key as unknown[])[0]);
}

describe('the last words of a page', () => {
  it('keep what it was writing and what came after, and what another page has written', async () => {
    const name = freshName();
    const [one, other] = [openPage(name), openPage(name)];
    await write(one, { first: 'a' });
    await other.writer.catchUp();
    await write(other, { mother: 'Nguyễn Thị Thử' });
    one.writer.note({ answers: { father: 'Trần Văn Mẫu' } });
    const writing = one.writer.write();
    one.writer.note({ answers: { copies: 2 } });
    await one.writer.prepare();
    one.writer.leave();
    await writing;
    expect(await readAnswers(name)).to.deep.equal({
      first: 'a',
      mother: 'Nguyễn Thị Thử',
      father: 'Trần Văn Mẫu',
      copies: 2,
    });
  });

  it('are taken in by the page that writes next, and then gone', async () => {
    const name = freshName();
    const [one, other] = [openPage(name), openPage(name)];
    await write(one, { first: 'a' });
    await other.writer.catchUp();
    one.writer.note({ answers: { first: 'b', second: 'c' } });
    await one.writer.prepare();
    one.writer.leave();
    await write(other, { third: 'd' });
    expect(await readAnswers(name)).to.deep.equal({ first: 'b', second: 'c', third: 'd' });
    expect(await kindsIn(name)).not.to.include('words');
  });

  it('are enough for a draft of which nothing else was written', async () => {
    const name = freshName();
    const { writer, vault } = openPage(name);
    writer.note({ answers: { first: 'a' } });
    await writer.prepare();
    writer.leave();
    expect(await readAnswers(name)).to.deep.equal({ first: 'a' });
    expect((await listDrafts(vault)).map(({ id, title }) => [id, title])).to.deep.equal([
      [PLACE.draftId, PROCEDURE.title],
    ]);
    expect(await openPage(name).log.readProcedure()).to.deep.equal(PROCEDURE);
    await removeDraft(vault, PLACE.draftId);
    expect(await kindsIn(name)).not.to.include('words');
  });

  it('of a page that comes back give way to what it writes', async () => {
    const name = freshName();
    const { writer } = openPage(name);
    for (const copies of [1, 2, 3]) {
      writer.note({ answers: { copies } });
      await writer.prepare();
      writer.leave();
    }
    expect((await kindsIn(name)).filter((kind) => kind === 'words')).to.have.length(1);
    await writer.write();
    expect(await kindsIn(name)).not.to.include('words');
    expect(await readAnswers(name)).to.deep.equal({ copies: 3 });
  });

  it('of a page that comes back do not come over what another page wrote after them', async () => {
    const name = freshName();
    const [one, other] = [openPage(name), openPage(name)];
    await write(one, { first: 'a', second: 'b' });
    one.writer.note({ answers: { first: 'older', second: 'said' } });
    await one.writer.prepare();
    one.writer.leave();
    await other.writer.catchUp();
    await write(other, { first: 'newer' });
    one.writer.note({ answers: { third: 'c' } });
    await one.writer.write();
    expect(await readAnswers(name)).to.deep.equal({ first: 'newer', second: 'said', third: 'c' });
  });

  it('that are damaged are kept aside and hold nobody up', async () => {
    const name = freshName();
    const [one, other] = [openPage(name), openPage(name)];
    await write(one, { first: 'a' });
    await one.vault.store('readwrite', (records) => {
      records.put({ format: 2 }, ['words', PLACE.procedureId, PLACE.draftId, 2, 'x']);
      records.put('junk', ['words', PLACE.procedureId, PLACE.draftId, 'y']);
    });
    await write(other, { second: 'b' });
    await write(one, { third: 'c' });
    expect(await readAnswers(name)).to.deep.equal({ first: 'a', second: 'b', third: 'c' });
    expect(await kindsIn(name)).to.include('damaged');
  });

  it('lose nothing in 60 random lives of three pages', async function () {
    this.timeout(120_000);
    const seed = Date.now() % 1_000_000;
    const random = randomFrom(seed);
    for (let life = 0; life < 60; life += 1) {
      const name = freshName();
      const pages = [openPage(name), openPage(name), openPage(name)];
      const promised: Record<string, unknown> = {};
      const pending = pages.map((): Record<string, string> => ({}));
      const writing: Promise<unknown>[] = [];
      for (let step = 0; step < 24; step += 1) {
        const at = Math.floor(random() * pages.length);
        const { writer } = pages[at]!;
        const field = { [`field${step}`]: `${step}` };
        Object.assign(pending[at]!, field);
        writer.note({ answers: field });
        const what = random();
        if (what < 0.5)
          writing[at] = (writing[at] ?? Promise.resolve()).then(() => writer.write());
        if (what > 0.3) await writer.prepare();
        if (what < 0.6) continue;
        // It goes, and another one is opened in its place.
        writer.leave();
        Object.assign(promised, pending[at]);
        pending[at] = {};
        pages[at] = openPage(name);
        writing[at] = Promise.resolve();
        if (what > 0.8) await pages[at].writer.catchUp();
      }
      await Promise.all(writing);
      for (const { writer } of pages) await writer.write();
      pending.forEach((fields) => Object.assign(promised, fields));
      expect(await readAnswers(name), `seed ${seed}, life ${life}`).to.deep.equal(promised);
    }
  });
});
