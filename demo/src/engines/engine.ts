import type { DrivenPage } from '../e2e/driven-page.js';

/** The three families of browsers. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** A page of an engine, with what a person does to the page as a whole. */
export interface EnginePage extends DrivenPage {
  /** Resolves when the page is loaded. */
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Many keys with one message to the browser: `Backspace` and the like by name, else letters. */
  strike(keys: readonly string[]): Promise<void>;
}

/** A browser that runs. */
export interface Engine {
  readonly name: EngineName;
  /** As the browser says it. */
  readonly version: string;
  /** A page with nothing stored. */
  open(): Promise<EnginePage>;
  close(): Promise<void>;
}
