import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { LitElement, ReactiveController } from 'lit';
import { followReading } from './follow-reading.js';
import { services } from './services.js';

/** A widget that stands on a page by itself. */
type Widget = LitElement & { readonly locale: string };

/**
 * What small widgets share: the language in force, and text size and colours as they were chosen for
 * the site. A widget brings its own ground, and so follows the device until something is chosen.
 */
export class PageWidget implements ReactiveController {
  readonly #host: Widget;
  readonly #changed: () => void;
  #stopFollowing: (() => void) | undefined;
  /** The language in force; empty until its words are there. */
  language = '';

  /** `changed`: called with each language, the first one too. */
  constructor(host: Widget, changed: () => void = nothingMore) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopFollowing = followReading(this.#host);
    if (!this.#host.hasAttribute('theme')) this.#host.setAttribute('theme', 'auto');
    addEventListener(LOCALE_STATUS_EVENT, this.takeLanguage);
    this.takeLanguage();
  }

  hostDisconnected(): void {
    this.#stopFollowing?.();
    removeEventListener(LOCALE_STATUS_EVENT, this.takeLanguage);
  }

  /** Asks for the language of the host again; called when its attribute changes. */
  readonly takeLanguage = (): void => {
    void services()
      .useLocale(this.#host.locale)
      .then((language) => {
        this.#host.requestUpdate();
        if (this.language === language) return;
        this.language = language;
        this.#changed();
      });
  };
}

function nothingMore(): void {}
