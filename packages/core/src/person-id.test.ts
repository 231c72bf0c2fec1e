import { expect } from 'chai';
import { checkField } from './check-field.js';
import type { Field } from './procedure.js';

const field: Field = { id: 'motherId', kind: 'person-id', label: 'Số căn cước của mẹ' };
const mother: Field = { ...field, owner: { birthDate: 'motherBirthDate', sex: 'female' } };

/** Codes with their levels, in the order in which they are shown. */
function check(id: string, one: Field = field, birthDate?: string): string[] {
  const issues = checkField(one, id, { today: '2026-11-21', birthDate });
  return issues.map(({ code, level }) => `${level} ${code}`);
}

describe('a personal identification number', () => {
  it('is right with twelve digits, however they are grouped', () => {
    expect(check('001190000000')).to.deep.equal([]);
    expect(check('001 190 000 000')).to.deep.equal([]);
    expect(check('００１.190-000 000')).to.deep.equal([]);
  });

  it('with a digit too few or too many says how many there are', () => {
    expect(checkField(field, '00119000000', { today: '2026-11-21' })).to.deep.equal([
      { code: 'person-id-length', level: 'error', params: { count: 11 } },
    ]);
    expect(check('0011900000000')).to.deep.equal(['error person-id-length']);
    expect(check('000000000')).to.deep.equal(['error person-id-length']);
  });

  it('with letters asks for digits alone', () => {
    for (const id of ['0011900000OO', 'CCCD 001190000000', '---', '+01190000000']) {
      expect(check(id), id).to.deep.equal(['error person-id-characters']);
    }
  });

  it('of a prefix outside the table of provinces is only remarked on', () => {
    for (const prefix of ['000', '003', '100', '999']) {
      expect(check(`${prefix}190000000`), prefix).to.deep.equal(['information person-id-prefix']);
    }
    for (const prefix of ['001', '079', '096']) {
      expect(check(`${prefix}190000000`), prefix).to.deep.equal([]);
    }
  });

  it('knows the 63 provinces there were before July 2025, and no others', () => {
    const provinces =
      '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 ' +
      '035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 ' +
      '070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096';
    const known = Array.from({ length: 1000 }, (_, code) => String(code).padStart(3, '0')).filter(
      (prefix) => check(`${prefix}190000000`).length === 0,
    );
    expect(known.join(' ')).to.equal(provinces);
  });
});

describe('a personal identification number beside its owner', () => {
  it('agrees with the year of birth in every century', () => {
    expect(check('001190000000', mother, '1990-05-20')).to.deep.equal([]);
    expect(check('001305000000', mother, '2005-05-20')).to.deep.equal([]);
    expect(check('001205000000', { ...field, owner: { sex: 'male' } }, '2005')).to.deep.equal([]);
    expect(check('001190000000', mother, '1990-05')).to.deep.equal([]);
    expect(check('001190000000', mother, '1990')).to.deep.equal([]);
  });

  it('warns when year or century differ, for people who were given a new number keep going', () => {
    expect(check('001190000000', mother, '1991-05-20')).to.deep.equal([
      'warning person-id-birth-year',
    ]);
    expect(check('001105000000', mother, '2005')).to.deep.equal(['warning person-id-birth-year']);
  });

  it('says nothing about the year while the date of birth is not one yet', () => {
    expect(check('001190000000', mother, '-3-5')).to.deep.equal([]);
    expect(check('001190000000', mother)).to.deep.equal([]);
  });

  it('warns when the digit of the century is that of the other sex', () => {
    expect(check('001090000000', mother, '1990')).to.deep.equal(['warning person-id-sex']);
    const father: Field = { ...field, owner: { sex: 'male' } };
    expect(check('001090000000', father)).to.deep.equal([]);
    expect(check('001190000000', father)).to.deep.equal(['warning person-id-sex']);
    expect(check('001205000000', father)).to.deep.equal([]);
  });

  it('names everything that is odd at once', () => {
    expect(check('999090000000', mother, '1945')).to.deep.equal([
      'information person-id-prefix',
      'warning person-id-birth-year',
      'warning person-id-sex',
    ]);
  });
});
