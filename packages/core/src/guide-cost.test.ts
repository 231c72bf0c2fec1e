import { expect } from 'chai';
import type { Snapshot } from './guide.js';
import { ask, procedureOf, step, Story, yesNo } from './story.test.js';

/**
 * A procedure of so many fields, ten to a step: a yes or no on which three neighbours depend,
 * one of them again on another, a rule between two of them, and six plain ones.
 */
function procedureOfSize(fields: number) {
  const parts = Array.from({ length: fields / 10 }, (_, n) => n);
  return procedureOf({
    steps: parts.map((n) =>
      step(`part-${n}`, [
        yesNo(`q${n}a`),
        ask(`q${n}b`, {}, { when: { field: `q${n}a`, equals: 'yes' } }),
        ask(`q${n}c`, { when: { field: `q${n}b`, answered: true } }),
        ask(`q${n}d`, { sameAs: { field: `q${n}b`, when: { field: `q${n}a`, equals: 'yes' } } }),
        ...['e', 'f', 'g', 'h', 'i', 'j'].map((letter) => ask(`q${n}${letter}`)),
      ]),
    ),
    rules: parts.map((n) => ({
      id: `rule-${n}`,
      level: 'warning',
      field: `q${n}d`,
      when: { field: `q${n}b`, equalsField: `q${n}d` },
      message: 'x',
    })),
    papers: [{ id: 'form', mode: 'submit', title: 'x' }],
  });
}

interface Costs {
  readonly size: number;
  readonly perAnswer: readonly number[];
  readonly perMove: readonly number[];
}

function costsAt(size: number): Costs {
  const story = new Story(procedureOfSize(size));
  const { guide } = story;
  const middle = Math.floor(size / 20);
  const cost = (change: () => void): number => {
    const before = guide.evaluations;
    change();
    readAsAPageDoes(guide.snapshot);
    return guide.evaluations - before;
  };
  const answer = (id: string, value: string | undefined) => () =>
    guide.answer(`q${middle}${id}`, value);
  return {
    size,
    perAnswer: [
      cost(answer('a', 'yes')),
      cost(answer('b', 'x')),
      cost(answer('b', 'xy')),
      cost(answer('e', 'plain')),
      cost(answer('e', 'plain')),
      cost(answer('a', 'no')),
      cost(answer('a', undefined)),
    ],
    perMove: [cost(() => story.goTo(`q${middle}e`)), cost(() => story.next())],
  };
}

function readAsAPageDoes({ screen, progress, canSubmit }: Snapshot): void {
  expect([screen, progress, canSubmit]).to.have.length(3);
}

describe('the cost of one answer', () => {
  const sizes = [30, 120, 480, 960].map(costsAt);
  const [small] = sizes;

  for (const { size, perAnswer, perMove } of sizes.slice(1)) {
    it(`is the same with ${size} fields as with 30`, () => {
      expect(perAnswer).to.deep.equal(small?.perAnswer);
      expect(perMove).to.deep.equal(small?.perMove);
    });
  }

  it('is what depends on the answer, and nothing when it is the same answer again', () => {
    const [first, typed, typedMore, plain, same] = small?.perAnswer ?? [];
    expect(first).to.be.within(5, 12);
    expect(typed).to.be.within(5, 12);
    expect(typedMore).to.be.within(4, 12);
    expect(plain).to.equal(1);
    expect(same).to.equal(0);
  });
});

describe('a procedure of 960 fields', () => {
  it('keeps the outline while nothing appears or goes away', () => {
    const { guide } = new Story(procedureOfSize(960));
    const { progress } = guide.snapshot;
    guide.answer('q3e', 'x');
    expect(guide.snapshot.progress).to.deep.equal(progress);
    guide.answer('q3a', 'yes');
    expect(guide.snapshot.progress.screenCount).to.equal(progress.screenCount);
    guide.answer('q3b', 'x');
    expect(guide.snapshot.progress.screenCount).to.equal(progress.screenCount + 1);
  });
});
