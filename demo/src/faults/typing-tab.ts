/** A key as it was pressed: time on the clock outside the browser. */
export interface Key {
  readonly letter: string;
  readonly at: number;
}

/** A page with the guide at the requester's name, the cursor in it. */
export interface TypingTab {
  /** What stood in the box when the page was opened. */
  readonly found: string;
  /** Presses a letter, `Tab`, `Enter` or `F5`. Rejects when the browser is gone. */
  press(key: string): Promise<void>;
}

/** A browser that runs on a profile, with people who type in it. */
export interface KillableBrowser {
  /** As the browser says it, with its name. */
  readonly version: string;
  /** A window each, on origins of their own. */
  readonly tabs: readonly TypingTab[];
  /** Kills all its processes, as an empty battery would. */
  kill(): Promise<void>;
}

/** A place where one browser after the other is started on one profile, and killed. */
export interface KillDesk {
  /** Opens the guide in each window: its draft by "Làm tiếp", or a new one on the first visit. */
  open(visit: Visit): Promise<KillableBrowser>;
  /** Ends everything, and deletes the profile. */
  stop(): Promise<void>;
}

/** Whether there is a draft to go on with. */
export type Visit = 'first' | 'again';

/** 6 keys a second. */
const KEY_MS = 1000 / 6;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Types letter after letter until it is told to stop, or the browser is gone. */
export async function typeUntil(tab: TypingTab, stop: AbortSignal, wait: number): Promise<Key[]> {
  const keys: Key[] = [];
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  await sleepUntil(performance.now() + wait * KEY_MS);
  for (let next = performance.now(); !stop.aborted; next += KEY_MS) {
    // A page that crashed never answers.
    await Promise.race([typeOne(tab, keys).catch(() => undefined), stopped]);
    await sleepUntil(next + KEY_MS);
  }
  return keys;
}

/** Types so many letters; nothing is waited for after the last one. */
export async function typeKeys(tab: TypingTab, count: number): Promise<Key[]> {
  const keys: Key[] = [];
  const start = performance.now();
  while (keys.length < count) {
    await sleepUntil(start + keys.length * KEY_MS);
    await typeOne(tab, keys);
  }
  return keys;
}

async function typeOne(tab: TypingTab, keys: Key[]): Promise<void> {
  const letter = letters.charAt((tab.found.length + keys.length) % letters.length);
  keys.push({ letter, at: performance.now() });
  await tab.press(letter);
}

/** How long before `end` the first key was pressed that did not come back, ms; 0 when all did. */
export function lostTime(typed: Typed, restored: string, end: number): number {
  const whole = typed.before + typed.keys.map(({ letter }) => letter).join('');
  const isBeginning = whole.startsWith(restored) && restored.length >= typed.before.length;
  if (!isBeginning) return Infinity;
  const lost = typed.keys[restored.length - typed.before.length];
  return lost ? Math.max(0, end - lost.at) : 0;
}

/** What stood in a box, and the keys that were pressed in it since. */
export interface Typed {
  readonly before: string;
  readonly keys: readonly Key[];
}

function sleepUntil(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));
}
