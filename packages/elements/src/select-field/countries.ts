import { foldVietnamese } from '@tungbuoc/core';
import type { Suggestion } from '../suggestions.js';

/** ISO 3166-1 codes of the members and observers of the United Nations, and Taiwan. */
const codes =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG ' +
  'CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH ' +
  'GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ ' +
  'LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG ' +
  'NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM ' +
  'SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS ' +
  'YE ZA ZM ZW';

/** Names as Vietnamese papers write them, where the browser's differ. */
const names: Readonly<Record<string, string>> = {
  PS: 'Palestine',
  TW: 'Đài Loan (Trung Quốc)',
  VN: 'Việt Nam',
};

/**
 * Countries by their Vietnamese names, Việt Nam first, then by the alphabet. The names come from the
 * browser (CLDR); English ones find them too.
 */
export function countries(): readonly Suggestion[] {
  const vietnamese = new Intl.DisplayNames('vi', { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const all = codes.split(' ').map((code) => {
    const label = names[code] ?? vietnamese.of(code) ?? code;
    return { value: label, label, otherNames: [foldVietnamese(english.of(code) ?? code)] };
  });
  const { compare } = new Intl.Collator('vi');
  return all.sort((a, b) => rank(a.label) - rank(b.label) || compare(a.label, b.label));
}

function rank(label: string): number {
  return label === names['VN'] ? 0 : 1;
}
