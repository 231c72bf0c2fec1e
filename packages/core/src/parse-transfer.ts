import { parseWith } from './parse-with.js';
import type { TransferLayout } from './transfer.js';
import { transferSchema } from './transfer-schema.js';

/**
 * Reads the order of an official site (`transfer.json`), as `JSON.parse` made it. Whether its fields are
 * those of the procedure is checked at the desk.
 *
 * @throws {PackError} with everything that is wrong, each with its place and in words.
 */
export function parseTransfer(json: unknown): TransferLayout {
  return parseWith(transferSchema, json);
}
