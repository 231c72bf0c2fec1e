import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onReadingChange, readingSettings } from '../reading-settings.js';
import { highlight } from './highlight.js';
import { passages } from './passages.js';
import type { Passage, Recordings } from './passages.js';
import { play } from './recording.js';
import { shownBlocks } from './shown-text.js';
import { speakable } from './speakable.js';
import { speak } from './speech.js';
import { voiceFor } from './voices.js';

/** What a button reads. */
export interface Reading {
  readonly root: Element | ShadowRoot;
  readonly recordings?: Recordings;
  /** What was not recorded is left out instead of read by the device. */
  readonly onlyRecordings?: boolean;
}

/** Silences the one that is reading on this page. */
let stopCurrent: (() => void) | undefined;

/**
 * Reads aloud what is shown, sentence by sentence, when its host's button is pressed. Stops when the
 * person types, presses Escape, leaves the page, or when the host goes away.
 */
export class Reader implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #stopping: AbortController | undefined;
  /** Nothing at all could be read the last time. */
  failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get isReading(): boolean {
    return this.#stopping !== undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** From the beginning. Called in the press of a button: browsers speak only then. */
  async start(reading: Reading): Promise<void> {
    stopCurrent?.();
    stopCurrent = () => this.stop();
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.failed = false;
    this.#host.requestUpdate();
    const leave = this.#listen();
    const heard = await readAll(reading, stopping.signal);
    leave();
    if (stopping.signal.aborted) return;
    this.failed = heard === 0;
    this.stop();
  }

  stop(): void {
    if (!this.#stopping) return;
    this.#stopping.abort();
    this.#stopping = undefined;
    stopCurrent = undefined;
    highlight();
    this.#host.requestUpdate();
  }

  /** What ends a reading. @returns a function that listens no longer */
  #listen(): () => void {
    const ending = new AbortController();
    const options = { signal: ending.signal, capture: true };
    const stop = () => this.stop();
    document.addEventListener('visibilitychange', stop, options);
    addEventListener('pagehide', stop, options);
    document.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), options);
    document.addEventListener(
      'input',
      (event) => !event.composedPath().includes(this.#host) && stop(),
      options,
    );
    return () => ending.abort();
  }
}

/** What one reading needs from passage to passage. */
interface Desk {
  readonly reading: Reading;
  readonly signal: AbortSignal;
  /** One for all recordings: see `play`. */
  readonly audio: HTMLAudioElement;
}

/** @returns how many passages were heard; an engine that fails is not asked again */
async function readAll(reading: Reading, signal: AbortSignal): Promise<number> {
  const desk = { reading, signal, audio: new Audio() };
  let heard = 0;
  for (const passage of passages(shownBlocks(reading.root), reading.recordings)) {
    const sound = soundOf(passage, desk);
    if (!sound) continue;
    const isHeard = await readOne(sound, signal);
    if (signal.aborted || !(isHeard || passage.recording)) break;
    if (isHeard) heard++;
  }
  return heard;
}

/** Makes one passage heard at a rate; resolves to `false` when it was not. */
type Sound = (rate: number, signal: AbortSignal) => Promise<boolean>;

/** Again from its beginning when the person chooses another speed. */
async function readOne(sound: Sound, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    const turn = new AbortController();
    const rate = readingSettings().speechRate ?? 1;
    const stop = () => turn.abort();
    signal.addEventListener('abort', stop);
    const leave = onReadingChange(() => rate !== (readingSettings().speechRate ?? 1) && stop());
    const isHeard = await sound(rate, turn.signal);
    leave();
    signal.removeEventListener('abort', stop);
    if (signal.aborted || !turn.signal.aborted) return isHeard;
  }
}

/** A recording, else a voice for these words; `undefined` when there is neither. */
function soundOf(passage: Passage, { reading, audio }: Desk): Sound | undefined {
  const { recording: address, text, block } = passage;
  const started = () => highlight(passage);
  if (address) return (rate, signal) => play({ audio, address, rate, started }, signal);
  if (reading.onlyRecordings) return undefined;
  const voice = voiceFor(block.language, block.isAnswer);
  const said = block.language === 'vi' ? speakable(text) : text;
  if (!voice || !/[\p{L}\d]/u.test(said)) return undefined;
  return (rate, signal) => speak({ text: said, voice, rate, started }, signal);
}
