import { expect } from 'chai';
import { checkStep, progress, relevantSteps } from './relevant-steps.js';
import { ask, codes, procedureOf, step, today, yesNo } from './story.test.js';

const procedure = procedureOf({
  steps: [
    step('parents', [yesNo('married'), ask('count', { kind: 'number', max: 2 })]),
    step('father', [ask('fatherName', { kind: 'name' })], {
      when: { field: 'married', equals: 'yes' },
    }),
    step('child', [ask('childName', { kind: 'name' })], {
      repeat: { group: 'children', count: 'count', max: 2 },
    }),
  ],
});

const answers = { married: 'yes', count: 2, children: [{ childName: 'Trần Văn 1' }] };

describe('without a guide', () => {
  it('one learns which steps apply', () => {
    const ids = relevantSteps(procedure, answers, today).map(({ id, item }) => `${id} ${item}`);
    expect(ids).to.deep.equal(['parents 0', 'father 0', 'child 0', 'child 1']);
    expect(relevantSteps(procedure, {}, today).map(({ id }) => id)).to.deep.equal(['parents']);
  });

  it('one learns what is to be put right in a step', () => {
    expect(codes(checkStep(procedure, 'father', { answers, today }))).to.deep.equal([
      'fatherName required',
    ]);
    expect(codes(checkStep(procedure, 'child', { answers, today }))).to.deep.equal([
      'children.0.childName name-digits',
      'children.1.childName required',
    ]);
    expect(checkStep(procedure, 'father', { answers: {}, today })).to.deep.equal([]);
    expect(() => checkStep(procedure, 'mother', { answers, today })).to.throw(RangeError);
  });

  it('one learns how far a place is along the way', () => {
    expect(progress(procedure, 'child-name.1', { answers, today })).to.deep.equal({
      stepIndex: 3,
      stepCount: 4,
      screenIndex: 4,
      screenCount: 5,
    });
    expect(progress(procedure, 'review', { answers: {}, today })).to.deep.equal({
      stepIndex: 1,
      stepCount: 1,
      screenIndex: 2,
      screenCount: 2,
    });
    expect(() => progress(procedure, 'father', { answers: {}, today })).to.throw(RangeError);
  });
});
