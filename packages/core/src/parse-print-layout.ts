import * as z from 'zod/mini';
import { PackError, type PackErrorCode } from './pack-error.js';
import { checkLimits, type PlacedIssue } from './pack-limits.js';
import { pathInWords } from './pack-path.js';
import { packWords } from './pack-words.js';
import type { PrintLayout } from './print.js';
import { printSchema } from './print-schema.js';

/**
 * Reads the print layout of a pack (`print.json`), as `JSON.parse` made it. Whether its fields are
 * those of the procedure is checked at the desk (`tungbuoc check`); a form leaves dots for others.
 *
 * @throws {PackError} with everything that is wrong, each with its place and in words.
 */
export function parsePrintLayout(json: unknown): PrintLayout {
  const excess = checkLimits(json);
  if (excess.length > 0) throw refusal('limits', json, excess);
  const result = z.safeParse(printSchema, json, { error: packWords });
  if (!result.success) throw refusal('schema', json, result.error.issues);
  return result.data;
}

function refusal(code: PackErrorCode, json: unknown, issues: readonly PlacedIssue[]): PackError {
  return new PackError(
    code,
    issues.map(({ path, message }) => ({ path: pathInWords(json, path), message })),
  );
}
