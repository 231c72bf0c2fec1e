import { foldVietnamese } from '@tungbuoc/core';
import { msg, str } from '@lit/localize';
import type { Suggestion } from '../suggestions.js';
import type { Commune, Units } from './units.js';

/** A province that ended or changed in 2025; `value` is its former code. */
export interface FormerProvince extends Suggestion {
  /** Code of the province of today. */
  readonly present: string;
}

/** A former commune; or one of the five districts that had none. The `note` is its district. */
export interface FormerCommune extends Suggestion {
  /** All that have a part of it; in which of them a house lies, only people can say. */
  readonly targets: readonly Commune[];
}

/** `data/former-provinces.json`; the encoding is described beside it. */
export interface FormerIndex {
  readonly kinds: Readonly<Record<string, string>>;
  readonly provinces: readonly (readonly [string, string, string])[];
}

/** `data/former-communes/<code>.json`. */
interface PackedDistricts {
  readonly name: string;
  readonly districts: readonly (readonly [string, string, number?])[];
}

/** The provinces of before, as a combobox searches them. */
export function readFormerProvinces(index: FormerIndex, units: Units): readonly FormerProvince[] {
  return index.provinces.map(([value, label, present]) => {
    const name = foldVietnamese(label);
    const now = units.provinces.find((province) => province.value === present);
    const terms = [name, `tinh ${name}`, `thanh pho ${name}`];
    if (!now || now.terms?.includes(name)) return { value, label, terms, present };
    return {
      value,
      label,
      terms,
      present,
      get note() {
        return msg(str`nay là ${now.label}`, { id: 'former-now' });
      },
    };
  });
}

/** The communes of a former province, with what became of them. */
export function readFormerCommunes(
  data: unknown,
  { kinds }: FormerIndex,
  units: Units,
): readonly FormerCommune[] {
  const { name, districts } = data as PackedDistricts;
  const present = new Map(units.communes().map((commune) => [Number(commune.value), commune]));
  const province = foldVietnamese(name);
  return districts.flatMap(([district, packed, target]) => {
    const names = districtNames(district);
    const targetsOf = (codes: readonly number[]) =>
      codes.flatMap((code) => present.get(code) ?? []);
    if (target !== undefined) {
      return [{ value: district, label: district, terms: names, targets: targetsOf([target]) }];
    }
    return packed.split('|').map((entry, index) => {
      const [, kind = '', codes = '', written = ''] = /^(\D)([\d,]+) (.+)$/.exec(entry) ?? [];
      const [bare = '', ...others] = written.split('~');
      const label = `${kinds[kind] ?? ''} ${bare}`;
      return {
        value: `${district}/${index}`,
        label,
        note: district,
        terms: [bare, label, ...others].map(foldVietnamese),
        otherNames: names,
        inside: [...names, province],
        targets: targetsOf(codes.split(',').map(Number)),
      };
    });
  });
}

/** With its kind and without, unless a figure is all that is left: "quan 1", "huyen ba vi", "ba vi". */
function districtNames(district: string): readonly string[] {
  const whole = foldVietnamese(district);
  const bare = whole.replace(/^(?:quan|huyen|thi xa|thanh pho) /, '');
  return /^\d+$/.test(bare) ? [whole] : [whole, bare];
}
