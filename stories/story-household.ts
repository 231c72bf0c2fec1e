import { parsePack } from '@tungbuoc/core';
import type { Procedure } from '@tungbuoc/core';

const ties = ['Vợ, chồng', 'Con', 'Cháu', 'Người khác'];

const fields = [
  { id: 'fullName', kind: 'name', label: 'Họ và tên' },
  { id: 'birthDate', kind: 'date', label: 'Ngày sinh', partial: true },
  {
    id: 'tie',
    kind: 'select',
    label: 'Quan hệ với chủ hộ',
    options: ties.map((label) => ({ value: label, label })),
  },
];

const members = {
  id: 'members',
  kind: 'group',
  label: 'Những ai sống cùng nhà với ông/bà?',
  shortLabel: 'Người cùng nhà',
  hint: 'Ghi từng người một. Chưa nhớ ngày sinh thì ghi năm.',
  itemLabel: 'Người',
  min: 1,
  max: 3,
  fields,
};

/** A procedure that does not exist, for a question that is asked about each person of a house. */
export function household(locale: string): Procedure {
  return parsePack({
    formatVersion: 1,
    id: 'household',
    version: '1.0.0',
    locale,
    title: 'Khai người cùng nhà',
    summary: 'Chỉ để xem thử, không phải thủ tục thật.',
    validFrom: '2026-01-01',
    lastVerified: '2026-11-01',
    legalBasis: [],
    steps: [{ id: 'home', title: 'Gia đình', screens: [{ id: 'people', fields: [members] }] }],
  });
}

const first = { fullName: 'Nguyễn Thị Thử', birthDate: '1950', tie: 'Vợ, chồng' };

/** Answers to it, by what they show. */
export const households = {
  one: { members: [first] },
  three: {
    members: [
      first,
      { fullName: 'Nguyễn Văn Mẫu', birthDate: '1975-03-05', tie: 'Con' },
      { fullName: 'Trần Thị Ẩn Ữ Ỗ Ế Ặ', birthDate: '2020', tie: 'Cháu' },
    ],
  },
};
