import { parsePack } from '@tungbuoc/core';
import type { Answers, Procedure } from '@tungbuoc/core';

/** A short procedure with one of everything that a guide shows. */
export function samplePack(change: object = {}): Procedure {
  return parsePack({
    formatVersion: 1,
    id: 'sample',
    version: '1.0.0',
    locale: 'vi',
    title: 'Thủ tục mẫu',
    summary: 'Chỉ để thử.',
    minutes: 5,
    validFrom: '2026-01-01',
    lastVerified: '2026-11-01',
    legalBasis: [],
    routes,
    papers: [
      { id: 'card', mode: 'show', title: 'Thẻ căn cước' },
      { id: 'paper', mode: 'submit', title: 'Giấy chứng sinh', note: 'Bản chính.' },
    ],
    fees: [{ id: 'copy', title: 'Bản sao', per: 'copies' }],
    steps,
    afterwards: [{ id: 'wait', text: 'Cán bộ xem hồ sơ.' }],
    ...change,
  });
}

/** Answers that leave nothing open in {@link samplePack}. */
export const complete: Answers = {
  registered: 'no',
  hasPapers: 'no',
  motherName: 'Nguyễn Thị Thử',
  motherId: '001190000000',
  issuer: 'police',
  copies: 2,
};

/** The pack of birth registration as it is published. */
export async function registerBirth(locale = 'vi'): Promise<Procedure> {
  return parsePack(await json(`/tungbuoc/packs/register-birth.${locale}.json`));
}

/** The answers of one of its examples. */
export async function exampleAnswers(id: string): Promise<Answers> {
  const example = await json(`/packages/packs/register-birth/examples/${id}.json`);
  return (example as { answers: Answers }).answers;
}

export async function json(address: string): Promise<unknown> {
  return (await fetch(address)).json();
}

const yesNo = [
  { value: 'yes', label: 'Rồi' },
  { value: 'no', label: 'Chưa' },
];

const routes = [
  {
    id: 'registered',
    when: { field: 'registered', equals: 'yes' },
    stop: true,
    title: 'Cháu đã có giấy khai sinh',
    text: 'Ông/bà làm thủ tục khác.',
    code: '1.000000',
    url: 'https://example.com/',
  },
  {
    id: 'papers',
    when: { field: 'hasPapers', equals: 'yes' },
    title: 'Có thủ tục gần hơn',
    text: 'Ông/bà có thể làm cùng một lần.',
  },
];

const issuers = [
  { value: 'police', label: 'Công an tỉnh Mẫu' },
  { value: 'ministry', label: 'Bộ Công an' },
];

const steps = [
  {
    id: 'start',
    title: 'Trước hết',
    screens: [
      ask('registered', { kind: 'choice', label: 'Đã đăng ký chưa?', options: yesNo }),
      ask('hasPapers', { kind: 'choice', label: 'Có giấy tờ cũ chưa?', options: yesNo }),
      { id: 'papers', show: 'papers', title: 'Giấy tờ cần mang theo', fields: [] },
    ],
  },
  {
    id: 'mother',
    title: 'Người mẹ',
    screens: [
      ask('motherName', {
        kind: 'name',
        autocomplete: 'name',
        label: 'Tên của mẹ là gì?',
        shortLabel: 'Tên mẹ',
      }),
      {
        id: 'mother-papers',
        title: 'Giấy tờ của mẹ',
        fields: [
          { id: 'motherId', kind: 'person-id', label: 'Số căn cước' },
          { id: 'issuer', kind: 'select', label: 'Nơi cấp', options: issuers },
          { id: 'note', kind: 'text', label: 'Ghi chú', optional: true },
        ],
      },
    ],
  },
  {
    id: 'result',
    title: 'Kết quả',
    screens: [ask('copies', { kind: 'number', label: 'Cần mấy bản sao?', max: 20 })],
  },
];

function ask(id: string, field: object): object {
  const kebab = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { id: kebab, fields: [{ id, ...field }] };
}

/** A procedure that asks the same of each person of a household. */
export function groupPack(): Procedure {
  const ties = [
    { value: 'child', label: 'Con' },
    { value: 'other', label: 'Khác' },
  ];
  const fields = [
    { id: 'fullName', kind: 'name', label: 'Họ và tên' },
    { id: 'tie', kind: 'choice', label: 'Quan hệ', options: ties },
    {
      id: 'tieText',
      kind: 'text',
      label: 'Quan hệ thế nào?',
      when: { field: 'tie', equals: 'other' },
    },
  ];
  const members = { kind: 'group', label: 'Ai sống cùng nhà?', shortLabel: 'Người cùng nhà' };
  return samplePack({
    routes: [],
    fees: [],
    steps: [
      {
        id: 'home',
        title: 'Gia đình',
        screens: [ask('members', { ...members, itemLabel: 'Người', min: 1, max: 3, fields })],
      },
    ],
  });
}
