import { expect } from '@open-wc/testing';
import { sentences } from './sentences.js';

describe('sentences, one utterance each', () => {
  const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

  it('end where a sentence ends', () => {
    expect(cut('  Dãy 12 số trên thẻ. Không nhớ?  Ông/bà hỏi cán bộ!\n')).to.deep.equal([
      'Dãy 12 số trên thẻ.',
      'Không nhớ?',
      'Ông/bà hỏi cán bộ!',
    ]);
    expect(cut('Bấm “Sửa.” Rồi đọc lại.')).to.deep.equal(['Bấm “Sửa.”', 'Rồi đọc lại.']);
    expect(cut('Căn cước, hộ chiếu, v.v. Ông/bà mang theo.')).to.have.length(2);
  });

  it('do not end inside numbers, dates and short forms', () => {
    for (const whole of [
      'Số 1.234.567 đồng',
      'Câu 2.3 hỏi tên',
      'Thủ tục 1.001193 ở xã',
      'TP. Hồ Chí Minh',
      '1. Giấy chứng sinh',
      'Ông Nguyễn V. Thử',
      'giấy tờ, v.v. và bản sao',
      'PGS. TS. Nguyễn Thị Thử',
      'Nghị định 123/2015/NĐ-CP',
    ]) {
      expect(cut(whole), whole).to.deep.equal([whole]);
    }
  });

  it('that are too long are cut where one would draw breath', () => {
    const long = `${'một hai ba bốn năm, '.repeat(20)}hết.`;
    const pieces = cut(long);
    expect(pieces.join(' ')).to.equal(long);
    for (const piece of pieces) expect(piece.length).to.be.at.most(140);
    expect(pieces[0]).to.match(/,$/);
    expect(cut('x'.repeat(500)).map((piece) => piece.length)).to.deep.equal([140, 140, 140, 80]);
  });

  it('are none where there are no words', () => {
    expect(cut('')).to.deep.equal([]);
    expect(cut(' \n ')).to.deep.equal([]);
  });
});
