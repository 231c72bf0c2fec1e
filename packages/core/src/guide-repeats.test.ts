import { expect } from 'chai';
import { ask, codes, field, options, procedureOf, step, Story, yesNo } from './story.test.js';

const twins = procedureOf({
  steps: [
    step('birth', [
      ask('childCount', { kind: 'choice', options: options('1', '2', '3') }),
      ask('birthDate', { kind: 'date' }),
    ]),
    step(
      'child',
      [
        ask('childName', { kind: 'name' }),
        yesNo('sameDay'),
        {
          id: 'child-birth-date',
          fields: [
            field('childBirthDate', {
              kind: 'date',
              sameAs: { field: 'birthDate', when: { field: 'sameDay', equals: 'yes' } },
            }),
          ],
        },
      ],
      {
        title: 'Cháu thứ {n}',
        repeat: { group: 'children', count: 'childCount', max: 3 },
      },
    ),
    step('mother', [ask('motherName', { kind: 'name' })]),
  ],
  rules: [
    {
      id: 'family-name',
      level: 'warning',
      field: 'childName',
      when: {
        all: [
          { field: 'childName', answered: true },
          { field: 'motherName', answered: true },
          { not: { field: 'childName', sameFamilyName: 'motherName' } },
        ],
      },
      message: 'x',
    },
  ],
});

const ofTwo = (): Story => new Story(twins).give('2', '2026-11-01');

describe('a step that stands once per child', () => {
  it('asks each child’s own questions, one child after the other', () => {
    const story = ofTwo();
    expect(story.place).to.equal('child-name.0');
    expect(story.guide.snapshot.step).to.include({ id: 'child', title: 'Cháu thứ 1', item: 0 });
    story.give('Trần Thị Một', 'yes');
    expect(story.place).to.equal('child-name.1');
    expect(story.guide.snapshot.step?.title).to.equal('Cháu thứ 2');
    story.give('Trần Thị Hai', 'no', '2026-11-02');
    expect(story.guide.snapshot.answers).to.deep.equal({
      childCount: '2',
      birthDate: '2026-11-01',
      children: [
        { childName: 'Trần Thị Một', sameDay: 'yes', childBirthDate: '2026-11-01' },
        { childName: 'Trần Thị Hai', sameDay: 'no', childBirthDate: '2026-11-02' },
      ],
    });
  });

  it('counts every child as a step', () => {
    expect(new Story(twins).guide.snapshot.progress.stepCount).to.equal(2);
    expect(ofTwo().guide.snapshot.progress).to.deep.equal({
      stepIndex: 1,
      stepCount: 4,
      screenIndex: 2,
      screenCount: 9,
    });
  });

  it('means the same child where a condition names a field of the step', () => {
    const story = ofTwo().answer('no', 'children.1.sameDay').answer('yes', 'children.0.sameDay');
    const paths = story.guide.snapshot.review.flatMap(({ screens }) =>
      screens.flatMap(({ fields }) =>
        fields.filter((view) => view.derived).map(({ path }) => path),
      ),
    );
    expect(paths).to.deep.equal(['children.0.childBirthDate']);
  });

  it('checks a rule for each child', () => {
    const story = ofTwo().answer('Trần Thị Thử', 'motherName');
    story.answer('Trần Thị Một', 'children.0.childName');
    story.answer('Lê Thị Hai', 'children.1.childName');
    const rules = story.guide.snapshot.issues.filter(({ code }) => code === 'rule');
    expect(codes(rules)).to.deep.equal(['children.1.childName rule family-name']);
  });

  it('sets a child aside, and finds it again when the number is put right', () => {
    const story = ofTwo().answer('Trần Thị Hai', 'children.1.childName');
    story.answer('1', 'childCount');
    expect(story.guide.snapshot.answers).not.to.have.property('children');
    expect(() => story.goTo('child-name.1')).to.throw(RangeError);
    story.answer('2', 'childCount');
    expect(story.guide.snapshot.answers['children']).to.deep.equal([
      {},
      { childName: 'Trần Thị Hai' },
    ]);
  });

  it('is entered at its first child by the name of the step', () => {
    expect(ofTwo().goTo('mother').goTo('child').place).to.equal('child-name.0');
    expect(ofTwo().goTo('children.1.childName').place).to.equal('child-name.1');
  });

  it('knows no more children than the pack allows', () => {
    const { guide } = ofTwo();
    expect(() => guide.answer('children.3.childName', 'x')).to.throw(RangeError);
    expect(() => guide.answer('childName', 'x')).to.throw(RangeError);
  });

  it('takes prefilled children as a list', () => {
    const story = new Story(twins, {
      answers: { childCount: '2', children: [{ childName: 'Trần Thị Một' }, { sameDay: 'no' }] },
    });
    expect(story.guide.state.answers).to.deep.equal({
      childCount: '2',
      'children.0.childName': 'Trần Thị Một',
      'children.1.sameDay': 'no',
    });
  });
});

describe('a personal number in a repeated step', () => {
  it('is compared with the birth date of the same person, also when that is mended', () => {
    const people = procedureOf({
      steps: [
        step('how-many', [ask('count', { kind: 'number', max: 2 })]),
        step(
          'person',
          [
            ask('birthDate', { kind: 'date', partial: true }),
            ask('idNumber', { kind: 'person-id', owner: { birthDate: 'birthDate' } }),
          ],
          { repeat: { group: 'people', count: 'count', max: 2 } },
        ),
      ],
    });
    const story = new Story(people).give(2, '1990', '001190000000', '1985').answer('001190000001');
    expect(codes(story.guide.snapshot.issues)).to.deep.equal([
      'people.1.idNumber person-id-birth-year',
    ]);
    story.answer('1990', 'people.1.birthDate');
    expect(story.guide.snapshot.issues).to.deep.equal([]);
  });
});

describe('a number that says how many', () => {
  const copies = procedureOf({
    steps: [
      step('how-many', [ask('people', { kind: 'number', max: 4 })]),
      step('person', [ask('personName')], {
        repeat: { group: 'household', count: 'people', max: 4 },
      }),
    ],
  });
  const count = (people: number | string): number =>
    new Story(copies).answer(people, 'people').guide.snapshot.progress.screenCount - 1;

  it('counts as it is typed, never beyond the greatest number', () => {
    expect(count(3)).to.equal(3);
    expect(count('2')).to.equal(2);
    expect(count(0)).to.equal(0);
    expect(count(-1)).to.equal(0);
    expect(count('nhiều')).to.equal(0);
    expect(count(1e9)).to.equal(4);
  });
});
