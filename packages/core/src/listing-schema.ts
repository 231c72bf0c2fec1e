import * as z from 'zod/mini';
import type { Listing } from './listing.js';
import { text } from './schema-parts.js';

const words = z.strictObject({
  time: text,
  fee: text,
  search: z.array(text.check(z.maxLength(100))).check(z.minLength(1, 'has no words')),
});

/** What happened in somebody's life; see {@link Listing}. */
export const lifeEvents = [
  'birth',
  'death',
  'lost-paper',
  'marriage',
  'benefit',
  'building',
  'moving',
  'business',
  'papers',
  'driving',
  'account',
  'home-help',
] as const;

/** How much of a procedure can be done over the network. */
export const onlineLevels = [
  'full',
  'submit',
  'submit-sign-in-person',
  'in-person',
  'self-service',
  'local',
] as const;

/** How a procedure is found. */
export const listingSchema: z.ZodMiniType<Listing> = z.strictObject({
  order: z.int().check(z.minimum(1)),
  events: z.array(z.enum(lifeEvents)).check(z.minLength(1, 'names no event')),
  online: z.enum(onlineLevels),
  presence: z.boolean(),
  words: z.catchall(z.strictObject({ vi: words }), words),
});
