import type * as z from 'zod/mini';

type RawIssue = z.core.$ZodRawIssue;

/**
 * What is wrong, in words that follow the name of a place ("steps.child: is missing"). For issues
 * to which the schema gives no words of its own; zod's are loaded by nobody.
 */
export function packWords(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `is not ${kindName(issue.expected)}`;
    case 'unrecognized_keys':
      return `has a key that it should not have: ${named(issue.keys)}`;
    case 'invalid_value':
      return `is not one of: ${named(issue.values.map(String))}`;
    case 'too_big':
      return `is more than ${issue.maximum}`;
    case 'too_small':
      return `is less than ${issue.minimum}`;
    default:
      return 'is not what it should be';
  }
}

const maxNamed = 20;
const maxKeyLength = 60;

function named(keys: readonly string[]): string {
  const shown = keys.slice(0, maxNamed).map((key) => key.slice(0, maxKeyLength));
  return keys.length > maxNamed ? `${shown.join(', ')}, …` : shown.join(', ');
}

const kindNames: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
]);

function kindName(expected: string): string {
  return kindNames.get(expected) ?? `a ${expected}`;
}
