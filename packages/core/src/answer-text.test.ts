import { expect } from 'chai';
import { addressText } from './address-text.js';
import { answerText } from './answer-text.js';
import type { Answer } from './answers.js';
import type { Field, FieldKind } from './procedure.js';

const options = [
  { value: 'mother', label: 'Mẹ đẻ' },
  { value: 'father', label: 'Cha đẻ' },
];

function text(kind: FieldKind, answer: Answer): string {
  return answerText({ id: 'it', kind, label: 'Nhãn', options } satisfies Field, answer);
}

describe('an answer as people read it', () => {
  it('has the words of the option and not its code', () => {
    expect(text('choice', 'mother')).to.equal('Mẹ đẻ');
    expect(text('select', 'father')).to.equal('Cha đẻ');
    expect(text('select', 'Dì ruột')).to.equal('Dì ruột');
    expect(text('multi-choice', ['mother', 'father'])).to.equal('Mẹ đẻ, Cha đẻ');
  });

  it('has digits in groups and dates with the day first', () => {
    expect(text('person-id', '001190000000')).to.equal('001 190 000 000');
    expect(text('phone', '0900000000')).to.equal('0900 000 000');
    expect(text('number', 1_234_567)).to.equal('1.234.567');
    expect(text('number', 'hai')).to.equal('hai');
    expect(text('date', '1945-03-05')).to.equal('05/03/1945');
    expect(text('date', '1945')).to.equal('1945');
  });

  it('has its unit where the pack says what is counted', () => {
    const money: Field = { id: 'it', kind: 'number', label: 'Thu nhập', unit: 'đồng' };
    expect(answerText(money, 1_234_567)).to.equal('1.234.567 đồng');
    expect(answerText({ ...money, unit: 'm²', decimals: 2 }, 1234.5)).to.equal('1.234,5 m²');
    expect(answerText(money, 'một triệu')).to.equal('một triệu');
  });

  it('is what was typed where words were asked', () => {
    expect(text('name', 'Nguyễn Thị Thử')).to.equal('Nguyễn Thị Thử');
    expect(text('text', '0900000000')).to.equal('0900000000');
    expect(text('text', 'mother')).to.equal('mother');
  });

  it('says whether something was agreed to', () => {
    expect(text('consent', true)).to.equal('Đồng ý');
    expect(text('consent', false)).to.equal('');
  });
});

describe('a place on one line', () => {
  const commune = { communeName: 'Phường Mẫu', provinceName: 'Tỉnh Phú Thọ' };

  it('goes from the house to the province', () => {
    expect(addressText({ ...commune, detail: 'tổ 3' })).to.equal('tổ 3, Phường Mẫu, Tỉnh Phú Thọ');
    expect(addressText({ ...commune, hamlet: 'thôn Thử', detail: 'ngõ 1' })).to.equal(
      'ngõ 1, thôn Thử, Phường Mẫu, Tỉnh Phú Thọ',
    );
    expect(addressText(commune)).to.equal('Phường Mẫu, Tỉnh Phú Thọ');
    expect(text('address', commune)).to.equal('Phường Mẫu, Tỉnh Phú Thọ');
  });

  it('is the former name alone where one was given', () => {
    const formerText = 'xã Cũ, huyện Cũ, tỉnh Hà Tây';
    expect(addressText({ ...commune, formerText })).to.equal(formerText);
  });

  it('is as long as what is known', () => {
    expect(addressText({ detail: '', provinceName: 'Tỉnh Phú Thọ' })).to.equal('Tỉnh Phú Thọ');
    expect(addressText({})).to.equal('');
  });
});
