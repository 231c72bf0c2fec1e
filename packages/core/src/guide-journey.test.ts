import { expect } from 'chai';
import { ask, codes, field, procedureOf, step, Story, yesNo } from './story.test.js';

const birth = procedureOf({
  steps: [
    step('parents', [
      yesNo('married'),
      ask('marriagePlace', {}, { when: { field: 'married', equals: 'yes' } }),
    ]),
    step('father', [ask('fatherName', { kind: 'name' })], {
      when: { field: 'married', equals: 'yes' },
    }),
    step('papers', [{ id: 'to-bring', show: 'papers', title: 'Giấy tờ' }]),
    step('copies', [ask('copies', { kind: 'number', optional: true, max: 20 })]),
  ],
});

describe('going through a procedure', () => {
  it('moves one screen at a time, over what does not apply, to the review', () => {
    const story = new Story(birth).give('no');
    expect(story.place).to.equal('to-bring');
    story.next();
    expect(story.place).to.equal('copies');
    expect(story.next().place).to.equal('review');
  });

  it('stays where something is missing, and says what', () => {
    const { guide } = new Story(birth);
    expect(codes(guide.next())).to.deep.equal(['married required']);
    expect(guide.state).to.include({ place: 'married' });
    expect(guide.state.visited).to.deep.equal([]);
  });

  it('lets a person skip what is not known yet, and keeps it open', () => {
    const { guide } = new Story(birth).give('yes');
    guide.skip();
    expect(guide.state.place).to.equal('father-name');
    expect(guide.state.visited).to.deep.equal(['married', 'marriage-place']);
    expect(codes(guide.snapshot.issues)).to.include('marriagePlace required');
    expect(guide.snapshot.canSubmit).to.equal(false);
  });

  it('tidies what was typed, also on a screen that is skipped', () => {
    const { guide } = new Story(birth).give('yes').answer('  UBND  phường Mẫu ');
    guide.skip();
    expect(guide.snapshot.answers).to.include({ marriagePlace: 'UBND phường Mẫu' });
  });

  it('goes back without losing an answer, and no further than the beginning', () => {
    const story = new Story(birth).give('yes').answer('UBND phường Mẫu');
    story.guide.back();
    expect(story.place).to.equal('married');
    expect(story.guide.snapshot.canGoBack).to.equal(false);
    story.guide.back();
    expect(story.place).to.equal('married');
    expect(story.guide.snapshot.answers).to.include({ marriagePlace: 'UBND phường Mẫu' });
  });

  it('goes back from the review to the last screen', () => {
    const { guide } = new Story(birth).goTo('review');
    expect(guide.snapshot.canGoBack).to.equal(true);
    guide.back();
    expect(guide.state.place).to.equal('copies');
  });

  it('goes to a step, a screen, a field or the review, by name', () => {
    const story = new Story(birth).answer('yes');
    expect(story.goTo('father').place).to.equal('father-name');
    expect(story.goTo('to-bring').place).to.equal('to-bring');
    expect(story.goTo('marriagePlace').place).to.equal('marriage-place');
    expect(story.goTo('review').place).to.equal('review');
  });

  it('takes the name of a step for its first screen that applies, whatever that is called', () => {
    const procedure = procedureOf({
      steps: [
        step('first', [yesNo('twins')]),
        step('child', [
          ask('child', {}, { when: { field: 'twins', equals: 'yes' } }),
          ask('childName'),
        ]),
      ],
    });
    const story = new Story(procedure).answer('no');
    expect(story.goTo('child').place).to.equal('child-name');
    expect(story.answer('yes', 'twins').goTo('child').place).to.equal('child');
  });

  it('refuses a place that is not there, or not now', () => {
    const { guide } = new Story(birth).answer('no');
    for (const place of ['nowhere', 'father', 'father-name', 'fatherName', '__proto__', '']) {
      expect(() => guide.goTo(place), place).to.throw(RangeError);
    }
    expect(guide.state.place).to.equal('married');
  });

  it('does not leave a person on a screen that a host page’s answer took away', () => {
    const story = new Story(birth).give('yes', 'UBND phường Mẫu');
    expect(story.place).to.equal('father-name');
    story.answer('no', 'married');
    expect(story.place).to.equal('married');
  });

  it('knows when there is nothing to send yet, and stays in the review', () => {
    const { guide } = new Story(birth).goTo('review');
    expect(codes(guide.next())).to.deep.equal(['married required']);
    guide.skip();
    expect(guide.state.place).to.equal('review');
  });
});

describe('a warning', () => {
  const procedure = procedureOf({
    steps: [step('person', [ask('fullName', { kind: 'name' }), ask('note', { optional: true })])],
  });

  it('is shown once before going on', () => {
    const story = new Story(procedure).answer('Thử');
    expect(codes(story.guide.next())).to.deep.equal(['fullName name-one-word']);
    expect(story.place).to.equal('full-name');
    expect(story.next().place).to.equal('note');
    story.guide.back();
    expect(story.next().place).to.equal('note');
  });

  it('is shown again for another answer', () => {
    const story = new Story(procedure).answer('Thử');
    story.guide.next();
    story.answer('Mẫu');
    expect(codes(story.guide.next())).to.deep.equal(['fullName name-one-word']);
  });

  it('does not keep anybody from sending', () => {
    expect(new Story(procedure).answer('Thử').guide.snapshot.canSubmit).to.equal(true);
  });
});

describe('mending something from the review', () => {
  const finished = (): Story => new Story(birth).give('no').next().give(2);

  it('leads straight back when nothing else depends on it', () => {
    const story = finished().goTo('copies');
    expect(story.guide.state.editing).to.equal(true);
    expect(story.give(3).place).to.equal('review');
    expect(story.guide.state.editing).to.equal(false);
  });

  it('asks only what depends on the new answer', () => {
    const story = finished().goTo('married').give('yes');
    expect(story.place).to.equal('marriage-place');
    story.give('UBND phường Mẫu');
    expect(story.place).to.equal('father-name');
    expect(story.give('Trần Văn Thử').place).to.equal('review');
  });

  it('does not ask again what the person skipped', () => {
    const story = new Story(birth).give('yes');
    story.guide.skip();
    story.give('Trần Văn Thử').next().give(1);
    expect(story.place).to.equal('review');
    expect(story.goTo('copies').give(2).place).to.equal('review');
  });

  it('does not ask twice what the person skips on the way', () => {
    const story = finished().goTo('married').give('yes');
    story.guide.skip();
    story.guide.skip();
    expect(story.place).to.equal('review');
  });

  it('leads to an error that the new answer made, also on an earlier screen', () => {
    const procedure = procedureOf({
      steps: [
        step('people', [
          ask('childBirthDate', { kind: 'date' }),
          ask('note', { optional: true }),
          ask('motherBirthDate', { kind: 'date' }),
        ]),
      ],
      rules: [
        {
          id: 'order',
          level: 'error',
          field: 'childBirthDate',
          when: { field: 'childBirthDate', before: { field: 'motherBirthDate' } },
          message: 'x',
        },
      ],
    });
    const story = new Story(procedure).give('2020-01-01', undefined, '1990-01-01');
    story.goTo('motherBirthDate').give('2021-01-01');
    expect(story.place).to.equal('child-birth-date');
    story.guide.skip();
    expect(story.place).to.equal('review');
  });

  it('can be left by going back to where one came from', () => {
    const story = finished().goTo('married');
    expect(story.guide.snapshot.canGoBack).to.equal(true);
    story.guide.back();
    expect(story.place).to.equal('review');
    story.goTo('married').give('yes');
    story.guide.back();
    expect(story.place).to.equal('married');
  });
});

describe('screens of several fields', () => {
  it('return the issues of all of them, and count as one', () => {
    const procedure = procedureOf({
      steps: [
        step('marriage', [{ id: 'entry', title: 'x', fields: [field('number'), field('place')] }]),
      ],
    });
    const { guide } = new Story(procedure);
    expect(codes(guide.next())).to.deep.equal(['number required', 'place required']);
    guide.answerAll({ number: '12/2015', place: 'UBND phường Mẫu' });
    expect(guide.next()).to.deep.equal([]);
    expect(guide.state.place).to.equal('review');
  });
});
