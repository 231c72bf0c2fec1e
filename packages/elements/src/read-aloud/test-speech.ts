/** A voice as browsers list it. */
export function voice(lang: string, localService = true): SpeechSynthesisVoice {
  const name = `${lang} ${localService ? 'here' : 'afar'}`;
  return { lang, localService, name, voiceURI: name, default: false };
}

/**
 * A speech engine for pages of browsers that have none. Each utterance begins by itself, and ends
 * when the test says so, or at once after {@link speaksOn}.
 */
export class TestSpeech extends EventTarget {
  /** Everything that was asked to be spoken, in order. */
  readonly said: TestUtterance[] = [];
  speaksOn = false;
  /** What the engine answers instead of speaking. */
  fault: string | undefined;
  /** An engine that says nothing and never tells. */
  isDead = false;
  paused = false;
  pending = false;
  #voices: readonly SpeechSynthesisVoice[] = [];
  #current: TestUtterance | undefined;

  /** Puts it in place of the browser's own, until {@link remove}. */
  static install(...voices: readonly SpeechSynthesisVoice[]): TestSpeech {
    const speech = new TestSpeech();
    speech.#voices = voices;
    define('speechSynthesis', speech);
    define('SpeechSynthesisUtterance', TestUtterance);
    return speech;
  }

  /** Gives the page back what it had. */
  static remove(): void {
    for (const [name, original] of originals) {
      if (original) Object.defineProperty(window, name, original);
      else Reflect.deleteProperty(window, name);
    }
  }

  get speaking(): boolean {
    return this.#current !== undefined;
  }

  /** The words, one string per utterance. */
  get texts(): string[] {
    return this.said.map(({ text }) => text);
  }

  getVoices(): readonly SpeechSynthesisVoice[] {
    return this.#voices;
  }

  /** Voices are installed, or listed late. */
  offer(...voices: readonly SpeechSynthesisVoice[]): void {
    this.#voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  speak(utterance: TestUtterance): void {
    this.said.push(utterance);
    this.#current = utterance;
    if (this.isDead) return;
    setTimeout(() => this.#begin(utterance));
  }

  cancel(): void {
    const utterance = this.#current;
    this.#current = undefined;
    utterance?.onerror?.({ error: 'canceled' });
  }

  resume(): void {
    this.paused = false;
  }

  /** The engine comes to the end of what it speaks, and the next utterance has begun. */
  async finish(): Promise<void> {
    this.#end();
    await pause();
  }

  #begin(utterance: TestUtterance): void {
    if (utterance !== this.#current) return;
    if (this.fault) {
      this.#current = undefined;
      utterance.onerror?.({ error: this.fault });
      return;
    }
    utterance.onstart?.();
    if (this.speaksOn) setTimeout(() => this.#current === utterance && this.#end());
  }

  #end(): void {
    const utterance = this.#current;
    this.#current = undefined;
    utterance?.onend?.();
  }
}

/** What a page asks to be spoken. */
export class TestUtterance {
  readonly text: string;
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;

  constructor(text: string) {
    this.text = text;
  }
}

const originals = new Map<string, PropertyDescriptor | undefined>();

function define(name: string, value: unknown): void {
  if (!originals.has(name)) originals.set(name, Object.getOwnPropertyDescriptor(window, name));
  Object.defineProperty(window, name, { value, configurable: true, writable: true });
}

/** Long enough for what is promised, and for the timers of {@link TestSpeech}. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
