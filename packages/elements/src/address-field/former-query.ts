import { namedBy } from '../suggestions.js';
import type { FormerProvince } from './former-units.js';

const shortKinds: readonly (readonly [RegExp, string])[] = [
  [/^q(?:\.\s*|\s*(?=\d))/i, 'Quận '],
  [/^p(?:\.\s*|\s*(?=\d))/i, 'Phường '],
  [/^h\.\s*/i, 'Huyện '],
  [/^x\.\s*/i, 'Xã '],
  [/^tx[.\s]\s*/i, 'Thị xã '],
  [/^tt[.\s]\s*/i, 'Thị trấn '],
  [/^tp[.\s]\s*/i, 'Thành phố '],
];

const commune = /^(?:xã|phường|thị trấn)\s/i;
const district = /^(?:quận|huyện|thị xã|thành phố)\s/i;

/** A text with the kind of its unit in full: "Q.1" is "Quận 1". */
export function writtenOut(text: string): string {
  const found = shortKinds.find(([short]) => short.test(text));
  return found ? text.replace(...found) : text;
}

/** What a line of an address says of the former units it lies in. */
export interface FormerHints {
  readonly province?: FormerProvince;
  /** What to search the commune by: the most that is known first. */
  readonly queries: readonly string[];
}

/** Looks for former units in a line such as "số 1, phường Trúc Bạch, Q. Ba Đình, Hà Nội". */
export function hintsFrom(line: string, provinces: readonly FormerProvince[]): FormerHints {
  const parts = line.normalize('NFC').split(/[,;()]/);
  const pieces = parts.map((piece) => writtenOut(piece.trim()));
  const lower = pieces.find((piece) => commune.test(piece)) ?? '';
  const upper = pieces.find((piece) => district.test(piece)) ?? '';
  const province = pieces
    .slice(1)
    .flatMap((piece) => namedBy(provinces, piece) ?? [])
    .at(-1);
  const queries = [`${lower} ${upper}`, lower, upper].map((text) => text.trim()).filter(Boolean);
  return { ...(province && { province }), queries: [...new Set(queries)] };
}
