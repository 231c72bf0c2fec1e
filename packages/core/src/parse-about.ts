import type { About } from './about.js';
import { aboutSchema } from './about-schema.js';
import { parseWith } from './parse-with.js';

/**
 * Reads what to know around a procedure (`about.json`), its words merged in by `localizePack`, as
 * `JSON.parse` made it. Whether its fields are those of the procedure is checked at the desk.
 *
 * @throws {PackError} with everything that is wrong, each with its place and in words.
 */
export function parseAbout(json: unknown): About {
  return parseWith(aboutSchema, json);
}
