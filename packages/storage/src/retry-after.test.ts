import { expect } from 'chai';
import { retryAfter } from './retry-after.js';

const NOW = Date.UTC(2026, 10, 21, 8, 0, 0);

function wait(asked: string | undefined, date?: string): number {
  const headers = new Headers();
  if (asked !== undefined) headers.set('retry-after', asked);
  if (date !== undefined) headers.set('date', date);
  return retryAfter(headers, NOW);
}

describe('Retry-After', () => {
  it('may be seconds', () => {
    expect([wait('0'), wait('1'), wait(' 120 ')]).to.deep.equal([0, 1_000, 120_000]);
  });

  it('may be a date', () => {
    expect(wait('Sat, 21 Nov 2026 08:01:30 GMT')).to.equal(90_000);
    expect(wait('Sat, 21 Nov 2026 07:00:00 GMT')).to.equal(0);
  });

  it('is counted from the date of the reply where this device’s clock is wrong', () => {
    const sent = 'Mon, 01 Jan 2029 00:00:00 GMT';
    expect(wait('Mon, 01 Jan 2029 00:00:30 GMT', sent)).to.equal(30_000);
  });

  it('is nothing when it is missing or makes no sense', () => {
    for (const asked of [undefined, '', 'soon', '-5', 'NaN', '1e9']) {
      expect(wait(asked), asked).to.be.within(0, 24 * 60 * 60 * 1000);
    }
    expect(wait(undefined)).to.equal(0);
    expect(wait('soon')).to.equal(0);
  });

  it('is never more than a day', () => {
    expect(wait('99999999999')).to.equal(24 * 60 * 60 * 1000);
  });
});
