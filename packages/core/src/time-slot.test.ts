import { expect } from 'chai';
import { answerText } from './answer-text.js';
import { applyWard } from './apply-ward.js';
import { checkField } from './check-field.js';
import { createGuide } from './create-guide.js';
import type { Field } from './procedure.js';
import { ask, procedureOf, step, today } from './story.test.js';
import { offeredSlots, parseTimeSlot } from './time-slot.js';

const ward = {
  name: 'UBND phường Mẫu',
  openingHours: [
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
    { days: [1, 2, 3, 4, 5, 6], from: '07:30', to: '11:30' },
  ],
  holidays: ['2026-11-24'],
};
const field: Field = { id: 'visit', kind: 'time-slot', label: 'Ông/bà đến lúc nào?', ...ward };
const morning = '2026-11-25T07:30/11:30';

function codes(answer: string, one = field): unknown[] {
  return checkField(one, answer, { today }).map(({ code }) => code);
}

describe('the times to come to an office', () => {
  const texts = (days: number) =>
    offeredSlots({ ...ward, days }, today).map((day) =>
      day.map(({ day: date, from }) => `${date} ${from}`),
    );

  it('begin on the next open day, in order, without Sundays and holidays', () => {
    // 21 November 2026 is a Saturday.
    expect(texts(2)).to.deep.equal([
      ['2026-11-23 07:30', '2026-11-23 13:30'],
      ['2026-11-25 07:30', '2026-11-25 13:30'],
    ]);
    expect(texts(5).at(-1)).to.deep.equal(['2026-11-28 07:30']);
  });

  it('are five days unless the pack says otherwise', () => {
    expect(offeredSlots(ward, today)).to.have.length(5);
    expect(texts(14)).to.have.length(14);
  });

  it('are none where nobody knows the opening hours', () => {
    expect(offeredSlots({}, today)).to.deep.equal([]);
    const openingHours = [{ days: [], from: '07:30', to: '11:30' }];
    expect(offeredSlots({ openingHours }, today)).to.deep.equal([]);
  });
});

describe('a time slot', () => {
  it('is right when the ward is open then', () => {
    expect(codes(morning)).to.deep.equal([]);
    expect(codes(` ${morning} `)).to.deep.equal([]);
    expect(codes('2026-11-28T07:30/11:30')).to.deep.equal([]);
  });

  it('is not right on a day that is past, or today', () => {
    for (const day of ['2026-11-21', '2026-11-20', '1945-03-05']) {
      expect(codes(`${day}T07:30/11:30`), day).to.deep.equal(['time-slot-past']);
    }
  });

  it('is not right while the ward is closed', () => {
    const closed = [
      '2026-11-24T07:30/11:30',
      '2026-11-22T07:30/11:30',
      '2026-11-28T13:30/17:00',
      '2026-11-25T08:00/09:00',
    ];
    for (const slot of closed) expect(codes(slot), slot).to.deep.equal(['time-slot-closed']);
  });

  it('may be any time to come where the opening hours are not known', () => {
    const unknown = { ...field, openingHours: undefined };
    expect(codes('2026-11-25T08:00/09:00', unknown)).to.deep.equal([]);
    expect(codes('2026-11-21T08:00/09:00', unknown)).to.deep.equal(['time-slot-past']);
  });

  it('is nothing else than an interval of one day', () => {
    const wrong = [
      'sáng thứ tư',
      '2026-11-25',
      '2026-11-25T07:30',
      '2026-11-25T11:30/07:30',
      '2026-11-25T07:30/07:30',
      '2026-11-31T07:30/11:30',
      '2026-11T07:30/11:30',
      '2026-11-25T24:00/25:00',
      `${morning}Z`,
      '7'.repeat(500),
    ];
    for (const text of wrong) {
      expect(parseTimeSlot(text), text).to.equal(undefined);
      const tooLong = text.length > 200;
      expect(codes(text), text).to.deep.equal([tooLong ? 'too-long' : 'time-slot-format']);
    }
    expect(checkField(field, 5, { today }).map(({ code }) => code)).to.deep.equal(['wrong-type']);
  });

  it('is read as it is said', () => {
    expect(answerText(field, morning)).to.equal('Sáng Thứ Tư, 25/11/2026, 7 giờ 30 đến 11 giờ 30');
    const evening = '2026-11-22T18:00/19:05';
    expect(answerText(field, evening)).to.equal('Tối Chủ Nhật, 22/11/2026, 18 giờ đến 19 giờ 05');
    expect(answerText(field, 'mai')).to.equal('mai');
  });
});

describe('a procedure that asks for a time to come', () => {
  const asking = procedureOf({ steps: [step('visit', [ask('visit', { kind: 'time-slot' })])] });
  const begin = (procedure = asking) => createGuide(procedure, { today: () => today });

  it("offers the ward's hours", () => {
    const [screen] = applyWard(asking, ward).steps[0]?.screens ?? [];
    expect(screen?.fields[0]).to.deep.include({
      openingHours: ward.openingHours,
      holidays: ward.holidays,
    });
  });

  it('requires an answer only where there is something to choose from', () => {
    expect(begin().snapshot.canSubmit).to.equal(true);
    expect(begin(applyWard(asking, { name: 'Mẫu' })).snapshot.canSubmit).to.equal(true);
    const guide = begin(applyWard(asking, ward));
    expect(guide.snapshot.canSubmit).to.equal(false);
    guide.answer('visit', morning);
    expect(guide.snapshot.canSubmit).to.equal(true);
  });

  it('asks again when the day has come meanwhile', () => {
    let day = today;
    const guide = createGuide(applyWard(asking, ward), { today: () => day });
    guide.answer('visit', morning);
    expect(guide.next()).to.deep.equal([]);
    day = '2026-11-25';
    guide.goTo('visit');
    expect(guide.next().map(({ code }) => code)).to.deep.equal(['time-slot-past']);
  });
});
