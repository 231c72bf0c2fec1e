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

const maxPartLength = 300;
/** Districts ended on 1 July 2025. "Huyền", "Quan" are names of streets: marks decide. */
const district = new RegExp(
  '(?:^|[\\s,;(])(?:(?:quận|huyện|thị xã|thị trấn|thành phố)\\s|' +
    '(?:quận|quan|q)\\.?\\s?[0-9]|(?:(?:q|h|tx|tt)\\.|tp\\.?)\\s?\\p{L})',
  'u',
);

/** Only the parts that belong together: a former place, or a unit of today with its detail. */
export function normalizeAddress(field: Field, address: AddressAnswer): AddressAnswer | undefined {
  const { formerText, detail, ...commune } = tidyParts(address);
  if (formerText && (field.scope === 'any' || !commune.communeCode)) return { formerText };
  const kept = { ...commune, ...(detail && field.detail !== 'none' && { detail }) };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** Checks a normalised address. */
export function checkAddress(field: Field, address: AddressAnswer): readonly LocalIssue[] {
  for (const part of Object.values(address) as string[]) {
    const count = countIfTooLong(part, maxPartLength);
    if (count > 0) return [error('too-long', { max: maxPartLength, count })];
  }
  if (address.formerText && field.scope === 'any') return [];
  const { detail = '' } = address;
  const found: LocalIssue[] = [];
  if (!hasCommune(address)) found.push(error('address-commune'));
  if (field.detail === 'required' && !detail) found.push(error('address-detail'));
  if (field.scope !== 'any' && district.test(detail.toLowerCase())) {
    found.push(warning('address-district'));
  }
  return found;
}

/** Own parts that say something. */
function tidyParts(address: AddressAnswer): AddressAnswer {
  const given = Object.entries<string | undefined>({ ...address });
  const parts = given.map(([part, text = '']) => [part, tidyText(text)] as const);
  return Object.fromEntries(parts.filter(([, text]) => text !== ''));
}

function hasCommune(address: AddressAnswer): boolean {
  const { provinceCode = '', provinceName, communeCode = '', communeName } = address;
  const codes = /^\d{2} \d{5}$/.test(`${provinceCode} ${communeCode}`);
  return codes && provinceName !== undefined && communeName !== undefined;
}
