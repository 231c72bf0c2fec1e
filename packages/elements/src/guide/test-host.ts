import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { register } from '../register.js';

/** An element with nothing in it, for the controllers of a guide. */
export class TestHost extends LitElement {
  #content: TemplateResult | typeof nothing = nothing;

  /** Draws `content` in its shadow root. */
  async show(content: TemplateResult | typeof nothing): Promise<void> {
    this.#content = content;
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override render(): TemplateResult {
    return html`${this.#content}`;
  }
}

/** A host on the page; take it away with {@link emptyPage}. */
export function newHost(): TestHost {
  register('test-host', TestHost);
  const host = new TestHost();
  document.body.append(host);
  return host;
}

/** For `afterEach`. */
export function emptyPage(): void {
  for (const host of document.querySelectorAll('test-host, tb-guide')) host.remove();
}

/** Every event of these types on an element, in words: `tb-sent`. */
export function listen(target: EventTarget, ...types: readonly string[]): string[] {
  const heard: string[] = [];
  for (const type of types) target.addEventListener(type, () => heard.push(type));
  return heard;
}

/** Lets everything that is already promised happen. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Resolves when it is so; a test that waits in vain ends by its own time limit. */
export async function until(isSo: () => unknown): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
