import { expect } from 'chai';
import type { Answer } from './answers.js';
import { checkField } from './check-field.js';
import { normalizeAnswer } from './normalize-answer.js';
import type { Field, FieldKind } from './procedure.js';

const today = '2026-11-21';
const kinds: readonly FieldKind[] = [
  'text',
  'name',
  'number',
  'date',
  'choice',
  'multi-choice',
  'select',
  'person-id',
  'phone',
  'address',
  'consent',
];
const everyField: readonly Field[] = [
  ...kinds.map((kind): Field => ({ id: kind, kind, label: kind })),
  ...(['passport', 'email', 'document-number'] as const).map((format): Field => ({
    id: format,
    kind: 'text',
    label: format,
    format,
  })),
];

function codes(field: Field, value: unknown): string[] {
  return checkField(field, value as Answer, { today }).map(({ code }) => code);
}

describe('an answer from anywhere', () => {
  it('of no known shape is an issue and never an exception', () => {
    const hostile: unknown[] = [
      null,
      undefined,
      {},
      [],
      [[]],
      [null],
      () => 'x',
      Symbol('x'),
      10n,
    ];
    const more: unknown[] = [new Date(0), new Map(), Object.create(null), new String('x'), /x/];
    for (const field of everyField) {
      for (const value of [...hostile, ...more]) {
        const found = codes(field, value);
        const isEmpty = found.length === 0;
        if (!isEmpty) expect(found, field.id).to.deep.equal(['wrong-type']);
        if (isEmpty) expect(['address', 'multi-choice'], field.id).to.include(field.id);
      }
    }
  });

  it('is never read from what an object inherits', () => {
    for (const field of everyField) {
      const poisoned = JSON.parse(
        '{"__proto__": {"polluted": true}, "constructor": 1}',
      ) as unknown;
      expect(codes(field, poisoned), field.id).to.deep.equal(['wrong-type']);
    }
    expect('polluted' in {}).to.equal(false);
  });

  it('longer than two thousand characters is too long, whatever is asked', () => {
    const texts = ['a'.repeat(2001), 'ệ'.repeat(2001).normalize('NFD'), '1'.repeat(1_000_000)];
    for (const field of everyField.filter(({ kind }) => !/address|multi|consent/.test(kind))) {
      for (const text of texts) expect(codes(field, text), field.id).to.deep.equal(['too-long']);
    }
    const long: Field = { id: 'it', kind: 'text', label: 'it', maxLength: 2000 };
    expect(codes(long, 'ệ'.repeat(2000).normalize('NFD'))).to.deep.equal([]);
  });

  it('with what no keyboard types and no database keeps is refused', () => {
    for (const text of ['Nguyễn\0Thử', 'Nguyễn \ud800', '\udc00']) {
      expect(codes({ id: 'it', kind: 'text', label: 'it' }, text)).to.deep.equal(['wrong-type']);
    }
  });

  it('that is blank has nothing to put right here', () => {
    for (const field of everyField.filter(({ kind }) => !/address|multi|consent/.test(kind))) {
      expect(codes(field, ' \u00a0\u200b'), field.id).to.deep.equal([]);
    }
  });
});

/** Numbers that look random and are the same in every run. */
function* numbersFrom(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

function attackStrings(count: number): string[] {
  const pieces = [
    'a',
    '1',
    '.',
    ',',
    ' ',
    '-',
    '@',
    '/',
    'ệ',
    'e\u0302\u0323',
    '!',
    '\u0335',
    '\0',
  ];
  const random = numbersFrom(20_261_121);
  const next = (below: number): number => Number(random.next().value) % below;
  const pick = (): string => pieces[next(pieces.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const repeated = (pick() + (index % 3 === 0 ? pick() : '')).repeat(20 + next(1980));
    return repeated.slice(0, 1999) + pick();
  });
}

function fastestOfThree(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('a check under attack', () => {
  const attacks = attackStrings(1000);

  it('never throws, and tidies no further the second time', () => {
    for (const field of everyField) {
      for (const text of attacks.slice(0, 300)) {
        const kept = normalizeAnswer(field, text) ?? '';
        expect(normalizeAnswer(field, kept) ?? '', field.id).to.deep.equal(kept);
        expect(codes(field, kept)).to.deep.equal(codes(field, text));
      }
    }
  }).timeout(10_000);

  for (const field of everyField) {
    it(`of ${field.id} looks through a thousand hostile texts in the blink of an eye`, () => {
      const all = fastestOfThree(() => attacks.forEach((text) => codes(field, text)));
      expect(all, 'ms').to.be.below(50);
      const slowest = Math.max(...attacks.map((text) => fastestOfThree(() => codes(field, text))));
      expect(slowest, 'ms, at a quarter of the speed').to.be.below(50 / 4);
    });
  }
});
