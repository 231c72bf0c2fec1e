const kinds = /^(?:xã|phường|đặc khu|thị trấn|thị xã|quận|huyện|tỉnh|thành phố) +/;
const plainKinds = /^(?:xa|phuong|dac khu|thi tran|thi xa|quan|huyen|tinh|thanh pho) +/;
const shortKinds = /^(?:(?:tp|tt|tx|đk)(?:\. ?| )|[xpqht]\. ?|[pq] ?(?=[0-9]))/;

/**
 * A text for comparing without marks, letter case and signs: "Hoà Bình" and "hòa bình" are `hoa
 * binh`, "Ê-đê" is `e de`, "Ea H'Leo" `ea hleo`; what is written with `y` or `i`, as one likes, has
 * `i`: "Mỹ" and "Mĩ", "Quý" and "Quí". Nobody sees it.
 */
export function foldVietnamese(text: string): string {
  return withoutMarks(text.toLowerCase())
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll('quy', 'qui')
    .replace(/([bcdghklmnprstvx])y(?![a-z])/g, '$1i')
    .trim();
}

/**
 * The name of a place without its kind: "Phường Hòa Bình", "P. Hòa Bình" and "phuong hoa binh"
 * lose the first word. Names that only sound like a kind stay whole: "Xà Phiên", "Quan Sơn".
 */
export function stripUnitKind(text: string): string {
  const name = text.normalize('NFC').trim();
  const lower = name.toLowerCase();
  const hasMarks = withoutMarks(lower) !== lower;
  const kind =
    kinds.exec(lower) ?? shortKinds.exec(lower) ?? (hasMarks ? null : plainKinds.exec(lower));
  return name.slice(kind?.[0].length ?? 0) || name;
}

function withoutMarks(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}
