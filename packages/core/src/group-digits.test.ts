import { expect } from 'chai';
import { groupMoney, groupPersonId, groupPhone } from './group-digits.js';

describe('digits for reading', () => {
  it('stand in threes in a personal identification number, also while it is typed', () => {
    expect(groupPersonId('001190000000')).to.equal('001 190 000 000');
    expect(groupPersonId('00119')).to.equal('001 19');
    expect(groupPersonId('001')).to.equal('001');
    expect(groupPersonId('')).to.equal('');
    expect(groupPersonId('0011900000001')).to.equal('001 190 000 000 1');
  });

  it('stand as telephone numbers are said', () => {
    expect(groupPhone('0912345678')).to.equal('0912 345 678');
    expect(groupPhone('02438254000')).to.equal('024 3825 4000');
    expect(groupPhone('02838254000')).to.equal('028 3825 4000');
    expect(groupPhone('02103854000')).to.equal('0210 385 4000');
    expect(groupPhone('0912')).to.equal('0912');
  });

  it('stand in thousands in an amount', () => {
    for (const [amount, text] of [
      [0, '0'],
      [999, '999'],
      [1000, '1.000'],
      [1_234_567, '1.234.567'],
      [-1_234_567, '-1.234.567'],
      [12.5, '12,5'],
      [1234.25, '1.234,25'],
      ['1234567', '1.234.567'],
    ] as const) {
      expect(groupMoney(amount)).to.equal(text);
    }
  });

  it('stay as they are where there is more than digits', () => {
    expect(groupPersonId('001190 abc')).to.equal('001190 abc');
    expect(groupPhone('+1 555')).to.equal('+1 555');
    expect(groupMoney('500k')).to.equal('500k');
    expect(groupMoney(NaN)).to.equal('NaN');
    expect(groupMoney(1e21)).to.equal('1e+21');
  });
});
