import { expect } from '@open-wc/testing';
import { StartDesk } from './start-desk.js';
import { summaryOf } from './test-draft.js';
import { emptyPage, newHost } from './test-host.js';
import { itemOf } from './test-outbox.js';
import { bench, freshServices } from './test-services.js';

const summary = summaryOf();

describe('what is known before the first question', () => {
  let desk: StartDesk;

  beforeEach(() => {
    freshServices();
    bench.drafts.summaries = [summary];
    bench.outbox.items = [itemOf()];
    desk = new StartDesk(newHost());
  });
  afterEach(emptyPage);

  it('is nothing on a device of which nobody has said whose it is', async () => {
    await desk.look('sample');
    expect(desk.device).to.equal(undefined);
    expect(desk.drafts).to.deep.equal([]);
    expect(desk.items).to.deep.equal([]);
    expect(bench.drafts.chosen).to.equal(undefined);
  });

  it('is what was begun and sent on the person’s own device', async () => {
    bench.drafts.chosen = 'personal';
    await desk.look('sample');
    expect(desk.device).to.equal('personal');
    expect(desk.drafts).to.deep.equal([summary]);
    expect(desk.items.map(({ id }) => id)).to.deep.equal(['item-1']);
  });

  it('says of what was waiting that it was sent, as soon as it was', async () => {
    bench.drafts.chosen = 'personal';
    await desk.look('sample');
    bench.outbox.tell({ id: 'item-1', state: 'sent', reference: '0000-0001' });
    expect(desk.items.map(({ reference }) => reference)).to.deep.equal(['0000-0001']);
    desk.hostDisconnected();
    bench.outbox.tell({ id: 'item-1', reference: 'told to nobody' });
    expect(desk.items.map(({ reference }) => reference)).to.deep.equal(['0000-0001']);
  });

  it('is not shown to whoever says that the device is shared', async () => {
    bench.drafts.chosen = 'personal';
    desk.device = 'shared';
    await desk.look('sample');
    expect(desk.drafts).to.deep.equal([]);
    expect(desk.items).to.deep.equal([]);
  });

  it('does not undo a choice that was made while storage was being read', async () => {
    bench.drafts.chosen = 'personal';
    const looking = desk.look('sample');
    desk.device = 'shared';
    await looking;
    expect(desk.device).to.equal('shared');
    expect(desk.drafts).to.deep.equal([]);
  });

  it('forgets at once a draft that was deleted', async () => {
    bench.drafts.chosen = 'personal';
    await desk.look('sample');
    await desk.remove('draft-1');
    expect(bench.drafts.removed).to.deep.equal(['draft-1']);
    expect(desk.drafts).to.deep.equal([]);
    expect(desk.items).to.have.length(1);
  });
});
