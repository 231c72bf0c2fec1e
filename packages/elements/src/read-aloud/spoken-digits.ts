import { groupPersonId, groupPhone, numberInWords } from '@tungbuoc/core';

const names = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Digits one by one; a pause after each group: `0900 000` → "không chín không không, không …". */
export function digitByDigit(text: string): string {
  const groups = text.split(/[\s.-]+/).filter(Boolean);
  return groups.map((group) => group.replace(/\d/g, digitName).trim()).join(', ');
}

/** A whole number in words; one by one where a number would not be understood, or begins with 0. */
export function wholeNumber(digits: string): string {
  const isName = digits.length > 15 || /^0{2}|^0\d{2}/.test(digits);
  return isName ? digitByDigit(grouped(digits)) : numberInWords(Number(digits));
}

/** Numbers that nobody reads as an amount: of cards, of telephones, and codes of procedures. */
export function identifiers(text: string): string {
  return text
    .replace(afterLetters, (_, letters: string, digits: string) => `${letters} ${label(digits)}`)
    .replace(personId, (number) => digitByDigit(groupPersonId(bare(number))))
    .replace(abroad, (_, code: string, rest: string) => `cộng ${digitByDigit(`${code} ${rest}`)}`)
    .replace(phone, (number) => digitByDigit(/\s|\./.test(number) ? number : groupPhone(number)))
    .replace(hotline, (number) => digitByDigit(number))
    .replace(
      code,
      (_, group: string, rest: string) =>
        `${wholeNumber(group)} chấm ${digitByDigit(grouped(rest))}`,
    )
    .replace(longNumber, (number) => digitByDigit(grouped(number)));
}

/** Amounts: `1.234.567`, `12,5`, `2.3`; then whatever digits are left. */
export function amounts(text: string): string {
  return text
    .replace(thousands, (number) => numberInWords(Number(number.replaceAll('.', ''))))
    .replace(
      decimal,
      (_, whole: string, part: string) => `${wholeNumber(whole)} phẩy ${decimals(part)}`,
    )
    .replace(dotted, (number) => number.split('.').map(wholeNumber).join(' chấm '))
    .replace(/\d+/g, wholeNumber);
}

const personId = /(?<![\d.])\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d.]*\d)/g;
const abroad = /\+(\d{1,3})[ .]?(\d[\d .]{6,12}\d)(?!\d)/g;
const phone = /(?<![\d.,/])0\d(?:[ .]?\d){7,9}(?![./]?\d)/g;
const hotline = /(?<![\d.,/])1[89]00[ .]?\d{2,4}(?: ?\d{2})?(?![./]?\d)/g;
const code = /(?<![\d.,])(\d)\.(\d{6})(?![\d.]*\d)/g;
const longNumber = /(?<![\d.,])\d{7,}(?!,\d)/g;
const thousands = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.]*\d)/g;
const decimal = /(\d+),(\d+)/g;
const dotted = /\d+(?:\.\d+)+/g;
const afterLetters = /(\p{L})(\d+)/gu;

function bare(number: string): string {
  return number.replace(/\D/g, '');
}

function grouped(digits: string): string {
  return digits.replace(/\d{3}(?=\d)/g, '$& ');
}

function decimals(part: string): string {
  return part.length > 2 || part.startsWith('0') ? digitByDigit(part) : wholeNumber(part);
}

/** `A4` is a number, `X0000000` a name. */
function label(digits: string): string {
  return digits.length > 3 ? digitByDigit(grouped(digits)) : wholeNumber(digits);
}

function digitName(digit: string): string {
  return ` ${names[Number(digit)] ?? digit}`;
}
