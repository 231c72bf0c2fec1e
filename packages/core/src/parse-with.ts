import * as z from 'zod/mini';
import { PackError, type PackErrorCode } from './pack-error.js';
import { checkLimits, type PlacedIssue } from './pack-limits.js';
import { pathInWords } from './pack-path.js';
import { packWords } from './pack-words.js';
import { withoutSchema } from './without-schema.js';

/**
 * Reads a file that lies beside a pack, as `JSON.parse` made it.
 * @throws {PackError} with everything that is wrong, each with its place and in words.
 */
export function parseWith<T>(schema: z.ZodMiniType<T>, file: unknown): T {
  const json = withoutSchema(file);
  const excess = checkLimits(json);
  if (excess.length > 0) throw refusal('limits', json, excess);
  const result = z.safeParse(schema, json, { error: packWords });
  if (!result.success) throw refusal('schema', json, result.error.issues);
  return result.data;
}

function refusal(code: PackErrorCode, json: unknown, issues: readonly PlacedIssue[]): PackError {
  return new PackError(
    code,
    issues.map(({ path, message }) => ({ path: pathInWords(json, path), message })),
  );
}
