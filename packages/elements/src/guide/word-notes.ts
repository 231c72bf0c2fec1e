import type { Procedure } from '@tungbuoc/core';
import type { ReactiveControllerHost } from 'lit';
import { services } from '../services.js';
import type { ProcedureRequest } from '../services.js';
import { fieldsOf } from './fields-of.js';
import type { Glossary, Term } from './terms.js';

/**
 * What stands beside the words of a procedure. For readers of Vietnamese the glossary, which says
 * official terms in plain words; for others the label on the official form, which is filed in
 * Vietnamese. Fetched after the first screen; without it a person goes on all the same.
 */
export class WordNotes {
  readonly #host: ReactiveControllerHost;
  #version = '';
  terms: readonly Term[] = [];
  /** By field id; empty for readers of Vietnamese. */
  official: ReadonlyMap<string, string> = new Map();
  /** The explanations stand open, for people who chose plain Vietnamese. */
  isPlain = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Comes again with each language; what came before the last call is dropped. */
  load(procedure: Procedure, request: ProcedureRequest): void {
    const version = `${procedure.id} ${procedure.version} ${request.locale}`;
    if (version === this.#version) return;
    this.#version = version;
    this.isPlain = request.locale === 'vi-x-plain';
    this.terms = [];
    this.official = new Map();
    const isVietnamese = isVietnameseTag(procedure.locale);
    const loading = isVietnamese ? this.#loadTerms() : this.#loadLabels(procedure, request);
    void loading.then((take) => {
      if (version !== this.#version) return;
      take();
      this.#host.requestUpdate();
    }, ignore);
  }

  async #loadTerms(): Promise<() => void> {
    const { terms = [] } = (await services().loadData('glossary')) as Partial<Glossary>;
    return () => (this.terms = terms);
  }

  async #loadLabels({ version }: Procedure, request: ProcedureRequest): Promise<() => void> {
    const vietnamese = await services().loadProcedure({ ...request, locale: 'vi' });
    const isSame = isVietnameseTag(vietnamese.locale) && vietnamese.version === version;
    const fields = isSame ? fieldsOf(vietnamese) : [];
    const labels = fields.map(({ id, shortLabel, label }) => [id, shortLabel ?? label] as const);
    return () => (this.official = new Map(labels));
  }
}

function isVietnameseTag(locale: string): boolean {
  return /^vi\b/.test(locale);
}

/** The words help, they do not decide. */
function ignore(): void {}
