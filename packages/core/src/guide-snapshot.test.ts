import { expect } from 'chai';
import { ask, field, procedureOf, step, Story, yesNo } from './story.test.js';

const procedure = procedureOf({
  steps: [
    step('parents', [
      yesNo('married'),
      ask('marriagePlace', {}, { when: { field: 'married', equals: 'yes' } }),
    ]),
    step('father', [ask('fatherName')], { when: { field: 'married', equals: 'yes' } }),
    step('rest', [{ id: 'rest', title: 'x', fields: [field('note'), field('more')] }]),
  ],
  papers: [
    { id: 'form', mode: 'submit', title: 'x' },
    { id: 'certificate', mode: 'show', title: 'x', when: { field: 'married', equals: 'yes' } },
  ],
  fees: [{ id: 'copy', title: 'x', when: { field: 'note', equals: 'copies' } }],
  afterwards: [
    { id: 'wait', text: 'x' },
    { id: 'father', text: 'x', when: { field: 'fatherName', answered: true } },
  ],
});

describe('a snapshot', () => {
  it('counts steps and screens as they apply now', () => {
    const story = new Story(procedure);
    const progress = (): unknown[] => Object.values(story.guide.snapshot.progress);
    expect(progress()).to.deep.equal([0, 2, 0, 2]);
    story.answer('yes');
    expect(progress()).to.deep.equal([0, 3, 0, 4]);
    story.next();
    expect(progress()).to.deep.equal([0, 3, 1, 4]);
    story.goTo('review');
    expect(progress()).to.deep.equal([3, 3, 4, 4]);
  });

  it('gives each question a short number for the telephone', () => {
    const story = new Story(procedure).answer('yes');
    const numbers = story.guide.snapshot.review.flatMap(({ screens }) =>
      screens.map(({ key, number }) => `${number} ${key}`),
    );
    expect(numbers).to.deep.equal([
      '1.1 married',
      '1.2 marriage-place',
      '2.1 father-name',
      '3.1 rest',
    ]);
    story.answer('no');
    expect(story.goTo('rest').guide.snapshot.screen?.number).to.equal('2.1');
  });

  it('lists papers, fees and closing lines that apply', () => {
    const story = new Story(procedure).answer('copies', 'note');
    const ids = (): string[] => {
      const { papers, fees, afterwards } = story.guide.snapshot;
      return [...papers, ...fees, ...afterwards].map(({ id }) => id);
    };
    expect(ids()).to.deep.equal(['form', 'copy', 'wait']);
    story.answer('yes', 'married').answer('Trần Văn Thử', 'fatherName');
    expect(ids()).to.deep.equal(['form', 'certificate', 'copy', 'wait', 'father']);
  });

  it('shows the fields of the screen with answers, options and issues', () => {
    const story = new Story(procedure).answer('maybe');
    const view = story.guide.snapshot.screen?.fields[0];
    expect(view).to.include({ path: 'married', answer: 'maybe', derived: false });
    expect(view?.options?.map(({ value }) => value)).to.deep.equal(['yes', 'no']);
    expect(view?.issues.map(({ code }) => code)).to.deep.equal(['choice-unknown']);
  });

  it('stays as it was, though nobody had read it, when answers change', () => {
    const story = new Story(procedure).answer('yes').answer('x', 'note');
    const earlier = story.guide.snapshot;
    story.answer('no').answer(undefined, 'note').goTo('review');
    expect(earlier.answers).to.deep.equal({ married: 'yes', note: 'x' });
    expect(earlier.papers).to.have.length(2);
    expect(earlier.review).to.have.length(3);
    expect(earlier.progress).to.include({ screenIndex: 0, screenCount: 4 });
    expect(earlier.issues).to.have.length(3);
    expect(earlier.screen?.fields[0]?.answer).to.equal('yes');
  });

  it('is the same object until something changes', () => {
    const { guide } = new Story(procedure);
    const { snapshot } = guide;
    expect(guide.snapshot).to.equal(snapshot);
    expect(snapshot.answers).to.equal(snapshot.answers);
    expect(snapshot.review).to.equal(snapshot.review);
    guide.answer('married', 'no');
    expect(guide.snapshot).not.to.equal(snapshot);
  });

  it('is frozen through and through', () => {
    const people = procedureOf({
      steps: [
        step('count', [ask('count', { kind: 'number', max: 2 }), yesNo('sure')]),
        step('person', [ask('personName')], {
          repeat: { group: 'people', count: 'count', max: 2 },
        }),
      ],
    });
    const { guide } = new Story(people).answer(2).answer('maybe', 'sure');
    guide.answer('people.1.personName', 'x');
    const loose: string[] = [];
    collectLoose(guide.snapshot, 'snapshot', loose);
    expect(loose).to.deep.equal([]);
  });
});

describe('those who listen', () => {
  it('are told after each change, with the new snapshot', () => {
    const { guide } = new Story(procedure);
    const told: unknown[] = [];
    guide.subscribe((snapshot) => told.push([snapshot === guide.snapshot, snapshot.answers]));
    guide.answer('married', 'no');
    guide.answerAll({ note: 'x', more: 'y' });
    expect(told).to.deep.equal([
      [true, { married: 'no' }],
      [true, { married: 'no', note: 'x', more: 'y' }],
    ]);
  });

  it('are told nothing after they left, not even when another one sends them away', () => {
    const { guide } = new Story(procedure);
    const told: string[] = [];
    const leave = guide.subscribe(() => {
      told.push('first');
      leave();
      leaveSecond();
    });
    const leaveSecond = guide.subscribe(() => told.push('second'));
    guide.subscribe(() => told.push('third'));
    guide.answer('note', 'x');
    guide.answer('note', 'y');
    expect(told).to.deep.equal(['first', 'third', 'third']);
  });

  it('may answer; everybody hears of both changes in the same order', () => {
    const { guide } = new Story(procedure);
    const told: unknown[] = [];
    guide.subscribe(({ answers }) => {
      if (answers['more'] === undefined) guide.answer('more', 'also');
    });
    guide.subscribe(({ answers }) => told.push(answers['more']));
    guide.answer('note', 'x');
    expect(told).to.deep.equal([undefined, 'also']);
    expect(guide.snapshot.answers).to.deep.equal({ note: 'x', more: 'also' });
  });

  it('do no harm to anybody else when they fail', () => {
    const failures = rejectionsOf(() => {
      const { guide } = new Story(procedure);
      const told: string[] = [];
      guide.subscribe(() => {
        throw new Error('a mistake of the host page');
      });
      guide.subscribe(() => told.push('told'));
      guide.answer('note', 'x');
      guide.answer('note', 'y');
      expect(told).to.deep.equal(['told', 'told']);
    });
    expect(failures).to.have.length(2);
  });
});

/** What is reported as an unhandled rejection meanwhile, kept away from the test runner. */
function rejectionsOf(run: () => void): unknown[] {
  const reject = Promise.reject;
  const failures: unknown[] = [];
  Promise.reject = <T>(reason: unknown): Promise<T> => {
    failures.push(reason);
    return new Promise<T>(() => undefined);
  };
  try {
    run();
  } finally {
    Promise.reject = reject;
  }
  return failures;
}

/** Objects that could be changed, the procedure's own apart. */
function collectLoose(value: unknown, path: string, loose: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Object.isFrozen(value)) loose.push(path);
  for (const [key, part] of Object.entries(value)) {
    const isOfPack = ['step', 'screen', 'field', 'options', 'route'].includes(key);
    if (isOfPack && path !== 'snapshot') continue;
    if (/^snapshot\.(papers|fees|afterwards)$/.test(path)) continue;
    collectLoose(part, `${path}.${key}`, loose);
  }
}
