import { foldVietnamese } from '@tungbuoc/core';

/**
 * Packs the units that ended on 1 July 2025 into `packs/data/former-provinces.json`, and one file
 * for each of those provinces: a telephone fetches only the one where somebody was born. The
 * encoding is described in `packages/packs/data/README.md`, and so is the source of the list.
 */

/** The list as collected, a row for each unit. Names of communes and districts carry their kind. */
export interface FormerUnits {
  readonly meta: { readonly asOf: string; readonly source: string; readonly license: string };
  /** Former code, name, code of the province of today. */
  readonly provinces: readonly (readonly [string, string, string])[];
  /** Code, name, former province; the communes of today where it had none of its own. */
  readonly districts: readonly (readonly [string, string, string, (readonly string[])?])[];
  /** Former code, name, district, codes of the communes of today that have a part of it. */
  readonly communes: readonly (readonly [string, string, string, readonly string[], number?])[];
  /** Former code of a commune → how else its name was spelled. */
  readonly alt: Readonly<Record<string, string>>;
}

/** What stands in `former-provinces.json`. */
export interface PackedFormerProvinces {
  readonly asOf: string;
  readonly source: string;
  readonly license: string;
  /** Kind letter → the word that stands before the name of a commune. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly provinces: FormerUnits['provinces'];
}

/** What stands in `former-communes/<former province code>.json`. */
export interface PackedDistricts {
  readonly name: string;
  /** Name with its kind, its packed communes; a commune of today where it had none. */
  readonly districts: readonly (readonly [string, string, number?])[];
}

const kinds = { p: 'Phường', x: 'Xã', t: 'Thị trấn' };

/** Names that ended earlier, and that people still use. @see Resolution 175/2024/QH15 for Huế */
const earlierNames: Readonly<Record<string, readonly string[]>> = { '46': ['Thừa Thiên Huế'] };

/** The index: which provinces there were, and what they are part of now. */
export function packFormerProvinces({ meta, provinces }: FormerUnits): PackedFormerProvinces {
  const { asOf, source, license } = meta;
  return { asOf, source, license, kinds, provinces };
}

/** The districts and communes of one former province. @throws Error when a name cannot be packed */
export function packFormerProvince(units: FormerUnits, code: string): PackedDistricts {
  const districts = units.districts.filter(([, , province]) => province === code);
  return {
    name: units.provinces.find(([former]) => former === code)?.[1] ?? '',
    districts: districts.map(([district, name, , targets]) => {
      const communes = units.communes.filter(([, , of]) => of === district);
      const packed = communes.map((commune) => packCommune(commune, units.alt)).join('|');
      return targets ? [name, packed, Number(targets[0])] : [name, packed];
    }),
  };
}

/** By code of the province of today: other names by which people look for it. */
export function formerNames(
  { provinces }: Pick<FormerUnits, 'provinces'>,
  present: readonly { readonly code: string; readonly name: string }[],
): Readonly<Record<string, readonly string[]>> {
  const named = present.map(({ code, name }): [string, readonly string[]] => {
    const parts = provinces.filter(([, , now]) => now === code).map(([, former]) => former);
    const others = parts.filter((former) => foldVietnamese(former) !== foldVietnamese(name));
    return [code, [...others, ...(earlierNames[code] ?? [])]];
  });
  return Object.fromEntries(named.filter(([, names]) => names.length > 0));
}

/** The file's text: a line per district, so that a change is easy to find in a comparison. */
export function formatDistricts({ name, districts }: PackedDistricts): string {
  const lines = districts.map((district) => JSON.stringify(district)).join(',\n');
  return `{\n"name":${JSON.stringify(name)},\n"districts":[\n${lines}\n]\n}\n`;
}

function packCommune(
  [code, name, , targets]: FormerUnits['communes'][number],
  alt: FormerUnits['alt'],
): string {
  const [letter, bare] = splitKind(code, name);
  const other = alt[code] === undefined ? '' : `~${splitKind(code, alt[code])[1]}`;
  if (/[|~]/.test(bare) || targets.length === 0) throw new Error(`${code}: cannot be packed`);
  return `${letter}${targets.map(Number).join(',')} ${bare}${other}`.normalize('NFC');
}

function splitKind(code: string, name: string): readonly [string, string] {
  const kind = Object.entries(kinds).find(([, word]) => name.startsWith(`${word} `));
  if (!kind) throw new Error(`${code}: unknown kind of unit: ${name}`);
  return [kind[0], name.slice(kind[1].length + 1)];
}
