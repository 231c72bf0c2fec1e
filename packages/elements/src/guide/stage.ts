import type { Snapshot } from '@tungbuoc/core';

/**
 * Filling in (the review included), after sending, the end of a guide that does not send, and of a
 * practice, or the card from which answers are copied to an official site.
 */
export type Stage = 'fill' | 'sent' | 'finish' | 'practised' | 'transfer';

/** One comes back from there to where one was. */
export type End = Exclude<Stage, 'fill' | 'sent'>;

/** The phone's Back button leads back from there. */
export function isEnd(stage: string): stage is End {
  return ['finish', 'practised', 'transfer'].includes(stage);
}

/** Names the place of a snapshot, as `Guide.goTo` takes it. */
export function placeOf(snapshot: Snapshot): string {
  return snapshot.screen?.key ?? (snapshot.route ? `route:${snapshot.route.id}` : 'review');
}
