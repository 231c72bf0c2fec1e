import { expect } from 'chai';
import type { FlatAnswers } from './answers.js';
import { migrateAnswers } from './migrate-answers.js';
import { ask, options, procedureOf, step } from './story.test.js';

const old = procedureOf({
  version: '1.0.0',
  steps: [
    step('child', [
      ask('childName', { kind: 'name' }),
      ask('sex', { kind: 'choice', options: options('male', 'female', 'unknown') }),
      ask('papers', { kind: 'multi-choice', options: options('book', 'card', 'letter') }),
      ask('religion'),
      ask('weight'),
    ]),
  ],
});

const renewed = procedureOf({
  version: '2.0.0',
  steps: [
    step('count', [ask('count', { kind: 'number', max: 2 })]),
    step('child', [ask('childName', { kind: 'name' })], {
      repeat: { group: 'children', count: 'count', max: 2 },
    }),
    step('more', [
      ask('sex', { kind: 'choice', options: options('male', 'female') }),
      ask('papers', { kind: 'multi-choice', options: options('card', 'letter') }),
      ask('weight', { kind: 'number' }),
    ]),
  ],
});

describe('answers from an older version of a procedure', () => {
  it('are all kept while nothing changed', () => {
    const flat = { childName: 'Trần Văn Mẫu', sex: 'male', papers: ['book'] };
    expect(migrateAnswers(old, old, flat)).to.deep.equal({ answers: flat, dropped: {} });
  });

  it('are kept, or named as no longer used', () => {
    const flat = {
      childName: 'Trần Văn Mẫu',
      sex: 'unknown',
      papers: ['book', 'card'],
      religion: 'x',
      weight: '3 kg',
    };
    expect(migrateAnswers(old, renewed, flat)).to.deep.equal({
      answers: { 'children.0.childName': 'Trần Văn Mẫu', papers: ['card'] },
      dropped: { sex: 'unknown', papers: ['book'], religion: 'x', weight: '3 kg' },
    });
  });

  it('find the way back out of a repeated step, the first item at least', () => {
    const flat = {
      'children.0.childName': 'Trần Văn Một',
      'children.1.childName': 'Trần Văn Hai',
    };
    expect(migrateAnswers(renewed, old, flat)).to.deep.equal({
      answers: { childName: 'Trần Văn Một' },
      dropped: { 'children.1.childName': 'Trần Văn Hai' },
    });
  });

  it('are not lost by going one version on and back', () => {
    const flat = { childName: 'Trần Văn Mẫu', sex: 'male', papers: ['card', 'letter'] };
    const there = migrateAnswers(old, renewed, flat);
    expect(migrateAnswers(renewed, old, there.answers)).to.deep.equal({
      answers: flat,
      dropped: {},
    });
  });

  it('may come from other hands', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"sex":"male"},"sex":{"x":1},"weight":[]}',
    ) as FlatAnswers;
    expect(migrateAnswers(old, renewed, hostile).answers).to.deep.equal({});
    expect(({} as Record<string, unknown>)['sex']).to.equal(undefined);
  });
});
