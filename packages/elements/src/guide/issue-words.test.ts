import { expect } from '@open-wc/testing';
import type { Issue, IssueCode } from '@tungbuoc/core';
import { issueWords } from './issue-words.js';
import { samplePack } from './test-pack.js';

/** Every code, with the parameters that the engine gives. A code that is missing does not compile. */
const params: Record<IssueCode, Issue['params']> = {
  required: {},
  'wrong-type': {},
  'too-long': { max: 200, count: 240 },
  'name-digits': {},
  'name-characters': {},
  'name-one-word': {},
  'name-no-marks': {},
  'date-incomplete': { missing: 'year' },
  'date-impossible': {},
  'date-year': {},
  'date-future': {},
  'date-too-partial': {},
  'number-format': {},
  'number-decimals': { decimals: 2 },
  'number-min': { min: 1 },
  'number-max': { max: 20 },
  'time-slot-format': {},
  'time-slot-past': {},
  'time-slot-closed': {},
  'person-id-length': { count: 11 },
  'person-id-characters': {},
  'person-id-prefix': {},
  'person-id-birth-year': {},
  'person-id-sex': {},
  'phone-format': {},
  format: { format: 'passport' },
  'choice-unknown': {},
  'address-commune': {},
  'address-detail': {},
  'address-district': {},
  'group-min': { min: 1 },
  'group-max': { max: 10 },
  'consent-needed': {},
  'unknown-field': {},
  'not-relevant': {},
  rule: { ruleId: 'mother-age' },
};

const rules = [
  {
    id: 'mother-age',
    level: 'warning',
    field: 'motherName',
    when: { field: 'motherName', answered: true },
    message: 'Ông/bà xem lại tuổi của mẹ.',
  },
];

describe('what is said about an issue', () => {
  const codes = Object.keys(params) as IssueCode[];

  for (const code of codes) {
    it(`is a kind sentence for ${code}, with every figure in its place`, () => {
      const text = words(code);
      expect(text).to.match(/^\p{Lu}.*\.$/u);
      expect(text).to.not.match(/không hợp lệ|!|undefined|NaN|\$\{/i);
      expect(text.split(/\s+/).length).to.be.at.most(25);
    });
  }

  it('differs wherever there is something else to do', () => {
    const alike = ['wrong-type', 'unknown-field', 'not-relevant'];
    const texts = codes.filter((code) => !alike.includes(code)).map((code) => words(code));
    expect(new Set(texts).size).to.equal(texts.length);
  });

  it('counts the digits of a card number', () => {
    expect(words('person-id-length')).to.equal('Số căn cước có 12 chữ số. Ông/bà mới nhập 11 số.');
    expect(words('person-id-length', { count: 13 })).to.equal(
      'Số căn cước có 12 chữ số. Ông/bà nhập thừa, thành 13 số.',
    );
  });

  it('names the part of a date that is missing', () => {
    const missing = (part: string) => words('date-incomplete', { missing: part });
    expect(missing('day')).to.equal('Còn thiếu ngày.');
    expect(missing('month')).to.equal('Còn thiếu tháng.');
    expect(missing('year')).to.equal('Còn thiếu năm.');
    expect(missing('hour')).to.equal(words('wrong-type'));
  });

  it('is a request to look again for what a newer server names', () => {
    for (const code of ['too-young', 'constructor'] as unknown as IssueCode[]) {
      expect(words(code, {})).to.equal(words('wrong-type'));
    }
  });

  it('comes from the procedure for its own rules', () => {
    expect(words('rule')).to.equal('Ông/bà xem lại tuổi của mẹ.');
    expect(words('rule', { ruleId: 'unknown' })).to.equal(words('wrong-type'));
  });
});

function words(code: IssueCode, given = params[code]): string {
  const issue: Issue = { code, level: 'error', fieldId: 'motherName', params: given };
  return issueWords(issue, samplePack({ rules }));
}
