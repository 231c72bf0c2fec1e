import { join } from 'node:path';
import { formerUnitIn } from '@tungbuoc/core';
import type { AddressAnswer } from '@tungbuoc/core';
import { isObject, walk } from './json-tree.js';
import type { Entry } from './json-tree.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

/** Longer hints are not read. @see W3C "Making Content Usable" */
const maxHintWords = 25;

/** Units that ended on 01/07/2025 (NQ 202/2025/QH15): no present address has them. */
const formerUnits = /(^|[\s,])(quận|huyện|thị xã|thị trấn)(?=$|[\s,.])/iu;

/** Hints are short, and addresses of today have two levels. */
export function checkWords(pack: PackFolder): readonly Problem[] {
  return [...checkTexts(pack), ...checkExampleAddresses(pack)];
}

function checkTexts({ folder, words }: PackFolder): Problem[] {
  return [...words].flatMap(([locale, tree]) => {
    const file = join(folder, 'locales', `${locale}.json`);
    return [...walk(tree)].flatMap((entry) => checkText(entry, file));
  });
}

function checkText({ place, key, value }: Entry, file: string): Problem[] {
  if (typeof value !== 'string') return [];
  const problems: Problem[] = [];
  const count = value.split(/\s+/u).filter(Boolean).length;
  if (key === 'hint' && count > maxHintWords) {
    const message = `${count} words; say it in ${maxHintWords}, better in 12`;
    problems.push({ file, place, message });
  }
  if (formerUnits.test(value.normalize('NFC'))) problems.push({ file, place, message: district });
  return problems;
}

const district = 'names a district; addresses have commune and province only';

function checkExampleAddresses({ folder, examples }: PackFolder): Problem[] {
  return [...examples].flatMap(([name, example]) => {
    const file = join(folder, 'examples', name);
    const places = [...walk(example)].filter(({ value }) => isPresentAddress(value));
    return places
      .filter(({ value }) => namesDistrict(value))
      .map(({ place }) => ({
        file,
        place,
        message: district,
      }));
  });
}

function isPresentAddress(value: unknown): boolean {
  return isObject(value) && 'communeCode' in value;
}

function namesDistrict(address: unknown): boolean {
  const { provinceName, ...texts } = address as AddressAnswer;
  return Object.values<unknown>(texts).some(
    (text) => formerUnitIn(String(text), provinceName) !== undefined,
  );
}
