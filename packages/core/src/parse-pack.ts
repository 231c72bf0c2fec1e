import * as z from 'zod/mini';
import { checkReferences } from './check-references.js';
import { PackError } from './pack-error.js';
import type { PackErrorCode } from './pack-error.js';
import { checkLimits, packLimits } from './pack-limits.js';
import type { PlacedIssue } from './pack-limits.js';
import { pathInWords } from './pack-path.js';
import { packSchema } from './pack-schema.js';
import { packWords } from './pack-words.js';
import type { Procedure } from './procedure.js';
import { withoutSchema } from './without-schema.js';

/**
 * Reads a pack, its words merged in by {@link localizePack}: a JSON text, or what `JSON.parse` made
 * of one. Whoever wrote it, what comes out keeps the promises of the types; nothing else gets in.
 *
 * A pack may ask for files. Files cannot be sent yet: a guide then offers no sending, and ends with
 * the printed form and the papers to bring.
 *
 * @throws {PackError} with everything that is wrong, each with its place and in words.
 */
export function parsePack(pack: unknown): Procedure {
  const json = withoutSchema(typeof pack === 'string' ? readText(pack) : pack);
  refuse('limits', json, checkLimits(json));
  const result = z.safeParse(packSchema, json, { error: packWords });
  if (!result.success) throw refusal('schema', json, result.error.issues);
  const procedure: Procedure = result.data;
  refuse('references', procedure, checkReferences(procedure));
  return procedure;
}

function readText(text: string): unknown {
  if (text.length > packLimits.characters) {
    const message = `The pack has ${text.length} characters; at most ${packLimits.characters}`;
    throw new PackError('limits', [{ path: '', message }]);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PackError('not-json', [{ path: '', message: 'The text is not JSON' }], { cause });
  }
}

function refuse(code: PackErrorCode, json: unknown, issues: readonly PlacedIssue[]): void {
  if (issues.length > 0) throw refusal(code, json, issues);
}

function refusal(code: PackErrorCode, json: unknown, issues: readonly PlacedIssue[]): PackError {
  return new PackError(
    code,
    issues.map(({ path, message }) => ({ path: pathInWords(json, path), message })),
  );
}
