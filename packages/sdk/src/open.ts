import { GuideElement } from '@tungbuoc/elements';
import '@tungbuoc/elements/define';
import type { Answers } from '@tungbuoc/core';
import { start } from './start.js';

/** What {@link open} takes: the attributes of `tb-guide`, as properties. */
export interface OpenOptions {
  /** Where the guide is put. */
  readonly container: Element;
  /** Id of a shipped pack … */
  readonly procedure?: string;
  /** … or the address of one. */
  readonly src?: string;
  readonly ward?: string;
  readonly submitUrl?: string;
  readonly device?: 'ask' | 'personal' | 'shared';
  readonly locale?: string;
  /** Answers that you know already. */
  readonly answers?: Answers;
  /** Address of the folder with `packs/` and `data/`: copy `@tungbuoc/sdk/dist/cdn` to your site. */
  readonly basePath: string;
}

/**
 * Puts a guide on the page.
 *
 * @example
 * import { open } from '@tungbuoc/sdk';
 * const guide = open({ container, procedure: 'register-birth', basePath: '/tungbuoc/' });
 * guide.addEventListener('tb-submit', (event) => event.respondWith(send(event.submission)));
 */
export function open({ container, answers, basePath, ...attributes }: OpenOptions): GuideElement {
  start({ basePath: new URL(basePath, document.baseURI).href });
  const guide = new GuideElement();
  Object.assign(guide, attributes);
  if (answers) guide.prefill(answers);
  container.append(guide);
  return guide;
}
