import { expect } from 'chai';
import { checkField } from './check-field.js';
import type { NamedFormat } from './named-formats.js';
import type { Field } from './procedure.js';

function check(format: NamedFormat, text: string): unknown[] {
  const field: Field = { id: 'it', kind: 'text', label: 'Nhãn', format };
  const issues = checkField(field, text, { today: '2026-11-21' });
  return issues.map(({ code, params }) => [code, params]);
}

function expectRight(format: NamedFormat, texts: readonly string[]): void {
  for (const text of texts) expect(check(format, text), text).to.deep.equal([]);
}

function expectWrong(format: NamedFormat, texts: readonly string[]): void {
  for (const text of texts) {
    expect(check(format, text), text).to.deep.equal([['format', { format }]]);
  }
}

describe('the number of a passport', () => {
  it('has six to twelve letters and digits, in any case and grouping', () => {
    expectRight('passport', [
      'C0000000',
      'c 000 0000',
      'B000000',
      'AA000000000',
      '000000',
      'Ｃ0000000',
    ]);
    expectWrong('passport', ['C0000', 'C000000000000', 'PASSPORT', 'C000_000', 'Đ0000000']);
  });
});

describe('an e-mail address', () => {
  it('has a name, an @ and a host with a dot', () => {
    expectRight('email', [
      'thu@example.vn',
      'Thu.Nguyen+giay.to@mail.example.com.vn',
      ' thu@example.vn ',
      'thu @ example.vn',
      't@example.vn',
      'thu＠example.vn',
      "o'mau_1@xn--vd-mia.vn",
    ]);
  });

  it('needs mending when a part is missing, or a key slipped', () => {
    expectWrong('email', [
      'thu',
      'thu@',
      '@example.vn',
      'thu@example',
      'thu@.vn',
      'thu@example.',
      'thu@example..vn',
      'thu..a@example.vn',
      '.thu@example.vn',
      'thu@@example.vn',
      'thử@example.vn',
      'thu@-example.vn',
      'thu@exam_ple.vn',
      'thu,mau@example.vn',
      `${'a'.repeat(65)}@example.vn`,
      `thu@${'a'.repeat(64)}.vn`,
    ]);
  });
});

describe('the number of a paper', () => {
  it('is written as it stands on the paper', () => {
    expectRight('document-number', [
      '12/2015',
      'TLKT-12/2020',
      '45/2018/QĐST-HNGĐ',
      '12/2019/HNGĐ-ST',
      '00000.GCS.00000.25',
      'Số 01, quyển 2/2015',
      '01/2015'.normalize('NFD'),
    ]);
  });

  it('is a number and not a letter', () => {
    expectWrong('document-number', ['---', '12<13', '12=13', '"12"', '😀']);
    expect(check('document-number', '1'.repeat(31))).to.deep.equal([
      ['too-long', { max: 30, count: 31 }],
    ]);
  });
});
