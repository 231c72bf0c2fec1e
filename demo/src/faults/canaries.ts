import type { Answers } from '@tungbuoc/core';
import { story } from '../e2e/story.js';

/** One person's answers, with texts in them that stand nowhere else in the world. */
export interface CanaryPerson {
  readonly answers: Answers;
  /** What must not be found anywhere afterwards. */
  readonly canaries: readonly string[];
}

const consonants = 'bcdfghjklmnpqrstvwxz';

/** A person with chance letters for names and places, and chance digits for numbers. */
export function canaryPerson(random: () => number): CanaryPerson {
  const some = (signs: string, length: number) =>
    Array.from({ length }, () => signs.charAt(Math.floor(random() * signs.length))).join('');
  const word = () => some('BCDFGHKLMNPQRSTVX', 1) + some(consonants, 9);
  const digits = (length: number) => some('0123456789', length);
  const canaries = {
    requesterName: `${word()} Thị ${word()}`,
    requesterIdNumber: `001190${digits(6)}`,
    birthFacility: word(),
    fatherName: `${word()} Văn ${word()}`,
    fatherIdNumber: `001088${digits(6)}`,
    marriagePlace: word(),
    contactPhone: `0900${digits(6)}`,
  };
  const childName = `${word()} Văn ${word()}`;
  const answers = {
    ...story('married-parents').answers,
    ...canaries,
    children: [{ childName, childSex: 'male' }],
  };
  return { answers, canaries: wordsOf([...Object.values(canaries), childName]) };
}

/** Each chance word by itself: a name may be kept in pieces. */
function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(' ')).filter((word) => word.length > 5);
}
