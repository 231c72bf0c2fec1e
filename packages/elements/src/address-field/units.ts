import { msg, str } from '@lit/localize';
import { foldVietnamese } from '@tungbuoc/core';
import type { Suggestion } from '../suggestions.js';

/** A province or a commune; `value` is its code, `label` its kind and name: "Phường Hoà Bình". */
export type Unit = Suggestion;

/** A commune and the province it lies in; the `note` is the province's label. */
export interface Commune extends Unit {
  readonly province: Unit;
}

/** The administrative units of today, as comboboxes search them. */
export interface Units {
  readonly provinces: readonly Unit[];
  /** The communes of one province, or of the whole country when no code is given. */
  readonly communes: (provinceCode?: string) => readonly Commune[];
  /** Unpacks the whole country, a province at a time, so that a search need not wait for it. */
  readonly unpack: () => Promise<void>;
}

/** `data/communes.json`; the encoding is described beside it. */
interface PackedUnits {
  /** Letter → word before the name. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Code, name, letter of the kind, names of the parts that were provinces before. */
  readonly provinces: readonly (readonly [string, string, string, (readonly string[])?])[];
  readonly communes: Readonly<Record<string, string>>;
}

const read = new WeakMap<object, Units>();

/**
 * Reads `data/communes.json`. Provinces are unpacked when somebody asks for their communes; once for
 * all fields of a page.
 */
export function readUnits(data: unknown): Units {
  const packed = data as PackedUnits;
  const units = read.get(packed) ?? unitsOf(packed);
  read.set(packed, units);
  return units;
}

function unitsOf(packed: PackedUnits): Units {
  const provinces = packed.provinces.map((province) => readProvince(packed, province));
  const unpacked = new Map<Unit, readonly Commune[]>();
  const communesOf = (province: Unit): readonly Commune[] => {
    const known = unpacked.get(province) ?? unpackProvince(packed, province);
    unpacked.set(province, known);
    return known;
  };
  return {
    provinces,
    communes: (code) =>
      provinces.filter(({ value }) => !code || value === code).flatMap(communesOf),
    unpack: async () => {
      for (const province of provinces.filter((unit) => !unpacked.has(unit))) {
        await new Promise((resolve) => setTimeout(resolve));
        communesOf(province);
      }
    },
  };
}

function readProvince(
  { kinds }: PackedUnits,
  [code, name, kind, former = []]: PackedUnits['provinces'][number],
): Unit {
  const label = `${kinds[kind] ?? ''} ${name}`;
  const terms = [name, label].map(foldVietnamese);
  if (!former.length) return { value: code, label, terms };
  const list = former.join(', ');
  return {
    value: code,
    label,
    terms,
    otherNames: former.map(foldVietnamese),
    // Read when it is shown: the language of the page may have changed by then.
    get note() {
      return msg(str`gồm cả ${list} trước đây`, { id: 'unit-former' });
    },
  };
}

/** Entries like `p4 Ba Đình|p4 Ngọc Hà`: kind, step from the code before, name. */
function unpackProvince({ kinds, communes }: PackedUnits, province: Unit): readonly Commune[] {
  const entries = communes[province.value]?.split('|') ?? [];
  const inside = [...(province.terms ?? []), ...(province.otherNames ?? [])];
  const foldedKinds = new Map(Object.entries(kinds).map(([k, word]) => [k, foldVietnamese(word)]));
  let code = 0;
  return entries.map((entry) => {
    const [, kind = '', step, name = ''] = /^(\D)(\d+) (.+)$/.exec(entry) ?? [];
    code += Number(step);
    const label = `${kinds[kind] ?? ''} ${name}`;
    const folded = foldVietnamese(name);
    const terms = [folded, `${foldedKinds.get(kind) ?? ''} ${folded}`];
    const value = String(code).padStart(5, '0');
    return { value, label, note: province.label, terms, inside, province };
  });
}
