import { expect } from 'chai';
import { problems, withFields } from './refusal.test.js';
import { ask, field, options, packOf, step } from './story.test.js';

type Json = Readonly<Record<string, unknown>>;

describe('names in a pack', () => {
  it('stand once', () => {
    const pack = packOf({
      steps: [
        step('a', [ask('one'), { id: 'one', fields: [field('one'), field('two')] }]),
        step('a', [ask('three', { kind: 'choice', options: options('x', 'x') })]),
      ],
      rules: [
        {
          id: 'r',
          level: 'error',
          field: 'one',
          message: 'x',
          when: { field: 'one', equals: 'x' },
        },
        {
          id: 'r',
          level: 'error',
          field: 'one',
          message: 'x',
          when: { field: 'one', equals: 'y' },
        },
      ],
    });
    expect(problems(pack)).to.have.members([
      'steps.a: "a" stands here a second time',
      'steps.a.screens.one: "one" stands here a second time',
      'steps.a.screens.one.fields.one: "one" stands here a second time',
      'steps.a.screens.three.fields.three.options.x: "x" stands here a second time',
      'rules.r: "r" stands here a second time',
    ]);
  });

  it('lead goTo to one place only', () => {
    const pack = packOf({
      steps: [step('child', [ask('name'), ask('review')]), step('mother', [ask('child')])],
    });
    expect(problems(pack)).to.deep.equal([
      'steps.child.screens.review: "review" is the name of the review',
      'steps.mother.screens.child: "child" is also the name of a step or screen elsewhere',
    ]);
  });

  it('are never those that reach into prototypes', () => {
    for (const id of ['constructor', 'prototype']) {
      expect(problems(withFields(field(id)))[0]).to.match(/is a name that is not allowed/);
    }
    const option = field('a', { kind: 'choice', options: options('__proto__') });
    expect(problems(withFields(option))[0]).to.match(/is a name that is not allowed/);
  });
});

describe('what fields say of each other', () => {
  const wrong: readonly (readonly [string, Json, RegExp])[] = [
    ['sameAs', { sameAs: { field: 'gone', when: { all: [] } } }, /sameAs: .*does not exist/],
    [
      'sameAs a later field',
      { sameAs: { field: 'later', when: { all: [] } } },
      /not stand earlier/,
    ],
    ['sameAs another kind', { sameAs: { field: 'date', when: { all: [] } } }, /of another kind/],
    ['owner of a text', { owner: { birthDate: 'date' } }, /only a person-id field has an owner/],
    [
      'owner without date',
      { kind: 'person-id', owner: { birthDate: 'text' } },
      /not a date field/,
    ],
    ['choice without options', { kind: 'choice' }, /options: is missing/],
    ['text with options', { options: options('a') }, /options: are not for the kind text/],
    ['no select', { kind: 'select' }, /is missing, and so is list/],
    ['initial', { kind: 'choice', options: options('a'), initial: 'b' }, /no option of the field/],
    ['initial number', { initial: 3 }, /initial: is not for the kind text/],
    [
      'initial time',
      { kind: 'time-slot', initial: '2026-11-25T07:30/11:30' },
      /initial: is not for the kind time-slot/,
    ],
    ['lines of a name', { kind: 'name', multiline: true }, /multiline: is not for the kind name/],
    ['lines in a format', { multiline: true, format: 'email' }, /multiline: stands beside format/],
    ['unit of a text', { unit: 'đồng' }, /unit: is not for the kind text/],
    ['decimals of a date', { kind: 'date', decimals: 2 }, /decimals: is not for the kind date/],
    ['days of a date', { kind: 'date', days: 5 }, /days: is not for the kind date/],
  ];
  for (const [name, more, message] of wrong) {
    it(`is checked: ${name}`, () => {
      const pack = withFields(
        field('text'),
        field('date', { kind: 'date' }),
        field('tried', more),
        field('later'),
      );
      expect(problems(pack).join()).to.match(message);
    });
  }

  it('is checked: what a step is counted by', () => {
    const counted = (count: string, more: Json = {}): readonly string[] =>
      problems(
        packOf({
          steps: [
            step('a', [ask('text'), ask('number', { kind: 'number', max: 5, ...more })]),
            step('b', [ask('item')], { repeat: { group: 'items', count, max: 5 } }),
          ],
        }),
      );
    expect(counted('number')).to.deep.equal([]);
    expect(counted('number', { max: 6 })[0]).to.match(/at most 5 items, but "number" allows more/);
    expect(counted('text')[0]).to.match(/is no whole number or choice/);
    expect(counted('number', { decimals: 1 })[0]).to.match(/is no whole number or choice/);
    expect(counted('gone')[0]).to.match(/does not exist/);
    expect(counted('item')[0]).to.match(/is repeated itself/);
  });

  it('is checked: whose initials tell drafts apart', () => {
    const forWhom = (id: string): readonly string[] =>
      problems(
        packOf({
          forWhom: id,
          steps: [
            step('a', [ask('name', { kind: 'name' }), ask('n', { kind: 'number', max: 5 })]),
            step('b', [ask('item', { kind: 'name' })], {
              repeat: { group: 'items', count: 'n', max: 5 },
            }),
          ],
        }),
      );
    expect(forWhom('name')).to.deep.equal([]);
    expect(forWhom('item')).to.deep.equal([]);
    expect(forWhom('n')).to.deep.equal(['forWhom: "n" is not a name field']);
    expect(forWhom('gone')[0]).to.match(/does not exist/);
  });

  it('is checked: rules, fees, routes and screens', () => {
    const pack = packOf({
      steps: [
        step('a', [ask('b'), { id: 'c' }, { id: 'd', show: 'papers', fields: [field('e')] }]),
      ],
      fees: [{ id: 'f', title: 'x', per: 'b' }],
      routes: [
        { id: 'x', title: 'x', text: 'x', when: { all: [] }, ages: { field: 'b', years: [70] } },
      ],
      rules: [{ id: 'r', level: 'error', field: 'gone', message: 'x', when: { all: [] } }],
    });
    expect(problems(pack)).to.have.members([
      'rules.r.field: names the field "gone", which does not exist',
      'fees.f.per: "b" is not a number field that stands once',
      'steps.a.screens.c: asks for nothing',
      'steps.a.screens.d: shows papers, so it cannot ask',
      'routes.x.when: reads no field, so it would never show',
      'routes.x.ages.field: "b" is not a date that stands once',
    ]);
  });
});
