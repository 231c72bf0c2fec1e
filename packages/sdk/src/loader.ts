import { GuideElement } from '@tungbuoc/elements/guide';
import type { FailedEvent } from '@tungbuoc/elements';
import { start } from './start.js';
import { registerFields, registerHelpers, upgradePlainElements } from './upgrade.js';

/** Marks the page: a second copy of the script, of whatever version, leaves everything to the first. */
const mark = Symbol.for('tungbuoc');

if (!Object.hasOwn(globalThis, mark)) {
  Object.defineProperty(globalThis, mark, { value: true });
  embed();
}

/** Serves the page that holds the script tag. */
function embed(): void {
  const given = document.querySelector('tb-guide[base-path]')?.getAttribute('base-path');
  start({ basePath: new URL(given ?? './', given ? document.baseURI : import.meta.url).href });
  document.addEventListener('tb-failed', report);
  if (!customElements.get('tb-guide')) customElements.define('tb-guide', GuideElement);
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', serve);
  else serve();
}

function serve(): void {
  upgradePlainElements(document);
  registerFields(document);
  registerHelpers(document);
}

/** The person sees the fallback; the webmaster sees why. Codes and addresses, never answers. */
function report({ code, cause }: FailedEvent): void {
  console.error(`tungbuoc: ${code}`, cause ?? '');
}
