import { expect } from 'chai';
import { createPace } from './pace.js';
import { createTestClock } from './test-clock.js';

function paced() {
  const clock = createTestClock(0);
  const runs: number[] = [];
  const run = () => runs.push(clock.now());
  const pace = createPace({ after: clock.after, quiet: 150, atMost: 350, run });
  return { clock, runs, pace };
}

describe('the pace of saving', () => {
  it('waits for a pause in typing', () => {
    const { clock, runs, pace } = paced();
    pace.touch();
    clock.advance(100);
    pace.touch();
    clock.advance(149);
    expect(runs).to.deep.equal([]);
    clock.advance(1);
    expect(runs).to.deep.equal([250]);
  });

  it('does not wait for ever while typing goes on', () => {
    const { clock, runs, pace } = paced();
    for (let key = 0; key < 20; key += 1) {
      pace.touch();
      clock.advance(100);
    }
    const gaps = runs.map((at, index) => at - (runs[index - 1] ?? 0));
    expect(Math.max(...gaps)).to.be.at.most(400);
    expect(runs.length).to.be.at.least(4);
  });

  it('runs once for one touch, and not after it was stopped', () => {
    const { clock, runs, pace } = paced();
    pace.touch();
    clock.advance(1_000);
    expect(runs).to.have.length(1);
    pace.touch();
    pace.stop();
    clock.advance(1_000);
    expect(runs).to.have.length(1);
  });
});
