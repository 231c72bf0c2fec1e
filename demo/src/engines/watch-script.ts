import { travel } from '../e2e/travel.js';

/** A script for the head of a page: it lives on this day, and says what goes wrong. */
export function watchScript(today: string): string {
  return `(${travel.toString()})('${today}');(${watch.toString()})();`;
}

function watch(): void {
  const say = (words: string) => navigator.sendBeacon('/watch/report', words);
  addEventListener('error', ({ message }) => say(`uncaught: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => say(`rejected: ${String(reason)}`));
}
