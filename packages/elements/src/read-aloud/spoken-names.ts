import { wholeNumber } from './spoken-digits.js';

/**
 * Short forms that are read in full. Few and certain: what may mean two things ("P.", "Q.") stays
 * as it is. A point belongs to its short form.
 */
const shortForms: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  CCCD: 'căn cước công dân',
  CMND: 'chứng minh nhân dân',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  GKS: 'giấy khai sinh',
  TTHC: 'thủ tục hành chính',
  SĐT: 'số điện thoại',
  'TP.HCM': 'thành phố Hồ Chí Minh',
  'TP.': 'thành phố',
  TP: 'thành phố',
  'Tp.': 'thành phố',
  'v.v.': 'vân vân',
  'v.v': 'vân vân',
};

/** What the parts of a document's number stand for. */
const documentParts: Readonly<Record<string, string>> = {
  NĐ: 'nghị định',
  CP: 'Chính phủ',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  BTP: 'Bộ Tư pháp',
  BCA: 'Bộ Công an',
  BTC: 'Bộ Tài chính',
  BNV: 'Bộ Nội vụ',
  QĐ: 'quyết định',
  QĐST: 'quyết định sơ thẩm',
  HNGĐ: 'hôn nhân gia đình',
  NQ: 'nghị quyết',
  VBHN: 'văn bản hợp nhất',
  TTg: 'Thủ tướng',
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
};

/** `12/2015/QĐST-HNGĐ` → "mười hai năm hai nghìn …, quyết định sơ thẩm hôn nhân gia đình". */
export function documentNumbers(text: string): string {
  return text
    .replace(numbersOfDocuments, (shown) => documentWords(shown))
    .replace(/, (?=[,.;)]|$)/g, '');
}

/** Short forms in full. */
export function shortFormWords(text: string): string {
  return text.replace(shortForm, (shown) => {
    const words = shortForms[shown] ?? shown;
    return shown.endsWith('.') && !/^t/i.test(shown) ? `${words}.` : words;
  });
}

/** Engines spell words in capitals: `VÍ DỤ` is read as "ví dụ". */
export function capitals(text: string): string {
  return text.replace(capitalWords, (words) =>
    /[^A-Z\s]/.test(words) ? words.toLocaleLowerCase('vi') : words,
  );
}

const numbersOfDocuments =
  /(?:(?:[Nn]ghị định|[Tt]hông tư|[Ll]uật|[Qq]uyết định|[Nn]ghị quyết|[Ss]ố) )?(?<![\d/])\d{1,6}\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*/gu;
const shortForm = new RegExp(
  `(?<![\\p{L}\\d])(?:${Object.keys(shortForms)
    .sort((one, other) => other.length - one.length)
    .map((key) => key.replaceAll('.', '\\.'))
    .join('|')})(?![\\p{L}\\d])`,
  'gu',
);
const capitalWords = /(?<![\p{L}\d])\p{Lu}{2,}(?:\s+\p{Lu}{2,})*(?![\p{L}\d])/gu;

function documentWords(shown: string): string {
  const [numbers = '', ...rest] = shown.split('/');
  const parts = rest.pop() ?? '';
  const kind = numbers.replace(/\d+$/, '');
  const number = wholeNumber(numbers.slice(kind.length));
  const year = rest[0] ? ` năm ${wholeNumber(rest[0])}` : '';
  return `${kind}${number}${year}, ${partWords(parts, kind)}`;
}

/** What the text has said before the number is not said again. */
function partWords(parts: string, kind: string): string {
  const words = parts.split('-').map(partInWords);
  const said = words[0]?.toLocaleLowerCase('vi') === kind.trim().toLocaleLowerCase('vi');
  return (said ? words.slice(1) : words).join(' ');
}

function partInWords(part: string): string {
  const congress = /^QH(\d+)$/.exec(part)?.[1];
  if (congress) return `Quốc hội khóa ${wholeNumber(congress)}`;
  return Object.hasOwn(documentParts, part) ? `${documentParts[part]}` : spelled(part);
}

/** Letters one by one, for engines that would try to read them as a word. */
function spelled(part: string): string {
  return part.replace(/.(?!$)/gu, '$& ');
}
