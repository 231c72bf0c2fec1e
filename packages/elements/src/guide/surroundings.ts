import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { LocaleStatusEventDetail } from '@lit/localize';
import type { LitElement, ReactiveController } from 'lit';
import { followReading } from '../follow-reading.js';
import { Announcer } from './announcer.js';

/** What happens around a guide: the network, how the person reads, the language of the page. */
export class Surroundings implements ReactiveController {
  readonly announcer: Announcer;
  readonly #host: LitElement;
  readonly #spoken: (language: string) => void;
  #stopFollowing: (() => void) | undefined;
  /** Is there a network, as far as the browser knows? */
  online = navigator.onLine;

  /** @param spoken the page has come to this language */
  constructor(host: LitElement, spoken: (language: string) => void) {
    this.announcer = new Announcer(host);
    this.#host = host;
    this.#spoken = spoken;
    host.addController(this);
  }

  hostConnected(): void {
    this.announcer.attach();
    this.#stopFollowing = followReading(this.#host);
    addEventListener('online', this.#network);
    addEventListener('offline', this.#network);
    addEventListener(LOCALE_STATUS_EVENT, this.#localeChanged);
  }

  hostDisconnected(): void {
    this.#stopFollowing?.();
    removeEventListener('online', this.#network);
    removeEventListener('offline', this.#network);
    removeEventListener(LOCALE_STATUS_EVENT, this.#localeChanged);
  }

  readonly #network = (): void => {
    this.online = navigator.onLine;
    this.#host.requestUpdate();
  };

  readonly #localeChanged = ({ detail }: CustomEvent<LocaleStatusEventDetail>): void => {
    if (detail.status === 'ready') this.#spoken(detail.readyLocale);
  };
}
