import { expect } from '@open-wc/testing';
import { IdleWatch, WARNED_FOR } from './idle-watch.js';

const MINUTE = 60_000;

describe('a watch for nobody being there', () => {
  it('warns at 13 minutes and ends at 15', () => {
    const { events, advance } = watched();
    advance(13 * MINUTE - 1);
    expect(events).to.deep.equal([]);
    advance(1);
    expect(events).to.deep.equal(['warn 120']);
    advance(2 * MINUTE - 1);
    expect(events.at(-1)).to.not.equal('end');
    advance(1);
    expect(events.at(-1)).to.equal('end');
    expect(events.filter((event) => event === 'end')).to.have.length(1);
  });

  it('says how much is left while it warns', () => {
    const { events, advance } = watched();
    advance(14 * MINUTE);
    expect(events).to.deep.equal(['warn 120', 'warn 105', 'warn 90', 'warn 75', 'warn 60']);
  });

  it('begins anew with each sign, as often as one likes', () => {
    const { watch, events, advance } = watched();
    for (let count = 0; count < 20; count += 1) {
      advance(13 * MINUTE);
      expect(events.splice(0)).to.deep.equal(['warn 120']);
      advance(WARNED_FOR - 1);
      expect(events.splice(0)).to.not.include('end');
      watch.touch();
    }
    advance(12 * MINUTE);
    expect(events).to.deep.equal([]);
  });

  it('ends at once in a page that comes back after the end', () => {
    const { watch, events, sleep } = watched();
    sleep(20 * MINUTE);
    watch.look(true);
    expect(events).to.deep.equal(['end']);
  });

  it('warns for two minutes in a page that comes back shortly before it', () => {
    const { watch, events, sleep, advance } = watched();
    sleep(14.5 * MINUTE);
    watch.look(true);
    expect(events).to.deep.equal(['warn 120']);
    advance(WARNED_FOR - 1);
    expect(events).to.not.include('end');
    advance(1);
    expect(events.at(-1)).to.equal('end');
  });

  it('ends in a page that slept through the warning', () => {
    const { watch, events, sleep, advance } = watched();
    advance(13 * MINUTE);
    sleep(3 * MINUTE);
    watch.look(true);
    expect(events).to.deep.equal(['warn 120', 'end']);
  });

  it('warns first when the clock was set in front of somebody, or the device slept', () => {
    const { events, sleep, advance } = watched();
    advance(MINUTE);
    sleep(400 * 24 * 60 * MINUTE);
    advance(15_000);
    expect(events).to.deep.equal(['warn 120']);
    advance(WARNED_FOR);
    expect(events.at(-1)).to.equal('end');
  });

  it('does not end sooner because the clock was set back', () => {
    const { events, sleep, advance } = watched();
    sleep(-24 * 60 * MINUTE);
    advance(13 * MINUTE);
    expect(events).to.deep.equal(['warn 120']);
  });

  it('is silent once it was stopped', () => {
    const { watch, events, advance } = watched();
    watch.stop();
    advance(60 * MINUTE);
    expect(events).to.deep.equal([]);
  });

  it('takes the time that the page sets', () => {
    const { events, advance } = watched(5 * MINUTE);
    advance(3 * MINUTE);
    expect(events).to.deep.equal(['warn 120']);
    advance(2 * MINUTE);
    expect(events.at(-1)).to.equal('end');
  });
});

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A watch with clocks of ours. `sleep`: the clock on the wall goes on, and nothing else. */
function watched(limit = 15 * MINUTE) {
  let steady = 0;
  let wall = Date.UTC(2026, 10, 22);
  const timers = new Set<Timer>();
  const events: string[] = [];
  const watch = new IdleWatch({
    limit,
    clock: {
      wall: () => wall,
      steady: () => steady,
      after(ms, run) {
        const timer = { at: steady + ms, run };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
    warn: (left) => void events.push(`warn ${left / 1_000}`),
    end: () => void events.push('end'),
  });
  const nextUntil = (end: number) =>
    [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  const moveTo = (time: number) => {
    wall += time - steady;
    steady = time;
  };
  const advance = (ms: number) => {
    const end = steady + ms;
    for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
      timers.delete(timer);
      moveTo(timer.at);
      timer.run();
    }
    moveTo(end);
  };
  return { watch, events, advance, sleep: (ms: number) => void (wall += ms) };
}
