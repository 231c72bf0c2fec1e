import { dateInWords, numberInWords } from '@tungbuoc/core';

/** Dates, months with their year, and times of the day, as people say them. */
export function datesAndTimes(text: string): string {
  return text
    .replace(fullDate, (shown) => dateWords(shown.split(/[/-]/).reverse(), shown))
    .replace(monthAndYear, (shown) => dateWords(shown.split('/').reverse(), shown))
    .replace(dayAndMonth, (shown) => dayWords(shown))
    .replace(saidTwice, '$1 ')
    .replace(fourthMonth, '$1 tư')
    .replace(clock, (shown) => timeWords(shown))
    .replace(hour, '$1 giờ');
}

const fullDate = /(?<![\d/])\d{1,2}[/-]\d{1,2}[/-]\d{4}(?![\d/]|-\p{L})/gu;
const monthAndYear = /(?<![\d/]|số )\d{1,2}\/\d{4}(?![\d/])/giu;
const dayAndMonth = /(?<=ngày )\d{1,2}\/\d{1,2}(?![\d/])/giu;
/** The text says "ngày" or "tháng" itself. */
const saidTwice = /(ngày|tháng) \1 /giu;
const fourthMonth = /(tháng) 0?4(?![\d/.,])/giu;
const clock = /(?<![\d:.,/])(?:[01]?\d|2[0-4])(?::|h| giờ )[0-5]\d(?: phút)?(?![\d:]|\p{L})/giu;
const hour = /(?<![\d:.,/])([01]?\d|2[0-4])h(?![\d\p{L}])/gu;

/** @param parts year first, as far as they are known */
function dateWords(parts: readonly string[], shown: string): string {
  const words = dateInWords(parts.map((part) => part.padStart(2, '0')).join('-'));
  return words ? words.charAt(0).toLocaleLowerCase('vi') + words.slice(1) : shown;
}

/** `20/7` after "ngày". */
function dayWords(shown: string): string {
  const words = dateWords(['2000', ...shown.split('/').reverse()], shown);
  return words.replace(/ năm hai nghìn$/, '');
}

/** `7:30`, `07h30`, `7 giờ 30 phút`. */
function timeWords(shown: string): string {
  const [hours = 0, minutes = 0] = (shown.match(/\d+/g) ?? []).map(Number);
  const words = `${numberInWords(hours)} giờ`;
  if (minutes === 0) return words;
  const unit = minutes < 10 || shown.endsWith('phút') ? ' phút' : '';
  return `${words} ${numberInWords(minutes)}${unit}`;
}
