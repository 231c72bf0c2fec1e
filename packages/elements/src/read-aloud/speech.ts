/** One utterance. */
export interface Utterance {
  /** In words that need no guessing: see `speakable`. */
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
  /** 1 is usual. */
  readonly rate: number;
  /** Called when it can be heard. */
  started(): void;
}

/** How long an engine may take. */
export interface Patience {
  readonly startMs: number;
  /** For each character, at the usual rate, on top of {@link startMs}. */
  readonly characterMs: number;
}

/** After an engine was silenced, what is spoken at once may be silenced as well. */
const restMs = 150;

let silencedAt = -restMs;

const usual: Patience = { startMs: 4_000, characterMs: 250 };

/**
 * Speaks, until the end or until `signal` stops it. Resolves to `false` when nothing was heard.
 * An engine that was just silenced may swallow what comes next without a word (seen in Chromium):
 * it is asked a second time.
 */
export async function speak(
  utterance: Utterance,
  signal: AbortSignal,
  patience = usual,
): Promise<boolean> {
  const { speaking, pending, paused } = speechSynthesis;
  if (speaking || pending || paused) silence();
  for (let attempts = 0; attempts < 2; attempts++) {
    const resting = rest();
    if (resting) await resting;
    if (signal.aborted) return false;
    if (await attempt(utterance, signal, patience)) return true;
  }
  return false;
}

function attempt(utterance: Utterance, signal: AbortSignal, patience: Patience): Promise<boolean> {
  return new Promise((resolve) => {
    const request = requestFor(utterance);
    let isHeard = false;
    let timer = setTimeout(() => finish(true), patience.startMs);
    const finish = (isStuck: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      request.onstart = request.onend = request.onerror = null;
      if (isStuck) silence();
      resolve(isHeard);
    };
    const stop = () => finish(true);
    signal.addEventListener('abort', stop);
    request.onstart = () => {
      isHeard = true;
      clearTimeout(timer);
      timer = setTimeout(() => finish(true), longest(utterance, patience));
      utterance.started();
    };
    request.onend = () => {
      isHeard = true;
      finish(false);
    };
    request.onerror = () => finish(false);
    speechSynthesis.speak(request);
  });
}

/** Some engines stop in the middle and never say so; then it goes on with the next sentence. */
function longest({ text, rate }: Utterance, { startMs, characterMs }: Patience): number {
  return startMs + (text.length * characterMs) / rate;
}

function requestFor({ text, voice, rate }: Utterance): SpeechSynthesisUtterance {
  const request = new SpeechSynthesisUtterance(text);
  request.voice = voice;
  request.lang = voice.lang.replace('_', '-');
  request.rate = rate;
  return request;
}

/** Not at all when nothing was silenced: phones let a page speak only in the press of a button. */
function rest(): Promise<void> | undefined {
  const left = silencedAt + restMs - performance.now();
  if (left <= 0) return undefined;
  return new Promise((resolve) => setTimeout(resolve, left));
}

/** A queue that somebody paused stays paused through `cancel()`. */
function silence(): void {
  silencedAt = performance.now();
  speechSynthesis.cancel();
  speechSynthesis.resume();
}
