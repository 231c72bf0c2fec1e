import { appendFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { randomInt } from 'node:crypto';
import type { EngineName } from '../engines/engine.js';

/** What a test of the fault kit found out: one row of docs/reliability-figures.md. */
export interface Figure {
  /** The quality bar, as `R1`. */
  readonly bar: string;
  /** What was done to the page, always in the same words; tells figures of one bar apart. */
  readonly what: string;
  /** The browser with its version, as it says it. */
  readonly browser: string;
  /** How many samples were looked at. */
  readonly n: number;
  /** How many of them lost more than the bar allows. */
  readonly losses: number;
  /** What was seen, in a few words. */
  readonly words: string;
  readonly seed: number;
}

/** How often something is repeated: in every `npm test`, and by `npm run test:faults`. */
export interface Runs {
  readonly quick: number;
  readonly full: number;
}

/** Whether the whole number of runs is asked for. */
export const isFull = process.env['FAULTS'] === 'full';

/** How often a test repeats its fault this time. */
export function runs({ quick, full }: Runs): number {
  return isFull ? full : quick;
}

const chosenSeed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
// A test that fails before it has a figure can be repeated too.
console.log(`seed ${chosenSeed}`);

/** What all chance of this run grows from; `SEED` repeats an earlier run. */
export function seed(): number {
  return chosenSeed;
}

/** Random numbers from 0 to 1 that come again with the same seed (mulberry32). */
export function chance(from = seed()): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The browser that `ENGINE` names for this run; Chromium when it names none. */
export function faultEngine(): EngineName {
  const name = process.env['ENGINE'] ?? 'chromium';
  if (name !== 'chromium' && name !== 'firefox' && name !== 'webkit') {
    throw new Error(`no engine ${name}`);
  }
  return name;
}

/**
 * Tells a figure, before anything is expected of it: a bar that is missed is told as well. The file
 * that `FAULT_FIGURES` names takes it up for docs/reliability-figures.md.
 */
export function publish(figure: Figure): void {
  console.log(`figure ${inWords(figure)}`);
  const file = process.env['FAULT_FIGURES'];
  if (!file) return;
  const row = { ...figure, at: new Date().toISOString(), load: loadavg()[0] };
  appendFileSync(file, `${JSON.stringify(row)}\n`);
}

function inWords({ bar, what, browser, n, losses, words, seed }: Figure): string {
  return `${bar} ${what}, ${browser}: N ${n}, losses ${losses}, ${words} (SEED=${seed})`;
}
