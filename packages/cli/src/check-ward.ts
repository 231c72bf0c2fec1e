import { isObject } from './json-tree.js';
import type { JsonObject } from './json-tree.js';
import { FileError, readJson } from './json-file.js';
import type { Problem } from './problem.js';

type Test = (value: unknown) => boolean;
type Found = Omit<Problem, 'file'>;

const isText: Test = (value) => typeof value === 'string' && value.trim() !== '';
const isDay: Test = (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(String(value));
const isClock: Test = (value) => isText(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value));
const isWebAddress: Test = (value) => isText(value) && /^https:\/\/[^\s]+$/.test(String(value));
const isOrigin: Test = (value) => isText(value) && /^https:\/\/[^\s/]+$/.test(String(value));
const isWeekday: Test = (value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7;
const isAmount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const recordOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);
const shapeOf =
  (keys: Readonly<Record<string, Test>>, required: readonly string[] = []): Test =>
  (value) =>
    isObject(value) && breaches(value, keys, required).length === 0;

const office = shapeOf({ name: isText, address: isText, phone: isText }, ['name', 'address']);
const hours = shapeOf({ days: listOf(isWeekday), from: isClock, to: isClock }, [
  'days',
  'from',
  'to',
]);
const controller = shapeOf({ name: isText, purpose: isText, retention: isText, contact: isText }, [
  'name',
  'purpose',
]);
const procedure = shapeOf({ fees: recordOf(isAmount), delivery: listOf(isText) });

const keys: Readonly<Record<string, Test>> = {
  name: isText,
  addressee: isText,
  offices: listOf(office),
  phone: isText,
  zalo: isWebAddress,
  openingHours: listOf(hours),
  holidays: listOf(isDay),
  procedures: recordOf(procedure),
  dataController: controller,
  packOrigins: listOf(isOrigin),
};

const advice: Readonly<Record<string, string>> = {
  name: 'write the name of the office',
  addressee: 'write the line after "Kính gửi"',
  offices: 'each needs "name" and "address", and may have "phone"',
  phone: 'write the number as text',
  zalo: 'write an https:// address',
  openingHours: 'each needs "days" (1 Monday to 7), "from" and "to" as 07:30',
  holidays: 'write days as 2026-12-31',
  procedures: 'by procedure id: "fees" with amounts in đồng, "delivery" with values of the pack',
  dataController: 'needs "name" and "purpose"; may have "retention" and "contact"',
  packOrigins: 'write origins as https://example.vn, without a path',
};

/** Everything that is wrong with a ward's file; nothing when all is well. */
export function checkWard(file: string): readonly Problem[] {
  try {
    return checkValue(readJson(file)).map((found) => ({ file, ...found }));
  } catch (error) {
    if (error instanceof FileError) return [{ file, message: error.message }];
    throw error;
  }
}

function checkValue(ward: unknown): readonly Found[] {
  if (!isObject(ward)) return [{ message: 'must be a JSON object' }];
  return breaches(ward, keys, ['name']).map((place) => ({
    place,
    message: advice[place] ?? `is not known; use one of: ${Object.keys(keys).join(', ')}`,
  }));
}

/** Keys that are not known, whose value does not fit, or that are missing. */
function breaches(
  value: JsonObject,
  tests: Readonly<Record<string, Test>>,
  required: readonly string[],
): string[] {
  const wrong = Object.keys(value).filter((key) => {
    const test = Object.hasOwn(tests, key) ? tests[key] : undefined;
    return !test?.(value[key]);
  });
  return [...required.filter((key) => !Object.hasOwn(value, key)), ...wrong];
}
