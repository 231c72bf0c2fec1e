import type { Field } from './procedure.js';
import { error, information, warning, type LocalIssue } from './local-issue.js';
import { parsePartialDate } from './dates.js';
import { tidySigns, withoutSeparators } from './tidy-text.js';

/**
 * The 63 provinces before 1 July 2025: bit 1 stands for numbers that begin with 001 (Hà Nội), bit
 * 96 for 096 (Cà Mau). Later numbers and births abroad have others, so this is a hint only.
 * @see Circular 59/2021/TT-BCA, annex
 */
const provinces = 0x1faddad5d555b757ecf5add56n;

/** Digits of a personal identification number. @see Law 26/2023/QH15 on identity */
export const personIdLength = 12;

/**
 * The digits alone; where something else was typed, the text as it is, so that it can be mended.
 */
export function normalizePersonId(text: string): string {
  const id = withoutSeparators(text);
  return /^[0-9]+$/.test(id) ? id : tidySigns(text);
}

/** Checks a normalised personal identification number; the table and the owner give hints only. */
export function checkPersonId(
  id: string,
  owner: Field['owner'],
  birthDate: string | undefined,
): readonly LocalIssue[] {
  if (!/^[0-9]+$/.test(id)) return [error('person-id-characters')];
  if (id.length !== personIdLength) return [error('person-id-length', { count: id.length })];
  const found: LocalIssue[] = [];
  if (!isProvince(id.slice(0, 3))) found.push(information('person-id-prefix'));
  if (differsInYear(id, birthDate)) found.push(warning('person-id-birth-year'));
  if (owner?.sex && owner.sex !== sexOf(id)) found.push(warning('person-id-sex'));
  return found;
}

function isProvince(prefix: string): boolean {
  return ((provinces >> BigInt(prefix)) & 1n) === 1n;
}

/** The fourth digit counts centuries from 1900 in pairs: male, female. */
function sexOf(id: string): 'male' | 'female' {
  return Number(id[3]) % 2 === 0 ? 'male' : 'female';
}

function differsInYear(id: string, birthDate: string | undefined): boolean {
  const born = parsePartialDate(birthDate);
  const year = 1900 + Math.floor(Number(id[3]) / 2) * 100 + Number(id.slice(4, 6));
  return born !== undefined && born.year !== year;
}
