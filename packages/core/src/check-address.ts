import type { AddressAnswer } from './answers.js';
import type { Field } from './procedure.js';
import { countIfTooLong } from './answer-limits.js';
import { formerUnitIn } from './former-unit.js';
import { error, warning, type LocalIssue } from './local-issue.js';
import { tidyText } from './tidy-text.js';

/** The members of an {@link AddressAnswer}, in the order in which they are kept. */
export const addressParts = [
  'provinceCode',
  'provinceName',
  'communeCode',
  'communeName',
  'detail',
  'hamlet',
  'formerText',
] as const;

const maxPartLength = 300;

/** Only the parts that belong together: a former place, or a unit of today with its lines. */
export function normalizeAddress(field: Field, address: AddressAnswer): AddressAnswer | undefined {
  const { formerText, ...present } = tidyParts(address);
  if (formerText && (field.scope === 'any' || !present.communeCode)) return { formerText };
  const { detail: _detail, hamlet: _hamlet, ...commune } = present;
  const kept = field.detail === 'none' ? commune : present;
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** Checks a normalised address. */
export function checkAddress(field: Field, address: AddressAnswer): readonly LocalIssue[] {
  for (const part of Object.values(address) as string[]) {
    const count = countIfTooLong(part, maxPartLength);
    if (count > 0) return [error('too-long', { max: maxPartLength, count })];
  }
  if (address.formerText && field.scope === 'any') return [];
  const { detail = '', hamlet = '', provinceName } = address;
  const found: LocalIssue[] = [];
  if (!hasCommune(address)) found.push(error('address-commune'));
  if (field.detail === 'required' && !detail && !hamlet) found.push(error('address-detail'));
  const isFormer = [detail, hamlet].some((line) => formerUnitIn(line, provinceName));
  if (field.scope !== 'any' && isFormer) found.push(warning('address-district'));
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
