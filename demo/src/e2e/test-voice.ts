/** What an injected engine was asked to say; see {@link injectVoice}. */
export interface SpokenWindow {
  readonly spoken: readonly string[];
}

/**
 * Gives a page a Vietnamese voice, which headless browsers have not: runs in the page before its
 * scripts. Each utterance takes 40 ms.
 */
export function injectVoice({ local }: { local: boolean }): void {
  const spoken: string[] = [];
  let current: Utterance | undefined;
  class Utterance {
    readonly text: string;
    onstart?: () => void;
    onend?: () => void;
    onerror?: () => void;
    constructor(text: string) {
      this.text = text;
    }
  }
  const voice = { lang: 'vi-VN', localService: local, name: 'Giọng thử', default: true };
  const engine = Object.assign(new EventTarget(), {
    pending: false,
    paused: false,
    get speaking() {
      return current !== undefined;
    },
    getVoices: () => [voice],
    speak(utterance: Utterance) {
      current = utterance;
      spoken.push(utterance.text);
      setTimeout(() => utterance.onstart?.(), 5);
      setTimeout(() => {
        if (current !== utterance) return;
        current = undefined;
        utterance.onend?.();
      }, 40);
    },
    cancel() {
      current = undefined;
    },
    resume() {},
  });
  for (const [name, value] of Object.entries({
    spoken,
    speechSynthesis: engine,
    SpeechSynthesisUtterance: Utterance,
  })) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
}
