import { expect } from 'chai';
import { checkField } from './check-field.js';
import type { Field } from './procedure.js';

const today = '2026-11-21';
const full: Field = { id: 'birthDate', kind: 'date', label: 'Ngày sinh' };
const partial: Field = { ...full, partial: true };

function codes(date: string, field: Field): string[] {
  return checkField(field, date, { today }).map(({ code }) => code);
}

function missing(date: string, field: Field): unknown[] {
  const issues = checkField(field, date, { today });
  return issues.map(({ code, params }) => [code, params['missing']]);
}

describe('a date', () => {
  it('is right in ISO form and as people write it', () => {
    for (const date of ['1945-03-05', '1945-3-5', '5/3/1945', '２９/02/2024', '2026-11-21']) {
      expect(codes(date, full), date).to.deep.equal([]);
    }
  });

  it('names the box that is still empty', () => {
    expect(missing('-3-5', full)).to.deep.equal([['date-incomplete', 'year']]);
    expect(missing('--5', full)).to.deep.equal([['date-incomplete', 'month']]);
    expect(missing('1945--5', full)).to.deep.equal([['date-incomplete', 'month']]);
    expect(missing('-3-', full)).to.deep.equal([['date-incomplete', 'day']]);
  });

  it('asks for the year first where the day may stay unknown', () => {
    expect(missing('-3-', partial)).to.deep.equal([['date-incomplete', 'year']]);
    expect(missing('-3-5', partial)).to.deep.equal([['date-incomplete', 'year']]);
    expect(missing('--5', partial)).to.deep.equal([['date-incomplete', 'month']]);
    expect(missing('1945--5', partial)).to.deep.equal([['date-incomplete', 'month']]);
  });

  it('may be a year, or month and year, only where that is enough', () => {
    for (const date of ['1945', '1945-03', '1945--', '1945-3-', '3/1945', '1945-00-00']) {
      expect(codes(date, partial), date).to.deep.equal([]);
      expect(codes(date, full), date).to.deep.equal(['date-too-partial']);
    }
  });

  it('is impossible when there was no such day', () => {
    const dates = [
      '1945-02-31',
      '31/4/1945',
      '29/02/2023',
      '29/02/1900',
      '1945-13-01',
      '45/3/1945',
    ];
    for (const date of dates) expect(codes(date, full), date).to.deep.equal(['date-impossible']);
    expect(codes('1945-13', partial)).to.deep.equal(['date-impossible']);
  });

  it('is impossible with letters or too many parts', () => {
    for (const date of [
      'hôm qua',
      'x-3-5',
      '5/ba/1945',
      '1-2-3-4',
      '1945-03-05T00:00',
      '-',
      '½/3/1945',
    ]) {
      const found = codes(date, partial);
      expect(found, date).to.have.length(date === '-' ? 0 : 1);
      if (date !== '-') expect(found, date).to.deep.equal(['date-impossible']);
    }
  });

  it('asks for a year of four digits since 1850', () => {
    for (const date of [
      '45-3-5',
      '5/3/45',
      '194-3-5',
      '19455-3-5',
      '1849-12-31',
      '0045-03-05',
      '45',
    ]) {
      expect(codes(date, full), date).to.deep.equal(['date-year']);
    }
    expect(codes('1850-01-01', full)).to.deep.equal([]);
  });

  it('lies not after today, in the place where today is known', () => {
    expect(codes('2026-11-22', full)).to.deep.equal(['date-future']);
    expect(codes('2027', partial)).to.deep.equal(['date-future']);
    expect(codes('2026-12', partial)).to.deep.equal(['date-future']);
    expect(codes('2026-11', partial)).to.deep.equal([]);
    expect(codes('2026', partial)).to.deep.equal([]);
  });

  it('may lie after today where the field looks ahead', () => {
    expect(codes('2030-01-01', { ...full, future: true })).to.deep.equal([]);
  });
});
