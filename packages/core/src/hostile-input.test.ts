import { expect } from 'chai';
import fc from 'fast-check';
import { answerText } from './answer-text.js';
import type { Answer } from './answers.js';
import { checkField } from './check-field.js';
import { normalizeAnswer } from './normalize-answer.js';
import { PackError } from './pack-error.js';
import { parsePrintLayout } from './parse-print-layout.js';
import { parseWard, WardError } from './parse-ward.js';
import type { Field, FieldKind } from './procedure.js';

const kinds: readonly FieldKind[] = [
  'text',
  'name',
  'number',
  'date',
  'time-slot',
  'choice',
  'multi-choice',
  'select',
  'person-id',
  'phone',
  'address',
  'consent',
  'file',
];
const runs = { numRuns: 500, seed: 20_261_121 };

const pieces = [
  '0',
  '12',
  '1945',
  '-',
  '/',
  'T07:30',
  '\n',
  '.',
  ' ',
  'ngày',
  'ệ',
  'e\u0302',
  '＋',
  '+84',
  '@',
  '\u200b',
];
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join('')),
);
const keys = [
  'communeCode',
  'detail',
  'formerText',
  '__proto__',
  'constructor',
  'toJSON',
  'length',
];
const holder = fc.dictionary(fc.constantFrom(...keys), fc.anything());
const value = fc.oneof(typed, fc.anything({ withNullPrototype: true }), holder, fc.array(typed));
const field = fc.record<Field>({
  id: fc.constant('it'),
  kind: fc.constantFrom(...kinds),
  label: fc.constant('Nhãn'),
  format: fc.constantFrom(undefined, 'passport', 'email', 'document-number'),
  scope: fc.constantFrom(undefined, 'present', 'any'),
  partial: fc.boolean(),
  free: fc.boolean(),
  multiline: fc.boolean(),
  decimals: fc.constantFrom(undefined, 0, 2, 6),
  unit: fc.constantFrom(undefined, 'đồng'),
  openingHours: fc.constantFrom(undefined, [{ days: [1, 2], from: '07:30', to: '11:30' }]),
});

describe('an answer that nobody meant well with', () => {
  const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

  it('is checked without an exception', () => {
    fc.assert(
      fc.property(field, value, (one, answer) => {
        const found = checkField(one, answer as Answer, {
          today: '2026-11-21',
          birthDate: '1945',
        });
        expect(found).to.be.an('array');
      }),
      runs,
    );
  }).timeout(20_000);

  it('is tidied once and for all, and has the same issues before and after', () => {
    fc.assert(
      fc.property(field, typed, (one, answer) => {
        const kept = normalizeAnswer(one, answer) ?? '';
        const context = { today: '2026-11-21' };
        expect(normalizeAnswer(one, kept) ?? '').to.deep.equal(kept);
        expect(checkField(one, kept, context)).to.deep.equal(checkField(one, answer, context));
      }),
      runs,
    );
  }).timeout(20_000);

  it('can be shown once it has passed the check', () => {
    fc.assert(
      fc.property(field, value, (one, answer) => {
        if (checkField(one, answer as Answer, { today: '2026-11-21' }).length > 0) return;
        expect(answerText(one, answer as Answer)).to.be.a('string');
      }),
      runs,
    );
  }).timeout(20_000);

  it('leaves the language as it was', () => {
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).to.equal(prototype);
  });
});

describe('a file that nobody meant well with', () => {
  const ward = fc.record(
    {
      name: fc.oneof(fc.string(), fc.anything()),
      zalo: fc.oneof(fc.webUrl(), fc.anything()),
      offices: fc.anything(),
      openingHours: fc.array(fc.anything()),
      procedures: fc.dictionary(fc.string(), fc.anything()),
      packOrigins: fc.array(fc.oneof(fc.webUrl(), fc.anything())),
    },
    { requiredKeys: [] },
  );
  const part = fc.oneof(fc.string(), fc.anything(), fc.dictionary(fc.string(), fc.anything()));
  const layout = fc.record({
    formatVersion: fc.constantFrom(1, 2),
    procedure: fc.constant('register-birth'),
    blocks: fc.array(
      fc.oneof(fc.record({ kind: fc.constant('line'), parts: fc.array(part) }), fc.anything()),
    ),
  });

  it('is read as a ward or refused with places and causes', () => {
    fc.assert(
      fc.property(fc.oneof(ward, fc.anything(), fc.json()), (json) => {
        expectReadOrRefused(() => parseWard(json), WardError);
      }),
      runs,
    );
  }).timeout(20_000);

  it('is read as a print layout or refused with places and causes', () => {
    fc.assert(
      fc.property(fc.oneof(layout, fc.anything()), (json) => {
        expectReadOrRefused(() => parsePrintLayout(json), PackError);
      }),
      runs,
    );
  }).timeout(20_000);
});

function expectReadOrRefused(
  read: () => object,
  refusal: typeof WardError | typeof PackError,
): void {
  try {
    expect(read()).to.be.an('object');
  } catch (error) {
    expect(error).to.be.instanceOf(refusal);
    const { issues } = error as WardError | PackError;
    expect(issues.length).to.be.greaterThan(0);
    for (const { message } of issues) expect(message).to.be.a('string').and.not.equal('');
  }
}
