import type { Listing } from './listing.js';
import { listingSchema } from './listing-schema.js';
import { parseWith } from './parse-with.js';

export { lifeEvents, onlineLevels } from './listing-schema.js';

/**
 * Reads how a procedure is found (`listing.json`), as `JSON.parse` made it.
 * @throws {PackError} with everything that is wrong, each with its place and in words.
 */
export function parseListing(json: unknown): Listing {
  return parseWith(listingSchema, json);
}
