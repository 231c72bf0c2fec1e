import type { Answers } from '@tungbuoc/core';
import { story } from '../e2e/story.js';
import type { Story } from '../e2e/story.js';

const children = [
  { childName: 'Bùi Văn Chim Non', childBirthDate: '2026-10-03', childSex: 'male' },
  { childName: 'Bùi Thị Chim Ri', childBirthDate: '2026-10-04', childSex: 'female' },
];

/** Answers that could come from nowhere else; obviously nobody’s. */
const canaries: Answers = {
  childCount: '2',
  birthDate: '2026-10-03',
  sameDay: 'no',
  requesterName: 'Đỗ Thị Chim Sâu',
  requesterBirthDate: '1947-07-19',
  requesterIdNumber: '025147987653',
  requesterIdDate: '2021-11-23',
  requesterResidence: {
    provinceCode: '25',
    provinceName: 'Tỉnh Phú Thọ',
    communeCode: '04795',
    communeName: 'Phường Hoà Bình',
    detail: 'Số 98 ngõ Chim Khuyên',
    hamlet: 'Tổ dân phố Chim Khách',
  },
  children,
  childEthnicity: 'Mường',
  birthFacility: 'Bệnh viện Chim Hoàng Yến',
  birthPlace: {
    provinceCode: '20',
    provinceName: 'Tỉnh Lạng Sơn',
    communeCode: '06124',
    communeName: 'Xã Na Sầm',
  },
  nativePlace: {
    provinceCode: '01',
    provinceName: 'Thành phố Hà Nội',
    communeCode: '10279',
    communeName: 'Xã Phượng Dực',
  },
  motherName: 'Quách Thị Chim Én',
  motherBirthDate: '1994-06-17',
  motherIdNumber: '025194987651',
  motherIdDate: '2022-07-13',
  fatherName: 'Bùi Văn Chim Cắt',
  fatherBirthDate: '1992-12-29',
  fatherIdNumber: '025092987652',
  fatherIdDate: '2022-08-14',
  marriageNumber: '987/2019',
  marriageBook: '98/2019',
  marriageDate: '2019-12-24',
  marriagePlace: 'UBND xã Chim Chích',
  contactPhone: '0900987654',
};

/** A grandmother registers twins; every answer that is typed is a canary. */
export const canaryStory: Story = {
  ...story('grandparent-files'),
  answers: { ...story('grandparent-files').answers, ...canaries },
};

/** What was typed, as it was typed. Choices of a few words could stand anywhere. */
export const typed: readonly string[] = [
  ...new Set(textsIn(canaries).filter((text) => /[\d ]/.test(text) && text.length > 5)),
];

/** What gives an answer away: as it was typed, as it is shown, and its most telling part. */
export const needles: readonly string[] = [
  ...typed,
  ...typed.filter((text) => /^\d{4}-/.test(text)).map(shownDate),
  ...typed.filter((text) => text.includes('Chim')).map((text) => text.replace(/^.*?Chim/, 'Chim')),
  '0900 987 654',
  '987653',
  '987651',
  '987652',
];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as object).flatMap(textsIn);
}

function shownDate(date: string): string {
  return date.split('-').reverse().join('/');
}
