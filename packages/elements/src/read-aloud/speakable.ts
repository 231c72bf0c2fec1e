import { datesAndTimes } from './spoken-dates.js';
import { amounts, identifiers } from './spoken-digits.js';
import { capitals, documentNumbers, shortFormWords } from './spoken-names.js';

/**
 * A sentence as people say it, from the sentence as it is shown. Voices differ in what they make of
 * digits and signs, so none are left to them: `05/03/1945` is "ngày năm tháng ba năm một nghìn chín
 * trăm bốn mươi lăm", and the digits of a card come one by one. Vietnamese only.
 */
export function speakable(shown: string): string {
  const words = forms.reduce((text, form) => form(text), shown.normalize('NFC'));
  return words
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)])/g, '')
    .trim();
}

/** In this order: each leaves to the next what it does not know. */
const forms: readonly ((text: string) => string)[] = [
  webNames,
  documentNumbers,
  shortFormWords,
  capitals,
  identifiers,
  datesAndTimes,
  counts,
  units,
  amounts,
  signs,
];

/** `phuongmau@vidu.vn`, `dichvucong.gov.vn`. */
function webNames(text: string): string {
  const name =
    /(?<!\S)(?:https?:\/\/)?[\w-]+(?:[.@][\w-]+)*[.@](?:vn|com|org|net|gov)(?![\p{L}\d])/giu;
  return text.replace(name, (shown) =>
    shown
      .replace(/^https?:\/\//, '')
      .replaceAll('@', ' a còng ')
      .replaceAll('.', ' chấm '),
  );
}

/** "Bước 2/5", "2–3 bản", "1/2". */
function counts(text: string): string {
  return text
    .replace(/(bước) (\d+)\/(\d+)/giu, '$1 $2 trong $3 bước')
    .replace(/(\d) ?[–-] ?(?=\d)/gu, '$1 đến ')
    .replace(/(\d)\/(?=\d)/g, '$1 trên ');
}

const unitWords: Readonly<Record<string, string>> = {
  'm²': 'mét vuông',
  m2: 'mét vuông',
  'm³': 'mét khối',
  m: 'mét',
  km: 'ki-lô-mét',
  cm: 'xăng-ti-mét',
  kg: 'ki-lô-gam',
  g: 'gam',
  ha: 'héc-ta',
  kB: 'ki-lô-bai',
  KB: 'ki-lô-bai',
  MB: 'mê-ga-bai',
  đ: 'đồng',
  '₫': 'đồng',
  VND: 'đồng',
  VNĐ: 'đồng',
  '%': 'phần trăm',
  '°C': 'độ xê',
};

/** After a number only: `12,5 m²`, `5.000đ`. */
function units(text: string): string {
  return text.replace(/(\d) ?(m²|m2|m³|°C|₫|%|\p{L}{1,3})(?![\p{L}\d])/gu, (shown, digit, unit) =>
    Object.hasOwn(unitWords, String(unit)) ? `${digit} ${unitWords[String(unit)]}` : shown,
  );
}

/** What is left of signs: "ông/bà" is "ông bà". */
function signs(text: string): string {
  return text
    .replace(/\s*[·•]\s*/g, ', ')
    .replace(/\s[–—-]\s/g, ', ')
    .replace(/\s*&\s*/g, ' và ')
    .replace(/[“”"«»*_]/g, '')
    .replace(/\s*\/\s*/g, ' ');
}
