import { expect } from 'chai';
import fc from 'fast-check';
import { createGuide } from './create-guide.js';
import type { GuideState } from './guide.js';
import { ask, options, procedureOf, step, Story, today, yesNo } from './story.test.js';

const parents = [
  yesNo('married'),
  ask('marriagePlace', {}, { when: { field: 'married', equals: 'yes' } }),
  ask('witness', {}, { when: { field: 'marriagePlace', answered: true } }),
];
const procedure = procedureOf({
  steps: [
    step('parents', parents),
    step('way', [
      ask('delivery', { kind: 'multi-choice', options: options('post', 'counter') }),
      ask('residence', { kind: 'address', scope: 'present' }),
      ask('people', { kind: 'number', max: 3, initial: 1 }),
    ]),
    step('person', [ask('personName')], {
      repeat: { group: 'household', count: 'people', max: 3 },
    }),
  ],
  routes: [
    { id: 'abroad', title: 'x', text: 'x', when: { field: 'marriagePlace', equals: 'abroad' } },
  ],
});

/** As a draft brings it back: through JSON, and possibly through other hands. */
function resume(state: unknown): Story {
  return new Story(procedure, { state: JSON.parse(JSON.stringify(state)) as GuideState });
}

describe('a kept state', () => {
  it('brings back the place, the answers and what was visited', () => {
    const story = new Story(procedure).give('yes', 'UBND phường Mẫu');
    const resumed = resume(story.guide.state);
    expect(resumed.guide.state).to.deep.equal(story.guide.state);
    expect(resumed.place).to.equal('witness');
    expect(resumed.guide.snapshot.screen?.visited).to.equal(false);
  });

  it('brings back answers that are set aside', () => {
    const story = new Story(procedure).give('yes', 'UBND phường Mẫu');
    story.answer('no', 'married');
    const resumed = resume(story.guide.state).answer('yes', 'married');
    expect(resumed.guide.snapshot.answers).to.include({ marriagePlace: 'UBND phường Mẫu' });
  });

  it('brings a person back to mending, and to a route', () => {
    const story = new Story(procedure).give('yes', 'abroad');
    expect(resume(story.guide.state).place).to.equal('route:abroad');
    const mending = new Story(procedure).goTo('review').goTo('delivery');
    expect(resume(mending.guide.state).guide.state.editing).to.equal(true);
    const odd = { ...mending.guide.state, place: 'review' };
    expect(resume(odd).guide.state).to.include({ place: 'review', editing: false });
  });

  it('yields to the answers that the page gives', () => {
    const state = new Story(procedure).answer('yes', 'married').guide.state;
    const story = new Story(procedure, { state, answers: { married: 'no' } });
    expect(story.guide.snapshot.answers).to.include({ married: 'no' });
  });

  it('leads to the nearest place before one that is gone', () => {
    const answers = { married: 'no' };
    expect(resume({ answers, place: 'witness', visited: [] }).place).to.equal('married');
    expect(resume({ answers, place: 'person-name.2', visited: [] }).place).to.equal(
      'person-name.0',
    );
    expect(resume({ answers, place: 'route:abroad', visited: [] }).place).to.equal('married');
  });

  it('leads on from the last screen that was left when another version dropped the place', () => {
    const state = { answers: {}, place: 'old-screen', visited: ['married', 'delivery', 'gone'] };
    const { guide } = resume(state);
    expect(guide.state.place).to.equal('delivery');
    expect(guide.state.visited).to.deep.equal(['married', 'delivery']);
    expect(resume({ answers: {}, place: 'gone', visited: [] }).place).to.equal('married');
  });

  it('is plain JSON and cannot be changed from outside', () => {
    const { state } = new Story(procedure).answer(['post'], 'delivery').guide;
    expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state);
    expect(() => Object.assign(state.answers, { married: 'yes' })).to.throw(TypeError);
    expect(() => (state.answers['delivery'] as string[]).push('x')).to.throw(TypeError);
  });
});

describe('a state that somebody altered', () => {
  const broken: readonly unknown[] = [
    null,
    7,
    'state',
    [],
    {},
    { answers: null, place: 3, visited: 'all', editing: 'yes' },
    { answers: [], place: {}, visited: {} },
    { answers: { married: null, marriagePlace: {}, delivery: [1], residence: { x: 1 } } },
    { answers: { married: 'yes' }, place: 'review', visited: [null, 4, '__proto__'] },
    { answers: { 'children.0.childName': 'x', 'household.9.personName': 'x' } },
  ];
  for (const state of broken) {
    it(`begins all the same: ${JSON.stringify(state)}`, () => {
      const { guide } = resume(state);
      expect(guide.snapshot.place).to.be.oneOf(['screen', 'review']);
      expect(guide.state.answers).to.have.property('people', 1);
      expect(guide.state.answers).not.to.have.any.keys('marriagePlace', 'delivery', 'residence');
    });
  }

  it('keeps texts within bounds', () => {
    const answers = { married: 'x'.repeat(50_000), residence: { detail: 'y'.repeat(50_000) } };
    const { state } = resume({ answers, place: 'married', visited: [] }).guide;
    expect(JSON.stringify(state)).to.have.length.below(21_000);
  });

  it('never throws and never reaches a prototype, whatever it holds', function () {
    this.timeout(30_000);
    const before = Object.getOwnPropertyNames(Object.prototype);
    const key = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'prototype', 'married', 'delivery', 'residence'),
      fc.constantFrom('household.0.personName', 'people', 'toString', 'length'),
      fc.string(),
    );
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('yes', 2, ['post'], { detail: 'x' }));
    const answers = fc.array(fc.tuple(key, value)).map((entries) => Object.fromEntries(entries));
    const state = fc.record(
      {
        answers: fc.oneof(answers, fc.jsonValue()),
        place: fc.oneof(key, fc.constantFrom('review', 'route:abroad', 'witness'), fc.jsonValue()),
        visited: fc.oneof(fc.array(key), fc.jsonValue()),
        editing: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(state, fc.jsonValue()), answers, (kept, given) => {
        const guide = createGuide(procedure, {
          state: kept as unknown as GuideState,
          answers: given as never,
          today: () => today,
        });
        readEverything(guide.snapshot);
        guide.next();
        guide.skip();
        guide.back();
        readEverything(guide.snapshot);
        expect(resume(guide.state).guide.state.answers).to.deep.equal(guide.state.answers);
      }),
      { numRuns: 500, seed: 20_261_121 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
    expect(({} as Record<string, unknown>)['married']).to.equal(undefined);
  });
});

function readEverything(snapshot: object): void {
  expect(JSON.stringify(snapshot)).to.be.a('string');
}
