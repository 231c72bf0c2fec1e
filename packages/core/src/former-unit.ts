/** Marks decide: "Huyền" and "Quan" are names of streets, and districts still have their roads. */
const formerUnits = new RegExp(
  '(?<=^|[\\s,;(])(?:(?<!đường )(?:quận|huyện|thị xã|thị trấn|thành phố)\\s|' +
    '(?:quận|quan|q)\\.?\\s?[0-9]|(?:(?:q|h|tx|tt)\\.|tp\\.?)\\s?\\p{L})[^,;)]*',
  'giu',
);

/**
 * What in a line of an address names a unit that ended on 1 July 2025, up to the next comma:
 * "quận Ba Đình", "Q.1", "TP Hòa Bình"; `undefined` when nothing does. A city that is a province
 * today may be named once more.
 */
export function formerUnitIn(line: string, provinceName = ''): string | undefined {
  const own = provinceName.toLowerCase();
  const found = line.normalize('NFC').match(formerUnits) ?? [];
  return found.map((unit) => unit.trim()).find((unit) => fullName(unit) !== own);
}

function fullName(unit: string): string {
  return unit.toLowerCase().replace(/^tp\.?\s*/, 'thành phố ');
}
