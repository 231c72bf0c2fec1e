import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a history entry holds of ours: no answers. */
interface OurState {
  /** Where each guide of the page stood. */
  readonly places: Readonly<Record<string, string>>;
  /** The guide that made the entry. */
  readonly by: string;
  /** Entries of ours below this one. */
  readonly depth: number;
}

let guides = 0;

/**
 * The phone's Back button goes to the previous screen: one history entry a screen. Several guides
 * share the history of a page, each with its own name in the entry.
 */
export class HistoryController implements ReactiveController {
  #name = `guide-${++guides}`;
  readonly #onPlace: (place: string) => void;
  #place: string | undefined;

  /** @param onPlace the person went back or forward to this place */
  constructor(host: ReactiveControllerHost, onPlace: (place: string) => void) {
    this.#onPlace = onPlace;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPop);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPop);
  }

  /** The guide stands at `place` now; the first call marks the present entry instead of adding one. */
  visit(place: string): void {
    if (place === this.#place) return;
    const before = ours();
    const depth = this.#place === undefined ? 0 : (before?.depth ?? 0) + 1;
    const places = { ...before?.places, [this.#name]: place };
    const theirs = history.state as object | null;
    const state = { ...theirs, tungbuoc: { places, by: this.#name, depth } };
    if (depth === 0) history.replaceState(state, '');
    else history.pushState(state, '');
    this.#place = place;
  }

  /** Steps back in the browser's history, if the present entry is this guide's own; else `false`. */
  back(): boolean {
    const state = ours();
    if (state?.by !== this.#name || state.depth === 0 || this.#place === undefined) return false;
    history.back();
    return true;
  }

  /**
   * Another person comes: no entry leads to a screen of this one, and what we have added is left, so
   * that the next screen takes its place.
   */
  forget(): void {
    const depth = ours()?.depth ?? 0;
    this.#name = `guide-${++guides}`;
    this.#place = undefined;
    if (depth === 0) return clearEntry();
    addEventListener('popstate', clearEntry, { once: true });
    history.go(-depth);
  }

  readonly #onPop = (): void => {
    const place = ours()?.places[this.#name];
    if (place === undefined || place === this.#place) return;
    this.#place = place;
    this.#onPlace(place);
  };
}

/** Takes our part out of the present entry. */
function clearEntry(): void {
  if (!ours()) return;
  const { tungbuoc: _, ...theirs } = history.state as { tungbuoc: OurState };
  history.replaceState(Object.keys(theirs).length ? theirs : null, '');
}

function ours(): OurState | undefined {
  const state: unknown = history.state;
  return (state as { tungbuoc?: OurState } | null)?.tungbuoc;
}
