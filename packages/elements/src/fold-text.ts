/**
 * A text as people search it: without marks, letter case and signs, and with `i` for `y`, so that
 * "hoa binh", "Hòa Bình" and "HOÀ BÌNH" are the same, and "quí" finds "Quý". For comparing only.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('y', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
