import { expect } from 'chai';
import type { Answers, Condition, Field, Guide, Issue, Procedure } from './index.js';
import { createGuide, parsePack, toSubmission } from './index.js';

/** Code that must not compile. It is never run: the compiler is the test. */
export function mistakes(guide: Guide, procedure: Procedure): void {
  // @ts-expect-error a guide asks for today; there is no clock in the engine
  createGuide(procedure, {});
  // @ts-expect-error today is a function, for the day may change while somebody is typing
  createGuide(procedure, { today: '2026-11-21' });
  // @ts-expect-error a pack is not a procedure before it was parsed
  createGuide({ id: 'register-birth' }, { today: () => '2026-11-21' });
  // @ts-expect-error an unanswered field is absent, never null
  guide.answer('motherName', null);
  // @ts-expect-error an address has no district
  guide.answer('residence', { district: 'x' });
  // @ts-expect-error numbers stand alone, not in lists
  guide.answer('copies', [2]);
  // @ts-expect-error snapshots cannot be assigned to
  guide.snapshot.canSubmit = true;
  // @ts-expect-error answers are changed by `answer` only
  guide.snapshot.answers['motherName'] = 'Trần Thị Thử';
  // @ts-expect-error lists of a snapshot cannot grow
  guide.snapshot.issues.push();
  // @ts-expect-error in the review there is no screen
  guide.snapshot.screen.key;
  // @ts-expect-error a listener hears of a snapshot, not of answers
  guide.subscribe((answers: Answers) => answers);
  // @ts-expect-error the time of a submission comes from outside
  toSubmission(guide);
  // @ts-expect-error parsePack gives a procedure, not a promise
  void parsePack('{}').then();
  // @ts-expect-error no such test in the vocabulary
  const matches: Condition = { field: 'motherName', matches: '^a+$' };
  // @ts-expect-error a test is on one field
  const loose: Condition = { equals: 'x' };
  // @ts-expect-error packs bring no patterns of their own
  const pattern: Pick<Field, 'format'> = { format: '[0-9]+' };
  // @ts-expect-error codes are a closed list
  const issue: Issue = { code: 'wrong', level: 'error', fieldId: 'a', params: {} };
  // @ts-expect-error an issue holds no answer
  const answer: Issue = { code: 'required', level: 'error', fieldId: 'a', params: {}, value: 'x' };
  expect([matches, loose, pattern, issue, answer]).to.have.length(5);
}

describe('the types of the engine', () => {
  it('refuse the mistakes above, or this file does not compile', () => {
    expect(mistakes).to.be.a('function');
  });
});
