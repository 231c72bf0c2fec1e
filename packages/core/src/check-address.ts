import type { AddressAnswer } from './answers.js';
import type { Field } from './procedure.js';
import { countIfTooLong } from './answer-limits.js';
import { error, warning, type LocalIssue } from './local-issue.js';
import { tidyText } from './tidy-text.js';

/** The members of an {@link AddressAnswer}, in the order in which they are kept. */
export const addressParts = [
  'provinceCode',
  'provinceName',
  'communeCode',
  'communeName',
  'detail',
  'formerText',
] as const;

const maxPartLength = 200;
const maxFormerLength = 300;
/** Districts ended on 1 July 2025. "Huyền", "Quan" are names of streets: marks decide. */
const districts = [
  /(?:^|[\s,;(])(?:quận|huyện|thị xã|thị trấn|thành phố)\s/,
  /(?:^|[\s,;(])(?:quận|quan|q)\.?\s?[0-9]/,
  /(?:^|[\s,;(])(?:(?:q|h|tx|tt)\.|tp\.?)\s?\p{L}/u,
];

/** Only the parts that belong together: a former place, or a unit of today with its detail. */
export function normalizeAddress(field: Field, address: AddressAnswer): AddressAnswer | undefined {
  const kept = tidyParts(address);
  if (kept.formerText && field.scope === 'any') return { formerText: kept.formerText };
  if (kept.communeCode) delete kept.formerText;
  if (field.detail === 'none') delete kept.detail;
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** Checks a normalised address. */
export function checkAddress(field: Field, address: AddressAnswer): readonly LocalIssue[] {
  const tooLong = firstTooLong(address);
  if (tooLong) return [tooLong];
  if (address.formerText && field.scope === 'any') return [];
  const found: LocalIssue[] = [];
  if (!hasCommune(address)) found.push(error('address-commune'));
  if (field.detail === 'required' && !address.detail) found.push(error('address-detail'));
  if (field.scope !== 'any' && namesDistrict(address.detail)) {
    found.push(warning('address-district'));
  }
  return found;
}

function tidyParts(address: AddressAnswer): { -readonly [P in keyof AddressAnswer]: string } {
  const kept: { -readonly [P in keyof AddressAnswer]: string } = {};
  for (const part of addressParts) {
    const text = Object.hasOwn(address, part) ? tidyText(address[part] ?? '') : '';
    if (text !== '') kept[part] = text;
  }
  return kept;
}

function firstTooLong(address: AddressAnswer): LocalIssue | undefined {
  for (const part of addressParts) {
    const max = part === 'formerText' ? maxFormerLength : maxPartLength;
    const count = countIfTooLong(address[part] ?? '', max);
    if (count > 0) return error('too-long', { max, count });
  }
  return undefined;
}

function hasCommune(address: AddressAnswer): boolean {
  const { provinceCode = '', provinceName, communeCode = '', communeName } = address;
  return (
    /^[0-9]{2}$/.test(provinceCode) &&
    /^[0-9]{5}$/.test(communeCode) &&
    provinceName !== undefined &&
    communeName !== undefined
  );
}

function namesDistrict(detail: string | undefined): boolean {
  const text = detail?.toLowerCase() ?? '';
  return districts.some((pattern) => pattern.test(text));
}
