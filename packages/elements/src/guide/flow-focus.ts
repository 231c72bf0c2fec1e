import type { LitElement } from 'lit';
import type { GuideSession } from './session.js';
import type { QuestionScreen } from './question-screen.js';

/** Where the keyboard goes when the screen changes. */
export class FlowFocus {
  readonly #host: LitElement;
  readonly #session: GuideSession;
  readonly #questions: QuestionScreen;
  /** Path of the field that somebody came from the review to mend, while the way there lasts. */
  #edited = '';

  constructor(host: LitElement, session: GuideSession, questions: QuestionScreen) {
    this.#host = host;
    this.#session = session;
    this.#questions = questions;
  }

  /** To what the selector names, once it is drawn; nowhere when it is not there. */
  async on(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** To the heading of the screen, which a field that is alone on it has in itself. */
  async onHeading(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const { top, bottom } = this.#host.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) this.#host.scrollIntoView({ block: 'start' });
    const { screen } = this.#session.guide.snapshot;
    const only = screen && this.#questions.only(screen);
    if (!only) return this.on('[data-heading]');
    await only.updateComplete;
    const inItem = this.#questions.element(this.#edited);
    this.#edited = '';
    if (inItem) inItem.focusHeading();
    else only.focusHeading({ preventScroll: true });
  }

  /** A question is read from its beginning; of a group, from the field that was meant. */
  edit(path: string): void {
    const { guide } = this.#session;
    guide.goTo(path);
    const isAlone = guide.snapshot.screen?.fields.some((view) => view.path === path);
    this.#edited = isAlone ? '' : path;
  }
}
