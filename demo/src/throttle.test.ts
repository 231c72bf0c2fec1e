import { expect } from 'chai';
import { createThrottle } from './throttle.js';

describe('the throttle', () => {
  it('allows so many tries in a window, each name apart', () => {
    const throttle = createThrottle({ limit: 2, windowMs: 60_000, now: () => 0 });
    expect([1, 2, 3].map(() => throttle.allow('a'))).to.deep.equal([true, true, false]);
    expect(throttle.allow('b')).to.equal(true);
  });

  it('says how long to wait, and allows tries again then', () => {
    let now = 0;
    const throttle = createThrottle({ limit: 1, windowMs: 60_000, now: () => now });
    throttle.allow('a');
    now = 30_500;
    expect(throttle.allow('a')).to.equal(false);
    expect(throttle.secondsLeft()).to.equal(30);
    now = 60_000;
    expect(throttle.allow('a')).to.equal(true);
  });
});
