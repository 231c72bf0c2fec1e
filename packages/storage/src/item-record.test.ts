import { expect } from 'chai';
import {
  afterAttempt,
  isItemRecord,
  newRecord,
  remaining,
  type ItemRecord,
} from './item-record.js';
import { PROCEDURE } from './test-tab.js';

const NOW = Date.UTC(2026, 10, 21);
const NEW = newRecord({
  id: '3b241101-e2bb-4255-8caf-4136c566a962',
  draftId: 'd1',
  procedure: PROCEDURE,
  stamp: { savedAt: NOW, order: 7 },
});
const TIMES = { now: NOW, random: () => 1 };

describe('the record of an item', () => {
  it('counts attempts, and waits longer after each', () => {
    let record: ItemRecord = NEW;
    const spans = [1, 2, 3, 4].map(() => {
      record = afterAttempt(record, { kind: 'again', atLeast: 0 }, TIMES);
      return record.wait?.span;
    });
    expect(spans).to.deep.equal([2_000, 4_000, 8_000, 16_000]);
    expect(record.item).to.include({ state: 'waiting', attempts: 4, retryAt: NOW + 16_000 });
  });

  it('adds its own pause to what the server asks for', () => {
    const { wait } = afterAttempt(NEW, { kind: 'again', atLeast: 60_000 }, TIMES);
    expect(wait).to.deep.equal({ since: NOW, span: 62_000, atLeast: 60_000 });
  });

  it('lets go of the payload with the receipt, and of the wait with either end', () => {
    const waiting = afterAttempt(NEW, { kind: 'again', atLeast: 0 }, TIMES);
    const payload = { format: 1, savedAt: NOW, order: 7, nonce: new Uint8Array(12) };
    const full = { ...waiting, payload: { ...payload, data: new ArrayBuffer(9) } };
    const receipt = { kind: 'sent', reference: 'HS-1', receivedAt: 'x' } as const;
    expect(afterAttempt(full, receipt, TIMES)).to.include({ payload: undefined, wait: undefined });
    const refused = afterAttempt(full, { kind: 'refused', httpStatus: 422 }, TIMES);
    expect(refused.payload).to.equal(full.payload);
    expect(refused.item).to.include({ state: 'refused', retryAt: undefined });
  });

  it('never waits longer than its span, whatever the clock says', () => {
    const wait = { since: NOW, span: 300_000, atLeast: 60_000 };
    const days = 24 * 60 * 60 * 1000;
    expect(remaining(undefined, NOW, 'span')).to.equal(0);
    expect(remaining(wait, NOW + 100_000, 'span')).to.equal(200_000);
    expect(remaining(wait, NOW + 100_000, 'atLeast')).to.equal(0);
    expect(remaining(wait, NOW - 400 * days, 'span')).to.equal(300_000);
    expect(remaining(wait, 0, 'atLeast')).to.equal(60_000);
    expect(remaining(wait, NOW + 400 * days, 'span')).to.equal(0);
  });

  it('is told from anything else that may lie in the store', () => {
    expect(isItemRecord(NEW)).to.equal(true);
    const others = [
      undefined,
      null,
      'x',
      [],
      { ...NEW, format: 3 },
      { ...NEW, order: 'x' },
      { ...NEW, item: null },
      { ...NEW, item: { ...NEW.item, state: 'sending' } },
      { ...NEW, item: { ...NEW.item, id: 5 } },
      { ...NEW, item: { ...NEW.item, attempts: 0.5 } },
      { ...NEW, wait: null },
      { ...NEW, wait: { since: 1, span: 'x', atLeast: 0 } },
      { ...NEW, payload: {} },
    ];
    for (const other of others) expect(isItemRecord(other), JSON.stringify(other)).to.equal(false);
  });
});
