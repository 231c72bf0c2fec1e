/** Packs the list of ethnic groups into `packs/data/ethnic-groups.json`. */

/** The list as collected. @see Decision 121-TCTK/PPCĐ of 02/03/1979 */
export interface EthnicGroups {
  readonly groups: readonly { readonly name: string; readonly alt?: readonly string[] }[];
}

/**
 * Other names that people may take as an insult, that several groups share, or that are too short to
 * search by. They help nobody to find the own group.
 */
const leftOut = new Set(
  [
    ['Hạ', 'Cul', 'Cu', 'Thổ', 'Mọi', 'Mọi Bi', 'Giang', 'Mông (Hmông)', 'Động', 'Trại', 'Xá'],
    ['Lê', 'Đản', 'Đê', 'Mán Cao Lan', 'Mán Quần Cộc', 'Nông', 'Rai', 'Kẹo', 'Cuối', 'Họ', 'Xa'],
    ['Cao', 'Phương', 'Ve', 'Chu', 'Lao', 'Khả Quy', 'Sách', 'Mày', 'Khả Pẻ'],
  ].flat(),
);

/** The file's text: a line per group. Other names are for search only. */
export function formatEthnicGroups({ groups }: EthnicGroups): string {
  const lines = groups.map(({ name, alt = [] }) => {
    const others = alt.filter((other) => isOffered(other));
    return JSON.stringify(others.length > 0 ? { name, alt: others } : { name });
  });
  return `{"groups":[\n${lines.join(',\n')}\n]}\n`;
}

function isOffered(name: string): boolean {
  return !leftOut.has(name) && !name.endsWith('(old name)') && !name.startsWith('Xá ');
}
