import { parseWith } from './parse-with.js';
import type { PrintLayout } from './print.js';
import { printSchema } from './print-schema.js';

/**
 * Reads the print layout of a pack (`print.json`), as `JSON.parse` made it. Whether its fields are
 * those of the procedure is checked at the desk (`tungbuoc check`); a form leaves dots for others.
 *
 * @throws {PackError} with everything that is wrong, each with its place and in words.
 */
export function parsePrintLayout(json: unknown): PrintLayout {
  return parseWith(printSchema, json);
}
