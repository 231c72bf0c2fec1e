/** Packs the relations to the head of a household into `packs/data/household-relations.json`. */

/** The list as collected: relations of many papers, those of form CT01 with its own term. */
export interface Relationships {
  readonly relationships: readonly { readonly ct01?: string }[];
}

/** `Chủ hộ` is written by the head of the household, and stands on no list. */
const commonest = [
  ['Chủ hộ', 'Chồng', 'Vợ', 'Cha đẻ', 'Mẹ đẻ', 'Con đẻ', 'Con dâu', 'Con rể', 'Cháu nội'],
  ['Cháu ngoại', 'Ông nội', 'Bà nội', 'Ông ngoại', 'Bà ngoại'],
].flat();

/** Everyday words, for search only: the paper has the term of the list. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  Chồng: ['Ông nhà'],
  Vợ: ['Bà nhà'],
  'Cha đẻ': ['Bố đẻ', 'Ba đẻ', 'Tía'],
  'Mẹ đẻ': ['Má đẻ', 'U'],
  'Con đẻ': ['Con ruột', 'Con trai', 'Con gái'],
  'Cha nuôi': ['Bố nuôi', 'Ba nuôi'],
  'Mẹ nuôi': ['Má nuôi'],
  'Anh ruột': ['Anh trai'],
  'Chị ruột': ['Chị gái'],
  'Em ruột': ['Em trai', 'Em gái'],
  'Bác ruột': ['Bác'],
  'Chú ruột': ['Chú'],
  'Cô ruột': ['Cô'],
  'Cậu ruột': ['Cậu'],
  'Dì ruột': ['Dì'],
  'Cháu ruột': ['Cháu trai', 'Cháu gái'],
  'Cha vợ': ['Bố vợ', 'Ba vợ'],
  'Mẹ vợ': ['Má vợ'],
  'Cha chồng': ['Bố chồng', 'Ba chồng'],
  'Mẹ chồng': ['Má chồng'],
  'Cha dượng': ['Bố dượng', 'Dượng'],
  'Mẹ kế': ['Dì ghẻ', 'Mẹ ghẻ'],
};

/**
 * The file's text: a line per term, the commonest first, then the order of the list.
 * @see Circular 116/2026/TT-BCA, Art. 6(1): the closed list of form CT01
 */
export function formatHouseholdRelations({ relationships }: Relationships): string {
  const listed = relationships.flatMap(({ ct01 }) => ct01 ?? []);
  const first = commonest.filter((name) => name === 'Chủ hộ' || listed.includes(name));
  const names = [...first, ...listed.filter((name) => !first.includes(name))];
  const lines = names.map((name) => {
    const alt = everyday[name];
    return JSON.stringify(alt ? { name, alt } : { name });
  });
  return `{"groups":[\n${lines.join(',\n')}\n]}\n`;
}
