/**
 * Packs the administrative units of Viet Nam into `packs/data/communes.json`: small enough for a
 * telephone to fetch whole (20 kB gzip), easy enough to read with two splits.
 * The encoding is described in `packages/packs/data/README.md`.
 */

/** The list as published: `{ meta, provinces, communes }`, see the data's README for its source. */
export interface AdministrativeUnits {
  readonly meta: { readonly asOf: string; readonly source: string; readonly license: string };
  readonly provinces: readonly Unit[];
  readonly communes: readonly (Unit & { readonly province: string })[];
}

interface Unit {
  /** Two digits for a province, five for a commune. */
  readonly code: string;
  readonly name: string;
  readonly type: string;
}

/** What stands in `communes.json`. */
export interface PackedUnits {
  readonly asOf: string;
  readonly source: string;
  readonly license: string;
  /** Kind letter → the word that stands before the name. */
  readonly kinds: Readonly<Record<string, string>>;
  /** `[code, name, kind letter, other names by which people look for it]`. */
  readonly provinces: readonly (readonly [string, string, string, (readonly string[])?])[];
  /** Province code → its communes, in the order of their codes. */
  readonly communes: Readonly<Record<string, string>>;
}

const kinds = { c: 'Thành phố', t: 'Tỉnh', p: 'Phường', x: 'Xã', d: 'Đặc khu' };

const letters: Readonly<Record<string, string>> = {
  'thanh-pho': 'c',
  tinh: 't',
  phuong: 'p',
  xa: 'x',
  'dac-khu': 'd',
};

/** @throws Error when a name or a kind cannot be packed. `former`: other names, by province code. */
export function packUnits(
  units: AdministrativeUnits,
  former: Readonly<Record<string, readonly string[]>> = {},
): PackedUnits {
  const { asOf, source, license } = units.meta;
  return {
    asOf,
    source,
    license,
    kinds,
    provinces: units.provinces.map(({ code, name, type }) => {
      const names = former[code];
      return names ? [code, name, letter(type), names] : [code, name, letter(type)];
    }),
    communes: Object.fromEntries(
      units.provinces.map(({ code }) => [code, packProvince(code, units.communes)]),
    ),
  };
}

/** The file's text: a line per province, so that a renamed unit is easy to find in a comparison. */
export function formatUnits({ provinces, communes, ...head }: PackedUnits): string {
  const lines = [
    ...Object.entries(head).map(entry),
    entry(['provinces', provinces]),
    `"communes":{\n${Object.entries(communes).map(entry).join(',\n')}\n}`,
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The communes of one province again, as a reader of the file gets them. */
export function unpackProvince(packed: string): readonly Unit[] {
  let code = 0;
  return packed.split('|').map((entry) => {
    const [, type = '', step, name = ''] = /^(\D)(\d+) (.+)$/.exec(entry) ?? [];
    code += Number(step);
    return { code: String(code).padStart(5, '0'), name, type };
  });
}

function entry([key, value]: readonly [string, unknown]): string {
  return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
}

function packProvince(code: string, communes: AdministrativeUnits['communes']): string {
  const sorted = communes
    .filter(({ province }) => province === code)
    .sort((a, b) => Number(a.code) - Number(b.code));
  return sorted.map((unit, i) => packUnit(unit, Number(sorted[i - 1]?.code ?? 0))).join('|');
}

function packUnit({ code, name, type }: Unit, before: number): string {
  if (name.includes('|')) throw new Error(`${code}: the name must not contain "|"`);
  return `${letter(type)}${Number(code) - before} ${name.normalize('NFC')}`;
}

function letter(type: string): string {
  const found = letters[type];
  if (!found) throw new Error(`unknown kind of unit: ${type}`);
  return found;
}
