import { expect } from 'chai';
import { DraftLog, type NextRevision } from './draft-log.js';
import { DraftWriter, NO_HEAD } from './draft-writer.js';
import { createDurableStore } from './durable-store.js';
import { freshName, PROCEDURE } from './test-tab.js';
import { openVault } from './vault.js';

const place = { procedureId: PROCEDURE.id, draftId: 'thu' };

/** A log that lets something happen when a revision is about to be written, once. */
class SlowLog extends DraftLog {
  before: (() => Promise<unknown>) | undefined;

  override async add(next: NextRevision): ReturnType<DraftLog['add']> {
    const { before } = this;
    this.before = undefined;
    await before?.();
    return super.add(next);
  }
}

function openWriter(database: string) {
  const vault = openVault({
    now: () => Date.now(),
    store: createDurableStore({ name: database }),
  });
  const log = new SlowLog(vault, place);
  const onForeign = () => undefined;
  return {
    log,
    writer: new DraftWriter({ vault, log, procedure: PROCEDURE, head: NO_HEAD, onForeign }),
  };
}

describe('two tabs that write one draft in the same moment', () => {
  it('lose nothing of the faster one, also when the slower one goes on typing', async () => {
    const database = freshName();
    const [slow, fast] = [openWriter(database), openWriter(database)];
    fast.writer.note({ answers: { motherName: 'Nguyễn Thị Thử' } });
    slow.writer.note({ answers: { fatherName: 'Trần Văn Mẫu' } });
    slow.log.before = async () => {
      slow.writer.note({ answers: { copies: 2 } });
      await slow.writer.prepare();
      await fast.writer.write();
    };
    await slow.writer.write();
    const found = await slow.log.read();
    expect(found.state === 'found' && found.content.state.answers).to.deep.equal({
      motherName: 'Nguyễn Thị Thử',
      fatherName: 'Trần Văn Mẫu',
      copies: 2,
    });
  });
});
