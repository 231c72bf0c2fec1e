import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onReadingChange } from '../reading-settings.js';

/** Draws its host anew when voices come or go, and when the person chooses another speed. */
export class VoiceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const redraw = () => this.#host.requestUpdate();
    const ending = new AbortController();
    const engine: Partial<EventTarget> = 'speechSynthesis' in window ? speechSynthesis : {};
    engine.addEventListener?.('voiceschanged', redraw, { signal: ending.signal });
    const leave = onReadingChange(redraw);
    this.#leave = () => {
      ending.abort();
      leave();
    };
  }

  hostDisconnected(): void {
    this.#leave?.();
  }
}
