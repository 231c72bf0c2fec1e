import { expect } from 'chai';
import type { Answers } from './answers.js';
import { checkSubmission } from './check-submission.js';
import { flattenAnswers, nestAnswers } from './flatten-answers.js';
import { addItem, removeItem } from './group-items.js';
import { migrateAnswers } from './migrate-answers.js';
import { printForm } from './print-form.js';
import { problems } from './refusal.test.js';
import {
  ask,
  codes,
  field,
  options,
  packOf,
  procedureOf,
  step,
  Story,
  today,
  yesNo,
} from './story.test.js';
import { toSubmission } from './to-submission.js';

const members = field('members', {
  kind: 'group',
  label: 'Người trong nhà',
  itemLabel: 'Người',
  min: 1,
  max: 4,
  fields: [
    field('fullName', { kind: 'name' }),
    field('tie', { kind: 'choice', options: options('child', 'other') }),
    field('tieText', { when: { field: 'tie', equals: 'other' } }),
    field('nationality', { initial: 'Việt Nam' }),
  ],
});

const household = procedureOf({
  steps: [
    step('home', [ask('ownName', { kind: 'name' }), { id: 'people', fields: [members] }]),
    step('end', [
      { ...ask('reason'), when: { field: 'members', oneOf: [3, 4] } },
      ask('wish', { optional: true }),
    ]),
  ],
  rules: [
    {
      id: 'own-name',
      level: 'warning',
      field: 'fullName',
      when: { field: 'fullName', equalsField: 'ownName' },
      message: 'x',
    },
  ],
});
const group = household.steps[0]!.screens[1]!.fields[0]!;

const atPeople = (): Story => new Story(household).give('Nguyễn Thị Thử');

/** One more person, of whom this is known. */
function add(story: Story, answers: Readonly<Record<string, string>> = {}): Story {
  const { state } = story.guide;
  const item = Number(state.answers['members'] ?? 0);
  story.guide.answerAll(addItem(group, state.answers));
  for (const [id, answer] of Object.entries(answers)) {
    story.answer(answer, `members.${item}.${id}`);
  }
  return story;
}

function remove(story: Story, item: number): Story {
  story.guide.answerAll(removeItem(group, item, story.guide.state.answers));
  return story;
}

function fill(story: Story, item: number, fullName: string): Story {
  return story.answer(fullName, `members.${item}.fullName`).answer('child', `members.${item}.tie`);
}

describe('a group that repeats', () => {
  it('begins with the items that it needs, and their values', () => {
    const [view] = atPeople().guide.snapshot.screen!.fields;
    expect(view).to.deep.include({ path: 'members', answer: 1 });
    expect(view!.items.map((item) => item.map(({ path }) => path))).to.deep.equal([
      ['members.0.fullName', 'members.0.tie', 'members.0.nationality'],
    ]);
    expect(view!.items[0]!.at(-1)!.answer).to.equal('Việt Nam');
  });

  it('is one screen, however many items there are, and stops at what each lacks', () => {
    const story = add(fill(atPeople(), 0, 'Nguyễn Văn Một'));
    expect(codes(story.guide.next())).to.deep.equal([
      'members.1.fullName required',
      'members.1.tie required',
    ]);
    expect(story.place).to.equal('people');
    expect(fill(story, 1, 'Nguyễn Văn Hai').next().place).to.equal('wish');
  });

  it('gives its answers as a list, and keeps them flat in a draft', () => {
    const story = add(fill(atPeople(), 0, 'Nguyễn Văn Một'));
    const { snapshot, state } = story.guide;
    expect(snapshot.answers['members']).to.deep.equal([
      { fullName: 'Nguyễn Văn Một', tie: 'child', nationality: 'Việt Nam' },
      { nationality: 'Việt Nam' },
    ]);
    expect(state.answers).to.include({ members: 2, 'members.0.fullName': 'Nguyễn Văn Một' });
    expect(nestAnswers(household, state.answers)).to.deep.equal(snapshot.answers);
    expect(flattenAnswers(household, snapshot.answers)).to.deep.equal(state.answers);
    expect(new Story(household, { state }).guide.snapshot.answers).to.deep.equal(snapshot.answers);
  });

  it('takes prefilled items as a list, also empty ones', () => {
    const answers: Answers = { members: [{}, { fullName: 'Trần Thị Hai' }] };
    const { snapshot } = new Story(household, { answers }).guide;
    expect(snapshot.answers['members']).to.deep.equal([
      { nationality: 'Việt Nam' },
      { fullName: 'Trần Thị Hai' },
    ]);
  });

  it('means the same item where a condition names a field of the group', () => {
    const story = add(atPeople()).answer('other', 'members.1.tie');
    const [view] = story.guide.snapshot.screen!.fields;
    const paths = view!.items.flatMap((item) => item.map(({ path }) => path));
    expect(paths.filter((path) => path.endsWith('tieText'))).to.deep.equal(['members.1.tieText']);
  });

  it('checks a rule for each item', () => {
    const story = add(atPeople(), { fullName: 'Nguyễn Thị Thử' });
    const rules = story.guide.snapshot.issues.filter(({ code }) => code === 'rule');
    expect(codes(rules)).to.deep.equal(['members.1.fullName rule own-name']);
  });

  it('counts for conditions elsewhere', () => {
    const story = add(add(atPeople()));
    expect(story.guide.snapshot.progress.screenCount).to.equal(4);
    expect(remove(story, 0).guide.snapshot.progress.screenCount).to.equal(3);
  });

  it('moves the others up when an item is taken out, and begins anew where one is added', () => {
    const story = fill(atPeople(), 0, 'Nguyễn Văn Một');
    add(story, { fullName: 'Nguyễn Văn Hai', nationality: 'Lào' });
    add(story, { fullName: 'Nguyễn Văn Ba', tie: 'other', tieText: 'cháu' });
    remove(story, 0);
    expect(story.guide.snapshot.answers['members']).to.deep.equal([
      { fullName: 'Nguyễn Văn Hai', nationality: 'Lào' },
      { fullName: 'Nguyễn Văn Ba', tie: 'other', tieText: 'cháu', nationality: 'Việt Nam' },
    ]);
    add(story);
    expect(story.guide.state.answers).to.not.have.property('members.2.fullName');
    expect(story.guide.snapshot.answers['members']).to.have.length(3);
    expect(story.guide.state.answers['members.2.nationality']).to.equal('Việt Nam');
  });

  it('tells when there are too few items, and when there are too many', () => {
    const story = remove(atPeople(), 0);
    expect(codes(story.guide.snapshot.issues)).to.deep.equal(['members group-min']);
    expect(story.guide.snapshot.answers).to.not.have.property('members');
    story.answer(5, 'members');
    expect(codes(story.guide.snapshot.issues)).to.include('members group-max');
    expect(story.guide.snapshot.canSubmit).to.equal(false);
  });

  it('is entered at the field that is to be mended', () => {
    const story = fill(atPeople(), 0, 'Nguyễn Văn Một').next().goTo('review');
    story.goTo('members.0.tie');
    expect(story.place).to.equal('people');
    expect(() => story.goTo('members.2.tie')).to.throw(RangeError);
  });

  it('stands in the review with its items', () => {
    const story = add(fill(atPeople(), 0, 'Nguyễn Văn Một'));
    const views = story.guide.snapshot.review.flatMap(({ screens }) =>
      screens.flatMap(({ fields }) => fields),
    );
    expect(views.map(({ path, items }) => [path, items.length])).to.deep.equal([
      ['ownName', 0],
      ['members', 2],
      ['wish', 0],
    ]);
  });
});

describe('a submission with a group', () => {
  const complete = (): Story => fill(atPeople(), 0, 'Nguyễn Văn Một').next().goTo('review');
  const check = (list: unknown) =>
    codes(
      checkSubmission(
        household,
        { answers: { ownName: 'Nguyễn Thị Thử', members: list }, delivery: {} },
        { today },
      ),
    );
  const person = { fullName: 'Nguyễn Văn Một', tie: 'child', nationality: 'Việt Nam' };

  it('holds a list, and is accepted as it was sent', () => {
    const { answers } = toSubmission(complete().guide, { createdAt: '2026-11-21T00:00:00Z' });
    expect(answers['members']).to.deep.equal([person]);
    expect(check(answers['members'])).to.deep.equal([]);
  });

  it('is refused with too few items, too many, or what is no item', () => {
    expect(check([])).to.deep.equal(['members group-min']);
    expect(check([person, person, person, person, person])).to.include('members group-max');
    expect(check('x')).to.deep.equal(['members unknown-field', 'members group-min']);
    expect(check(2)).to.deep.equal(['members unknown-field', 'members group-min']);
    expect(check([person, 3])).to.include('members.1 unknown-field');
    expect(check([{ ...person, age: 3 }])).to.deep.equal(['members.0.age unknown-field']);
    expect(check([{ ...person, tieText: 'x' }])).to.deep.equal(['members.0.tieText not-relevant']);
    expect(check(Array.from({ length: 100_000 }, () => person)).length).to.be.below(500);
  });
});

describe('a group in another version, and on paper', () => {
  it('carries its items over', () => {
    const { guide } = add(fill(atPeople(), 0, 'Nguyễn Văn Một'));
    const { answers, dropped } = migrateAnswers(household, household, guide.state.answers);
    expect(answers).to.deep.equal(guide.state.answers);
    expect(dropped).to.deep.equal({});
  });

  it('is printed item by item, with dots where there is none', () => {
    const line = (at: string) => ({ kind: 'line' as const, parts: [{ field: at }] });
    const layout = {
      formatVersion: 1 as const,
      procedure: 'sample',
      blocks: [line('members.0.fullName'), line('members.1.fullName'), line('members')],
    };
    const answers = { members: [{ fullName: 'Nguyễn Văn Một' }] };
    const [form] = printForm(layout, { procedure: household, answers, today });
    const texts = form!.blocks.map((block) =>
      block.kind === 'line'
        ? block.segments.map((part) => (part.kind === 'value' ? part.text : part.kind))
        : [],
    );
    expect(texts).to.deep.equal([['Nguyễn Văn Một'], ['dots'], ['1']]);
  });
});

describe('a group in a pack', () => {
  const wrong = (more: Record<string, unknown>, ofStep = {}) =>
    problems(
      packOf({ steps: [step('only', [{ id: 'g', fields: [{ ...members, ...more }] }], ofStep)] }),
    );
  const where = 'steps.only.screens.g.fields.members';

  it('says what is asked of each item, and how many there may be', () => {
    expect(wrong({})).to.deep.equal([]);
    expect(wrong({ fields: undefined })).to.include(`${where}.fields: is missing`);
    expect(wrong({ max: undefined })).to.deep.equal([`${where}.max: is missing`]);
    expect(wrong({ max: 21 })).to.deep.equal([`${where}.max: is not a whole number from 1 to 20`]);
    expect(wrong({ min: 5 })).to.deep.equal([`${where}.max: does not fit to min`]);
  });

  it('stands in no other group and in no repeated step', () => {
    const inner = { ...members, id: 'inner' };
    expect(wrong({ fields: [inner] }).join()).to.contain('should not have');
    expect(wrong({ fields: [{ ...inner, fields: undefined }] }).join()).to.contain('fields');
    const count = ask('count', { kind: 'number', max: 2 });
    const steps = [
      step('first', [count]),
      step('only', [{ id: 'g', fields: [members] }], {
        repeat: { group: 'list', count: 'count', max: 2 },
      }),
    ];
    expect(problems(packOf({ steps }))).to.deep.equal([
      `${where}.fields: stand in a group that is repeated itself`,
    ]);
  });

  it('keeps its fields to itself', () => {
    const steps = [
      step('only', [{ id: 'g', fields: [members] }]),
      step('later', [
        ask('other', { when: { field: 'fullName', answered: true } }),
        yesNo('more'),
      ]),
    ];
    expect(problems(packOf({ steps })).join()).to.contain('of a group; from outside');
    expect(
      problems(packOf({ steps: [step('text', [ask('a', { fields: [field('b')] })])] })),
    ).to.include('steps.text.screens.a.fields.a.fields: are not for the kind text');
  });
});
