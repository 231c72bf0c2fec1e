import { expect } from 'chai';
import {
  addDays,
  addYears,
  dateRange,
  fullYears,
  isAfter,
  isBefore,
  parsePartialDate,
} from './dates.js';

describe('dates as exact as a person knows them', () => {
  it('reads a year, a month and a day', () => {
    expect(parsePartialDate('1945')).to.deep.equal({ year: 1945 });
    expect(parsePartialDate('1945-03')).to.deep.equal({ year: 1945, month: 3 });
    expect(parsePartialDate('1945-03-05')).to.deep.equal({ year: 1945, month: 3, day: 5 });
  });

  it('does not take a half-typed or impossible date for one', () => {
    const wrong = [
      '',
      '-3-5',
      '--5',
      '45',
      '1945-3',
      '1945-13',
      '1945-00',
      '2023-02-29',
      '2024-04-31',
    ];
    for (const text of [...wrong, '2024-1-01', '2024-01-00', '1945-03-05T00:00', null, 1945, {}]) {
      expect(parsePartialDate(text), String(text)).to.equal(undefined);
    }
  });

  it('knows which days a partial date may mean', () => {
    expect(dateRange('1944')).to.deep.equal({ first: '1944-01-01', last: '1944-12-31' });
    expect(dateRange('1944-02')).to.deep.equal({ first: '1944-02-01', last: '1944-02-29' });
    expect(dateRange('1900-02')?.last).to.equal('1900-02-28');
    expect(dateRange('2000-02')?.last).to.equal('2000-02-29');
    expect(dateRange('1945-03-05')).to.deep.equal({ first: '1945-03-05', last: '1945-03-05' });
  });

  it('says yes, no or not sure about which came first', () => {
    expect(isBefore('1945', '1946-01-01')).to.equal('yes');
    expect(isBefore('1945', '1945-06-01')).to.equal('unsure');
    expect(isBefore('1945', '1945')).to.equal('unsure');
    expect(isBefore('1945-06-01', '1945-06-01')).to.equal('no');
    expect(isBefore('1946', '1945-12-31')).to.equal('no');
    expect(isBefore('1945-12-31', '1945')).to.equal('no');
    expect(isAfter('1946', '1945-12-31')).to.equal('yes');
    expect(isAfter('nothing', '1945')).to.equal('no');
  });

  it('counts completed years between the fewest and the most possible', () => {
    expect(fullYears('1946-11-21', '2026-11-21')).to.deep.equal({ min: 80, max: 80 });
    expect(fullYears('1946-11-22', '2026-11-21')).to.deep.equal({ min: 79, max: 79 });
    expect(fullYears('1946', '2026-11-21')).to.deep.equal({ min: 79, max: 80 });
    expect(fullYears('1946-11', '2026-11-30')).to.deep.equal({ min: 80, max: 80 });
    expect(fullYears('2004-02-29', '2022-02-28')).to.deep.equal({ min: 17, max: 17 });
    expect(fullYears('2004-02-29', '2022-03-01')).to.deep.equal({ min: 18, max: 18 });
    expect(fullYears('?', '2022')).to.equal(undefined);
  });

  it('moves by days and years without falling off the calendar', () => {
    expect(addDays('2024-02-28', 1)).to.equal('2024-02-29');
    expect(addDays('2026-01-01', -1)).to.equal('2025-12-31');
    expect(addDays('2026-03-01', -60)).to.equal('2025-12-31');
    expect(addYears('2024-02-29', -18)).to.equal('2006-02-28');
    expect(addYears('2024-02-29', 4)).to.equal('2028-02-29');
    expect(() => addDays('soon', 1)).to.throw(RangeError);
  });
});
