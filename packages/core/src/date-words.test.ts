import { expect } from 'chai';
import { dateInWords, formatDate } from './date-words.js';

describe('a date in words', () => {
  it('is written out as on a birth certificate', () => {
    for (const [date, words] of [
      ['1945-03-05', 'Ngày năm tháng ba năm một nghìn chín trăm bốn mươi lăm'],
      ['2026-04-01', 'Ngày một tháng tư năm hai nghìn không trăm hai mươi sáu'],
      ['2004-12-31', 'Ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm linh bốn'],
      ['1990-10-15', 'Ngày mười lăm tháng mười năm một nghìn chín trăm chín mươi'],
      ['2000-01-24', 'Ngày hai mươi tư tháng một năm hai nghìn'],
      ['2025-11-21', 'Ngày hai mươi mốt tháng mười một năm hai nghìn không trăm hai mươi lăm'],
      ['1954-05-04', 'Ngày bốn tháng năm năm một nghìn chín trăm năm mươi tư'],
    ] as const) {
      expect(dateInWords(date)).to.equal(words);
    }
  });

  it('begins with what is known', () => {
    expect(dateInWords('1945-04')).to.equal('Tháng tư năm một nghìn chín trăm bốn mươi lăm');
    expect(dateInWords('1945')).to.equal('Năm một nghìn chín trăm bốn mươi lăm');
  });

  it('is empty for what is no date', () => {
    for (const date of ['', '-3-5', '1945-02-31', 'hôm qua']) {
      expect(dateInWords(date), date).to.equal('');
    }
  });
});

describe('a date for reading', () => {
  it('has the day first', () => {
    expect(formatDate('1945-03-05')).to.equal('05/03/1945');
    expect(formatDate('1945-03')).to.equal('03/1945');
    expect(formatDate('1945')).to.equal('1945');
  });

  it('shows where something is missing', () => {
    expect(formatDate('-3-5')).to.equal('5/3/…');
    expect(formatDate('--5')).to.equal('5/…/…');
    expect(formatDate('45-3-5')).to.equal('5/3/45');
  });

  it('shows what was typed when it is no date', () => {
    expect(formatDate('hôm qua')).to.equal('hôm qua');
    expect(formatDate('1945-02-31')).to.equal('31/02/1945');
  });
});
