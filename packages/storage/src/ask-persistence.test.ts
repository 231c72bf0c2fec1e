import { expect } from 'chai';
import { openTab } from './test-tab.js';

describe('the browser', () => {
  it('is asked once in a page to keep drafts, after the first was kept', async () => {
    let asked = 0;
    const { persist } = navigator.storage;
    navigator.storage.persist = () => Promise.resolve(Boolean((asked += 1)));
    try {
      await (await openTab().begin()).close();
      expect(asked).to.equal(0);
      for (let round = 0; round < 2; round += 1) {
        const draft = await openTab().begin();
        draft.save({ answers: { fullName: 'Nguyễn Thị Thử' } });
        await draft.close();
        // Firefox would ask the person.
        expect(asked).to.equal(navigator.userAgent.includes('Firefox/') ? 0 : 1);
      }
    } finally {
      navigator.storage.persist = persist;
    }
  });
});
