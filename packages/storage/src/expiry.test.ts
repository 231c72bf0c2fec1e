import { expect } from 'chai';
import { expiryOf, isLongAgo } from './expiry.js';

const DAY = 24 * 60 * 60 * 1000;
const SAVED = Date.UTC(2026, 10, 21);

function after(days: number, doubtedSince?: number) {
  return expiryOf({ since: SAVED, doubtedSince, now: SAVED + days * DAY });
}

describe('the thirty days of a draft', () => {
  it('begin when it was saved', () => {
    expect(after(0)).to.deep.equal({
      expired: false,
      expiresAt: SAVED + 30 * DAY,
      doubtedSince: undefined,
    });
    expect([after(29.9).expired, after(30).expired, after(300).expired]).to.deep.equal([
      false,
      true,
      true,
    ]);
  });

  it('begin anew when the clock says what cannot be', () => {
    for (const days of [301, 400, 5_000, -3, -20_000]) {
      const now = SAVED + days * DAY;
      expect(after(days)).to.deep.equal({
        expired: false,
        expiresAt: now + 30 * DAY,
        doubtedSince: now,
      });
    }
  });

  it('are over thirty days after the doubt, if the clock went on from there', () => {
    const doubted = SAVED + 400 * DAY;
    expect(after(429, doubted).expired).to.equal(false);
    expect(after(430, doubted)).to.include({ expired: true, doubtedSince: doubted });
  });

  it('begin anew once more when the clock jumps once more', () => {
    const doubted = SAVED + 400 * DAY;
    expect(after(900, doubted)).to.include({ expired: false, doubtedSince: SAVED + 900 * DAY });
    expect(after(-900, doubted)).to.include({ expired: false });
  });

  it('do not mind the doubt when the clock is right again', () => {
    expect(after(10, SAVED + 400 * DAY)).to.include({ expired: false, doubtedSince: undefined });
    expect(after(31, SAVED + 400 * DAY)).to.include({ expired: true });
  });

  it('count for marks and damaged records only where the clock can be believed', () => {
    expect(isLongAgo(SAVED, SAVED + 31 * DAY)).to.equal(true);
    for (const days of [0, 30, 400, -400]) {
      expect(isLongAgo(SAVED, SAVED + days * DAY), `${days}`).to.equal(false);
    }
    for (const since of [undefined, null, 'x', NaN]) {
      expect(isLongAgo(since, SAVED)).to.equal(false);
    }
  });
});
