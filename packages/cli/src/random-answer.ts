import { addDays, offeredSlots } from '@tungbuoc/core';
import type { AddressAnswer, Answer, Field, FieldView } from '@tungbuoc/core';
import type { Chance } from './chance.js';

/** Who answers, and when. */
export interface Answering {
  readonly chance: Chance;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * What somebody might answer who means well: of the right kind, and within what the field allows. Rules
 * across fields may object all the same. `undefined` where nothing can be answered: files.
 */
export function goodAnswer(view: FieldView, answering: Answering): Answer | undefined {
  const { field } = view;
  const { chance } = answering;
  switch (field.kind) {
    case 'choice':
      return chance.one(valuesOf(view));
    case 'multi-choice':
      return someOf(valuesOf(view), chance);
    case 'select':
      return field.options && !(field.free && chance.in100(20))
        ? chance.one(valuesOf(view))
        : chance.one(listed);
    case 'number':
    case 'group':
      return chance.between(field.min ?? 0, field.max ?? (field.min ?? 0) + 5);
    case 'date':
      return dateFor(field, answering);
    case 'time-slot':
      return slotFor(field, answering);
    case 'person-id':
      return chance.one(['001190000000', '001088000000', '001245000000', '001315000000']);
    case 'address':
      return chance.one(addressesFor(field));
    case 'consent':
      return true;
    case 'phone':
      return chance.one(['0900000000', '0900 000 000', '02180000000']);
    case 'name':
      return chance.one(names);
    case 'text':
      return textFor(field, chance);
    case 'file':
      return undefined;
  }
}

/** What a slip of the finger, another person's child, or somebody with bad intentions would answer. */
export function badAnswer({ chance }: Answering): Answer {
  return chance.one<Answer>(nonsense);
}

const nonsense: readonly Answer[] = [
  '',
  '   ',
  '-',
  '2026-02-30',
  '2026-13',
  '--5',
  '0000-01-01',
  '9999-12-31',
  '0012',
  '001190000000000',
  'constructor',
  '__proto__',
  '<b>Thử</b>',
  '👩‍👩‍👧',
  '\u202e\u200bThử',
  'Thử '.repeat(700),
  -1,
  1e21,
  0.5,
  Number.NaN,
  true,
  false,
  [],
  ['không có'],
  {},
  { communeCode: '99999', communeName: 'Không có' },
  { provinceCode: '01' },
  { formerText: ' ' },
];

const names = [
  'Nguyễn Thị Thử',
  'Trần Văn Mẫu',
  'Công Tằng Tôn Nữ Nguyễn Phước Ngọc Quỳnh Thị Thử',
  'H’Hen Niê',
  'Thử',
];

/** Entries of lists, and what is typed where they have none. */
const listed = ['Kinh', 'Mường', 'Việt Nam', 'Con đẻ', 'Tổ dân phố 3', 'Ông Thử gọi khác'];

function valuesOf({ options = [] }: FieldView): readonly string[] {
  return options.map(({ value }) => value);
}

function someOf(values: readonly string[], chance: Chance): readonly string[] {
  const some = values.filter(() => chance.in100(50));
  return some.length > 0 ? some : [chance.one(values)];
}

function dateFor({ future, partial }: Field, { chance, today }: Answering): string {
  const reach = chance.one([30, 70, 400, 9_000, 33_000]);
  const back = addDays(today, -chance.between(0, reach));
  const day = future && chance.in100(60) ? addDays(today, chance.between(1, 90)) : back;
  if (!partial || chance.in100(60)) return day;
  return day.slice(0, chance.one([4, 7]));
}

function slotFor(field: Field, { chance, today }: Answering): string {
  const slots = offeredSlots(field, today).flat();
  if (slots.length === 0) return `${addDays(today, 3)}T07:30/11:30`;
  const { day, from, to } = chance.one(slots);
  return `${day}T${from}/${to}`;
}

function addressesFor({ scope, detail }: Field): readonly AddressAnswer[] {
  const commune: AddressAnswer = {
    provinceCode: '01',
    provinceName: 'Thành phố Hà Nội',
    communeCode: '00004',
    communeName: 'Phường Ba Đình',
    ...(detail !== 'none' && { detail: 'Số 0 phố Thử' }),
  };
  return scope === 'any' ? [commune, { formerText: 'Xã Thử, huyện Thử, tỉnh Hà Tây' }] : [commune];
}

function textFor({ format, maxLength = 200, multiline }: Field, chance: Chance): string {
  if (format === 'passport') return 'X0000000';
  if (format === 'email') return 'thu@example.com';
  const text = chance.one(['01/2015', 'Bệnh viện Thử', multiline ? 'Dòng một\nDòng hai' : 'Thử']);
  return text.slice(0, maxLength);
}
