import { expect } from 'chai';
import {
  ask,
  codes,
  field,
  options,
  procedureOf,
  step,
  Story,
  today,
  yesNo,
} from './story.test.js';

const marriage = procedureOf({
  steps: [
    step('parents', [
      yesNo('married'),
      {
        id: 'marriage',
        when: { field: 'married', equals: 'yes' },
        fields: [field('marriageNumber'), field('marriagePlace', { optional: true })],
      },
      ask('witness', { when: { field: 'marriageNumber', equals: 'lost' } }),
    ]),
    step('contact', [ask('phone', { kind: 'phone' })]),
  ],
});

describe('an answer that an earlier one sets aside', () => {
  it('does not apply any more, and comes back when it applies again', () => {
    const story = new Story(marriage).give('yes');
    story.answer('12/2015', 'marriageNumber').answer('UBND phường Mẫu', 'marriagePlace').next();
    story.answer('no', 'married');
    expect(story.guide.snapshot.answers).to.deep.equal({ married: 'no' });
    expect(story.guide.state.answers).to.include({ marriageNumber: '12/2015' });
    story.answer('yes', 'married');
    expect(story.guide.snapshot.answers).to.deep.equal({
      married: 'yes',
      marriageNumber: '12/2015',
      marriagePlace: 'UBND phường Mẫu',
    });
  });

  it('fails the conditions that read it, and those that read them', () => {
    const story = new Story(marriage).give('yes').answer('lost', 'marriageNumber');
    expect(relevantFields(story)).to.include('witness');
    story.answer('no', 'married');
    expect(relevantFields(story)).to.deep.equal(['married', 'phone']);
  });

  it('keeps later answers that still apply', () => {
    const story = new Story(marriage).answer('0900000000', 'phone').answer('yes', 'married');
    story.answer('no', 'married');
    expect(story.guide.snapshot.answers).to.deep.equal({ married: 'no', phone: '0900000000' });
  });
});

describe('an answer', () => {
  it('is taken away by nothing, an empty text or an empty list', () => {
    const story = new Story(marriage);
    for (const nothing of [undefined, '', []] as const) {
      story.answer('yes', 'married').answer(nothing, 'married');
      expect(story.guide.state.answers).to.deep.equal({});
    }
  });

  it('of spaces alone is none: it would be sent as nothing', () => {
    const story = new Story(marriage).answer('yes', 'married').answer('  ', 'marriageNumber');

    expect(story.guide.snapshot.answers).to.deep.equal({ married: 'yes' });
    expect(codes(story.guide.snapshot.issues)).to.include('marriageNumber required');
  });

  it('to a field that the procedure has not is the caller’s mistake', () => {
    const { guide } = new Story(marriage);
    for (const path of ['father', '__proto__', 'constructor', '']) {
      expect(() => guide.answer(path, 'x'), path).to.throw(RangeError);
    }
    expect(() => guide.answerAll({ married: 'yes', father: 'x' })).to.throw(RangeError);
    expect(guide.snapshot.answers).to.deep.equal({});
  });

  it('is tidied when the screen is left, not while it is typed', () => {
    const story = new Story(marriage).goTo('phone').answer(' 0900.000.000 ');
    expect(story.guide.snapshot.answers).to.deep.equal({ phone: ' 0900.000.000 ' });
    story.next();
    expect(story.guide.snapshot.answers).to.deep.equal({ phone: '0900000000' });
  });

  it('of many characters is kept within bounds and named as too long', () => {
    const story = new Story(marriage).answer('9'.repeat(20_000), 'marriageNumber');
    story.answer('yes', 'married');
    expect(String(story.guide.state.answers['marriageNumber'])).to.have.length(10_000);
    expect(codes(story.guide.snapshot.issues)).to.include('marriageNumber too-long');
  });

  it('counts from the start where the pack gives it, unless the person said otherwise', () => {
    const procedure = procedureOf({
      steps: [step('child', [ask('nationality', { initial: 'Việt Nam' })])],
    });
    expect(new Story(procedure).guide.snapshot.canSubmit).to.equal(true);
    const story = new Story(procedure, { answers: { nationality: 'Lào' } });
    expect(story.guide.snapshot.answers).to.deep.equal({ nationality: 'Lào' });
  });
});

describe('a fact that was given before', () => {
  const procedure = procedureOf({
    steps: [
      step('requester', [
        ask('relation', { kind: 'choice', options: options('mother', 'aunt') }),
        ask('requesterName', { kind: 'name' }),
        ask('requesterJob', { optional: true }),
      ]),
      step('mother', [
        ask('motherName', {
          kind: 'name',
          sameAs: { field: 'requesterName', when: { field: 'relation', equals: 'mother' } },
        }),
        ask('motherJob', {
          sameAs: { field: 'requesterJob', when: { field: 'relation', equals: 'mother' } },
        }),
      ]),
    ],
  });

  it('is taken over and not asked again', () => {
    const story = new Story(procedure).give('mother', 'Trần Thị Thử', 'Thợ may');
    expect(story.place).to.equal('review');
    expect(story.guide.snapshot.answers).to.include({ motherName: 'Trần Thị Thử' });
    expect(story.guide.snapshot.progress.stepCount).to.equal(1);
    const mother = story.guide.snapshot.review[1]?.screens[0]?.fields[0];
    expect(mother).to.include({ path: 'motherName', derived: true, answer: 'Trần Thị Thử' });
  });

  it('follows when it is corrected where it was given', () => {
    const story = new Story(procedure).give('mother', 'Trần Thị Thử', 'Thợ may');
    story.goTo('motherName');
    expect(story.place).to.equal('requester-name');
    story.give('Trần Thị Mẫu');
    expect(story.place).to.equal('review');
    expect(story.guide.snapshot.answers).to.include({ motherName: 'Trần Thị Mẫu' });
  });

  it('gives way to the person’s own earlier answer when it no longer holds', () => {
    const story = new Story(procedure).give(
      'aunt',
      'Trần Thị Dì',
      undefined,
      'Lê Thị Mẹ',
      'Giáo viên',
    );
    story.answer('mother', 'relation');
    expect(story.guide.snapshot.answers).to.include({ motherName: 'Trần Thị Dì' });
    story.answer('aunt', 'relation');
    expect(story.guide.snapshot.answers).to.include({ motherName: 'Lê Thị Mẹ' });
  });

  it('is asked after all where it may stay blank, did, and is needed here', () => {
    const story = new Story(procedure).give('mother', 'Trần Thị Thử', undefined);
    expect(story.place).to.equal('mother-job');
    story.give('Thợ may');
    expect(story.guide.snapshot.answers).to.include({ motherJob: 'Thợ may' });
  });

  it('is missed once, where it has to be given', () => {
    const { guide } = new Story(procedure).give('mother');
    expect(codes(guide.snapshot.issues)).to.deep.equal([
      'requesterName required',
      'motherJob required',
    ]);
  });
});

describe('options', () => {
  it('are those that apply now, and an answer that no longer applies is named', () => {
    const procedure = procedureOf({
      steps: [
        step('way', [
          yesNo('abroad'),
          ask('delivery', {
            kind: 'choice',
            options: [
              { value: 'counter', label: 'counter' },
              { value: 'post', label: 'post', when: { field: 'abroad', equals: 'no' } },
            ],
          }),
        ]),
      ],
    });
    const story = new Story(procedure).give('no');
    expect(offered(story)).to.deep.equal(['counter', 'post']);
    story.answer('post', 'delivery').answer('yes', 'abroad');
    expect(offered(story)).to.deep.equal(['counter']);
    expect(codes(story.guide.snapshot.issues)).to.deep.equal(['delivery choice-unknown']);
    story.answer('no', 'abroad');
    expect(story.guide.snapshot.canSubmit).to.equal(true);
  });
});

describe('rules across fields', () => {
  const procedure = procedureOf({
    steps: [
      step('people', [
        ask('parentBirthDate', { kind: 'date', partial: true }),
        ask('childBirthDate', { kind: 'date' }),
      ]),
    ],
    rules: [
      {
        id: 'parent-child',
        level: 'error',
        field: 'childBirthDate',
        when: { field: 'parentBirthDate', age: { below: 12, on: 'childBirthDate' } },
        message: 'Xem lại hai ngày sinh.',
      },
      {
        id: 'late',
        level: 'information',
        field: 'childBirthDate',
        when: { field: 'childBirthDate', before: { today: { days: -60 } } },
        message: 'Đăng ký quá hạn vẫn được.',
      },
    ],
  });

  it('wait until what they read is answered', () => {
    const story = new Story(procedure).answer('2020-01-01', 'childBirthDate');
    expect(codes(story.guide.snapshot.issues)).to.deep.equal([
      'parentBirthDate required',
      'childBirthDate rule late',
    ]);
  });

  it('stop for certain, warn when a partial date leaves it open, and are silent else', () => {
    const story = new Story(procedure).answer('2020-01-01', 'childBirthDate');
    const levels = () => story.guide.snapshot.issues.map(({ level }) => level);
    story.answer('2010', 'parentBirthDate');
    expect(levels()).to.deep.equal(['error', 'information']);
    story.answer('2008', 'parentBirthDate');
    expect(levels()).to.deep.equal(['warning', 'information']);
    expect(story.guide.snapshot.canSubmit).to.equal(true);
    story.answer('1990', 'parentBirthDate');
    expect(levels()).to.deep.equal(['information']);
  });

  it('stay silent about information that is not sure', () => {
    const partial = procedureOf({
      steps: [step('child', [ask('born', { kind: 'date', partial: true })])],
      rules: [
        {
          id: 'late',
          level: 'information',
          field: 'born',
          when: { field: 'born', before: { today: { days: -60 } } },
          message: 'Quá hạn.',
        },
      ],
    });
    const story = new Story(partial).answer('2026', 'born');
    expect(story.guide.snapshot.issues).to.deep.equal([]);
  });

  it('are asked again on another day', () => {
    let day = today;
    const story = new Story(procedure, { today: () => day });
    story.answer('1990', 'parentBirthDate').answer('2026-09-22', 'childBirthDate');
    expect(story.guide.snapshot.issues).to.deep.equal([]);
    day = '2026-11-22';
    story.answer('1991', 'parentBirthDate');
    expect(codes(story.guide.snapshot.issues)).to.deep.equal(['childBirthDate rule late']);
  });
});

describe('what may depend on an answer that is not sure', () => {
  it('is asked rather than forgotten', () => {
    const procedure = procedureOf({
      steps: [
        step('person', [
          ask('born', { kind: 'date', partial: true }),
          ask('guardian', { when: { field: 'born', age: { below: 18 } } }),
        ]),
      ],
      papers: [
        { id: 'consent', mode: 'submit', title: 'x', when: { field: 'born', age: { below: 18 } } },
      ],
    });
    const story = new Story(procedure).give('2008');
    expect(story.place).to.equal('guardian');
    expect(story.guide.snapshot.papers.map(({ id }) => id)).to.deep.equal(['consent']);
    story.answer('2000', 'born');
    expect(relevantFields(story)).to.deep.equal(['born']);
    expect(story.guide.snapshot.papers).to.deep.equal([]);
  });
});

function relevantFields({ guide }: Story): string[] {
  return guide.snapshot.review.flatMap(({ screens }) =>
    screens.flatMap(({ fields }) => fields.map(({ path }) => path)),
  );
}

function offered({ guide }: Story): string[] {
  const [view] = guide.snapshot.screen?.fields ?? [];
  return (view?.options ?? []).map(({ value }) => value);
}
