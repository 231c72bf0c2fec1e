import { expect } from 'chai';
import { backoff } from './backoff.js';
import { randomFrom } from './test-random.js';

const CAP = 300_000;

describe('the pause before the next attempt', () => {
  it('lies below a ceiling that doubles from 2 seconds to 5 minutes', () => {
    const ceilings = Array.from({ length: 10 }, (_, index) => backoff(index + 1, () => 1));
    expect(ceilings).to.deep.equal([
      2_000,
      4_000,
      8_000,
      16_000,
      32_000,
      64_000,
      128_000,
      256_000,
      CAP,
      CAP,
    ]);
    expect(backoff(5, () => 0)).to.equal(6_400);
    expect(backoff(5, () => 0.5)).to.equal(19_200);
    expect(backoff(100_000, () => 1)).to.equal(CAP);
  });

  it('spreads 1,000 people who lost the network together for ten minutes', () => {
    const outage = 600_000;
    const random = randomFrom(1);
    const perSecond = new Map<number, number>();
    let [last, most] = [0, 0];
    for (let person = 0; person < 1_000; person += 1) {
      let [at, attempts] = [0, 1];
      while (at < outage) {
        at += backoff(attempts, random);
        attempts += 1;
      }
      const second = Math.floor(at / 1_000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
      last = Math.max(last, at);
      most = Math.max(most, attempts);
    }
    expect(Math.max(...perSecond.values()), 'requests in one second').to.be.at.most(30);
    expect(last - outage, 'until the last is delivered').to.be.at.most(outage);
    expect(most, 'attempts').to.be.at.most(15);
  });
});
