import { expect } from 'chai';
import { openTab, statusesOf } from './test-tab.js';

describe('drafts', () => {
  it('come back as they were left', async () => {
    const tab = openTab();
    const draft = await tab.begin();
    draft.save({ answers: { fullName: 'Nguyễn Thị Thử', birthYear: '1945' }, place: 'birth' });
    await draft.close();

    const again = await openTab(tab.name).begin(draft.id);
    expect(again.saved).to.deep.equal({
      answers: { fullName: 'Nguyễn Thị Thử', birthYear: '1945' },
      place: 'birth',
      visited: [],
      editing: false,
    });
    expect(again.status.state).to.equal('saved');
    expect(again.procedure.title).to.equal('Thủ tục thử');
  });

  it('say that they are saved once they are', async () => {
    const draft = await openTab().begin();
    const statuses = statusesOf(draft);
    draft.save({ answers: { fullName: 'Nguyễn Thị Thử' } });
    await draft.flush();
    expect(statuses.map(({ state }) => state)).to.deep.equal(['new', 'saving', 'saved']);
  });

  it('are listed with their title and may be removed', async () => {
    const tab = openTab();
    const draft = await tab.begin();
    draft.save({ answers: { fullName: 'Nguyễn Thị Thử' } });
    await draft.flush();
    const [summary] = await tab.drafts.list();
    expect(summary?.title).to.equal('Thủ tục thử');
    await tab.drafts.remove(draft.id);
    expect(await tab.drafts.list()).to.deep.equal([]);
    expect(draft.status).to.deep.equal({ state: 'memory' });
  });
});
