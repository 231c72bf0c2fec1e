import { expect } from 'chai';
import type { Answers } from './answers.js';
import { flattenAnswers, nestAnswers } from './flatten-answers.js';
import { ask, procedureOf, step } from './story.test.js';

const procedure = procedureOf({
  steps: [
    step('count', [
      ask('count', { kind: 'number', max: 3 }),
      ask('residence', { kind: 'address' }),
    ]),
    step('child', [ask('childName'), ask('childSex')], {
      repeat: { group: 'children', count: 'count', max: 3 },
    }),
  ],
});

const nested: Answers = {
  count: 2,
  residence: { provinceCode: '01', detail: 'Số 1' },
  children: [{ childName: 'Trần Thị Một' }, { childName: 'Trần Thị Hai', childSex: 'female' }],
};

const flat = {
  count: 2,
  residence: { provinceCode: '01', detail: 'Số 1' },
  'children.0.childName': 'Trần Thị Một',
  'children.1.childName': 'Trần Thị Hai',
  'children.1.childSex': 'female',
};

describe('answers by field path', () => {
  it('hold what the nested ones hold, there and back', () => {
    expect(flattenAnswers(procedure, nested)).to.deep.equal(flat);
    expect(nestAnswers(procedure, flat)).to.deep.equal(nested);
  });

  it('keep a child’s place although the one before has no answers', () => {
    const answers = nestAnswers(procedure, { 'children.2.childName': 'Trần Thị Ba' });
    expect(answers).to.deep.equal({ children: [{}, {}, { childName: 'Trần Thị Ba' }] });
  });

  it('leave out what the procedure does not ask', () => {
    const answers = {
      ...nested,
      father: 'x',
      childName: 'outside the list',
      'children.0.childName': 'flat already',
      children: [{ childName: 'x', age: 3 }, null, 'x', {}, { childName: 'one too many' }],
    } as unknown as Answers;
    expect(flattenAnswers(procedure, answers)).to.deep.equal({
      count: 2,
      residence: nested['residence'],
      'children.0.childName': 'x',
    });
    expect(nestAnswers(procedure, { 'children.7.childName': 'x', childName: 'x' })).to.deep.equal(
      {},
    );
  });

  it('leave out what is no answer', () => {
    const answers = {
      count: Number.NaN,
      residence: { x: 'y' },
      children: { 0: { childName: null } },
    } as unknown as Answers;
    expect(flattenAnswers(procedure, answers)).to.deep.equal({});
    for (const nothing of [null, undefined, 'x', 3, []] as unknown as Answers[]) {
      expect(flattenAnswers(procedure, nothing)).to.deep.equal({});
    }
  });

  it('take nothing from prototypes, and give nothing to them', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"count":1},"children":[{"__proto__":{"childName":"x"}}]}',
    ) as Answers;
    expect(flattenAnswers(procedure, hostile)).to.deep.equal({});
    expect(flattenAnswers(procedure, Object.create({ count: 1 }) as Answers)).to.deep.equal({});
    expect(({} as Record<string, unknown>)['childName']).to.equal(undefined);
  });
});
