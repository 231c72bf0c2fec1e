import { expect } from 'chai';
import { checkField } from './check-field.js';
import type { Field } from './procedure.js';

const field: Field = { id: 'phone', kind: 'phone', label: 'Số điện thoại' };

function check(phone: string): string[] {
  return checkField(field, phone, { today: '2026-11-21' }).map(({ code }) => code);
}

describe('a telephone number', () => {
  it('may be any mobile number of today', () => {
    for (const prefix of ['03', '05', '07', '08', '09']) {
      expect(check(`${prefix}00000000`), prefix).to.deep.equal([]);
    }
  });

  it('may be a landline', () => {
    expect(check('024 3000 0000')).to.deep.equal([]);
    expect(check('0210 300 0000')).to.deep.equal([]);
  });

  it('may have the country code before it', () => {
    for (const phone of [
      '+84900000000',
      '84 900 000 000',
      '0084.900.000.000',
      '(+84) 0900000000',
    ]) {
      expect(check(phone), phone).to.deep.equal([]);
    }
  });

  it('needs mending when it is too short, too long, old or not Vietnamese', () => {
    const wrong = [
      '090000000',
      '09000000000',
      '01200000000',
      '0400000000',
      '0600000000',
      '900000000',
      '0240000000',
      '+1 555 000 0000',
      '+8490000000',
      '++84900000000',
      '0900000000 hoặc 0900000001',
      'O900000000',
      '113',
    ];
    for (const phone of wrong) expect(check(phone), phone).to.deep.equal(['phone-format']);
  });
});
