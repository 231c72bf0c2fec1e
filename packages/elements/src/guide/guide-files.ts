import type { Procedure, Ward } from '@tungbuoc/core';
import { services } from '../services.js';
import type { ProcedureRequest } from '../services.js';
import { FailedEvent } from './events.js';

/** An element that names its pack and the ward's file. */
export interface FileNames extends EventTarget {
  /** Id of a shipped pack. */
  readonly procedure: string;
  /** Address of a pack instead. */
  readonly src: string;
  /** Address of the ward's file; may be empty. */
  readonly ward: string;
}

/** What a guide is made from: its pack in the language of the page, and the ward's file. */
export class GuideFiles {
  readonly #host: FileNames;
  #turn = 0;
  #wardName = '';
  #procedure: Procedure | undefined;
  ward: Ward | undefined;
  /** The language asked for last; empty before the first time. */
  language = '';

  constructor(host: FileNames) {
    this.#host = host;
  }

  /** @throws TypeError before {@link loadProcedure} */
  get procedure(): Procedure {
    if (!this.#procedure) throw new TypeError('loadProcedure() comes first');
    return this.#procedure;
  }

  /** The pack has no words in the language of the page. */
  get isUntranslated(): boolean {
    return languageOf(this.procedure.locale) !== languageOf(this.language);
  }

  get request(): ProcedureRequest {
    const { procedure, src } = this.#host;
    const packOrigins = this.ward?.packOrigins ?? [];
    return { ...(src ? { src } : { procedure }), locale: this.language, packOrigins };
  }

  /**
   * Fetches the pack. What was there stays when it cannot be had.
   * @returns `false` when it cannot be had, or was asked for again meanwhile
   */
  async loadProcedure(locale: string): Promise<boolean> {
    const turn = ++this.#turn;
    try {
      this.language = locale || this.language;
      this.language = await services().useLocale(locale);
      if (this.#host.src) await this.loadWard();
      const procedure = await services().loadProcedure(this.request);
      if (turn !== this.#turn) return false;
      this.#procedure = procedure;
      return true;
    } catch (cause) {
      if (turn === this.#turn) this.#host.dispatchEvent(new FailedEvent('pack', cause));
      return false;
    }
  }

  /** Fetches the ward's file once; a guide goes on without it. */
  async loadWard(): Promise<void> {
    const { ward } = this.#host;
    if (!ward || ward === this.#wardName) return;
    try {
      this.ward = await services().loadWard(absolute(ward));
      this.#wardName = ward;
    } catch (cause) {
      this.#host.dispatchEvent(new FailedEvent('ward', cause));
    }
  }
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

/** Attributes hold addresses as the page writes them. */
export function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}
