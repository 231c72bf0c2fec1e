import { expect } from 'chai';
import { openingAt } from './opening.js';
import { vietnamMoment } from './vietnam-moment.js';

const weekdays = [1, 2, 3, 4, 5];
const times = {
  openingHours: [
    { days: weekdays, from: '13:30', to: '17:00' },
    { days: weekdays, from: '07:30', to: '11:30' },
  ],
  holidays: ['2027-01-01'],
};
/** 2026-11-25 is a Wednesday. */
const at = (day: string, time: string) => openingAt(times, { day, time });

describe('an office with opening hours', () => {
  it('is open from the first minute, and closed from the last', () => {
    expect(at('2026-11-25', '07:29').isOpen).to.equal(false);
    expect(at('2026-11-25', '07:30')).to.deep.include({ isOpen: true, until: '11:30' });
    expect(at('2026-11-25', '11:29')).to.deep.include({ isOpen: true, until: '11:30' });
    expect(at('2026-11-25', '11:30').isOpen).to.equal(false);
  });

  it('says when it is open again: the same day, the next, or after the weekend', () => {
    const next = (day: string, time: string) => at(day, time).next;
    expect(next('2026-11-25', '12:00')).to.deep.include({ day: '2026-11-25', from: '13:30' });
    expect(next('2026-11-25', '17:00')).to.deep.include({ day: '2026-11-26', from: '07:30' });
    expect(next('2026-11-27', '18:00')).to.deep.include({ day: '2026-11-30', from: '07:30' });
  });

  it('tells the morning before it opens from the rest at noon', () => {
    expect(at('2026-11-25', '07:00').wasOpen).to.equal(false);
    expect(at('2026-11-25', '12:00').wasOpen).to.equal(true);
  });

  it('is closed on holidays, and says that it is one', () => {
    expect(at('2027-01-01', '09:00')).to.deep.equal({
      isOpen: false,
      isHoliday: true,
      wasOpen: false,
      next: { day: '2027-01-04', from: '07:30', to: '11:30' },
    });
    expect(at('2027-01-02', '09:00').isHoliday, 'a Saturday').to.equal(false);
  });

  it('does not close between hours that follow one another', () => {
    const openingHours = [
      { days: [3], from: '07:30', to: '12:00' },
      { days: [3], from: '12:00', to: '17:00' },
    ];
    const opening = openingAt({ openingHours }, { day: '2026-11-25', time: '08:00' });
    expect(opening.until).to.equal('17:00');
  });

  it('promises nothing where nothing is known', () => {
    const unknown = openingAt({}, { day: '2026-11-25', time: '08:00' });
    expect(unknown).to.deep.equal({ isOpen: false, isHoliday: false, wasOpen: false });
  });
});

describe('the clocks of Viet Nam', () => {
  it('are seven hours ahead of UTC, on whatever device', () => {
    expect(vietnamMoment(Date.UTC(2026, 10, 24, 17, 0))).to.deep.equal({
      day: '2026-11-25',
      time: '00:00',
    });
    expect(vietnamMoment(Date.UTC(2026, 10, 25, 4, 29))).to.deep.equal({
      day: '2026-11-25',
      time: '11:29',
    });
  });
});
