/** Packs the first digits of personal identification numbers into `packs/data/id-prefixes.json`. */

/** The list as collected. @see Circular 59/2021/TT-BCA, annex */
export interface IdPrefixes {
  readonly prefixes: readonly {
    /** Three digits: `001`. */
    readonly code: string;
    /** The province, one of the 63 of before 01/07/2025. */
    readonly name: string;
    /** The province that it is part of now. */
    readonly currentProvinceCode: string;
  }[];
}

/** What stands in `id-prefixes.json`. */
export interface PackedIdPrefixes {
  readonly source: string;
  /** Three digits, name of the former province, code of the province of today. */
  readonly prefixes: readonly (readonly [string, string, string])[];
}

const source = 'Thông tư 59/2021/TT-BCA';

/** The file's text: a line per prefix. */
export function formatIdPrefixes({ prefixes }: IdPrefixes): string {
  const lines = prefixes.map(({ code, name, currentProvinceCode }) =>
    JSON.stringify([code, name, currentProvinceCode]),
  );
  return `{"source":${JSON.stringify(source)},"prefixes":[\n${lines.join(',\n')}\n]}\n`;
}
