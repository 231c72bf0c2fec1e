import * as z from 'zod/mini';
import { checkLimits, packLimits, type PlacedIssue } from './pack-limits.js';
import { pathInWords } from './pack-path.js';
import { packWords } from './pack-words.js';
import { WardError, type WardErrorCode } from './ward-error.js';
import { wardSchema } from './ward-schema.js';
import type { Ward } from './ward.js';
import { withoutSchema } from './without-schema.js';

export { WardError, type WardErrorCode } from './ward-error.js';

/**
 * Reads the file of a ward: a JSON text, or what `JSON.parse` made of one. Links are `https:`
 * only, and nothing that a {@link Ward} has not gets in.
 *
 * @throws {WardError} with everything that is wrong, each with its place and in words.
 */
export function parseWard(json: unknown): Ward {
  const file = withoutSchema(typeof json === 'string' ? readText(json) : json);
  const excess = checkLimits(file);
  if (excess.length > 0) throw refusal('limits', file, excess);
  const result = z.safeParse(wardSchema, file, { error: packWords });
  if (!result.success) throw refusal('schema', file, result.error.issues);
  return result.data;
}

function readText(text: string): unknown {
  if (text.length > packLimits.characters) throw refusal('limits', text, [tooLarge]);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WardError('not-json', [{ path: '', message: 'The text is not JSON' }], { cause });
  }
}

const tooLarge: PlacedIssue = {
  path: [],
  message: `The file has more than ${packLimits.characters} characters`,
};

function refusal(code: WardErrorCode, json: unknown, issues: readonly PlacedIssue[]): WardError {
  return new WardError(
    code,
    issues.map(({ path, message }) => ({ path: pathInWords(json, path), message })),
  );
}
