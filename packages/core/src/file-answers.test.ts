import { expect } from 'chai';
import { answerText } from './answer-text.js';
import { checkField } from './check-field.js';
import { checkSubmission } from './check-submission.js';
import { createGuide } from './create-guide.js';
import { parsePack } from './parse-pack.js';
import type { Field } from './procedure.js';
import { problems, withFields } from './refusal.test.js';
import { ask, field, packOf, step } from './story.test.js';
import { toSubmission } from './to-submission.js';

const today = '2026-11-21';
const photos: Field = { id: 'photos', kind: 'file', label: 'Ảnh', max: 2 };
const ids = ['0f0e0d0c-0000-4000-8000-000000000001', '0f0e0d0c-0000-4000-8000-000000000002'];

describe('an answer of files', () => {
  const procedure = parsePack(
    packOf({ steps: [step('papers', [ask('photos', { kind: 'file', max: 2 }), ask('note')])] }),
  );
  const begin = () => createGuide(procedure, { today: () => today });

  it('is the list of their ids, and is said as how many there are', () => {
    expect(checkField(photos, ids, { today })).to.deep.equal([]);
    expect(answerText(photos, ids)).to.equal('2 tệp');
  });

  it('has no more of them than the field takes, one when it says nothing', () => {
    const one: Field = { id: 'photos', kind: 'file', label: 'Ảnh' };
    const tooMany = [{ code: 'number-max', level: 'error', params: { max: 1 } }];
    expect(checkField(one, ids, { today })).to.deep.equal(tooMany);
  });

  it('is nothing but texts', () => {
    for (const value of ['x', 3, true, { detail: 'x' }, [3], [{}]]) {
      const [issue] = checkField(photos, value as never, { today });
      expect(issue?.code).to.equal('wrong-type');
    }
  });

  it('is missing while there is none', () => {
    const guide = begin();
    expect(guide.next().map(({ code, fieldId }) => [code, fieldId])).to.deep.equal([
      ['required', 'photos'],
    ]);
    guide.answer('photos', ids);
    expect(guide.next()).to.deep.equal([]);
  });

  it('comes back with the state of a draft', () => {
    const guide = begin();
    guide.answer('photos', ids);
    const again = createGuide(procedure, { state: guide.state, today: () => today });
    expect(again.snapshot.answers['photos']).to.deep.equal(ids);
  });

  it('never goes out among the answers, and is refused where it comes in', () => {
    const guide = begin();
    guide.answerAll({ photos: ids, note: 'Ghi chú' });
    const { answers, attachments } = toSubmission(guide, { createdAt: `${today}T00:00:00Z` });
    expect(answers).to.deep.equal({ note: 'Ghi chú' });
    expect(attachments).to.deep.equal([]);
    const received = { answers: { photos: ids, note: 'Ghi chú' }, delivery: {} };
    const codes = checkSubmission(procedure, received, { today }).map(({ code }) => code);
    expect(codes).to.include('unknown-field');
  });
});

describe('a pack that asks for files', () => {
  const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
    ['max', { max: 21 }, /is not a whole number from 1 to 20/],
    ['kind', { delivery: true }, /stands with delivery/],
    ['initial', { initial: 'x' }, /is not for the kind file/],
  ];
  for (const [key, more, message] of wrong) {
    it(`is refused with a wrong ${key}`, () => {
      const found = problems(withFields(field('photos', { kind: 'file', ...more })));
      expect(found.join())
        .to.match(new RegExp(`photos\\.${key}`))
        .and.match(message);
    });
  }

  it('asks for them outside of groups, whose items move', () => {
    const inside = { id: 'photo', kind: 'file', label: 'Ảnh' };
    const group = { kind: 'group', label: 'Ai?', max: 3, fields: [inside] };
    expect(problems(withFields(field('members', group))).join()).to.match(
      /cannot stand in a group/,
    );
  });
});
