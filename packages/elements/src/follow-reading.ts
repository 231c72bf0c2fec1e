import { onReadingChange, readingSettings } from './reading-settings.js';

/**
 * Keeps what the person chose on an element, as its attributes `text-size` and `theme`: whatever
 * the page writes there, before or after, is only the default. An element in the shadow root of
 * another of ours takes everything from that one, and nothing is done.
 *
 * @returns stops it; `undefined` when nothing is done
 */
export function followReading(host: HTMLElement): (() => void) | undefined {
  if (!isOutermost(host)) return undefined;
  const follow = () => write(host);
  const observer = new MutationObserver(follow);
  const stop = onReadingChange(follow);
  observer.observe(host, { attributeFilter: ['text-size', 'theme'] });
  follow();
  return () => {
    observer.disconnect();
    stop();
  };
}

/** Whether no other element of ours stands around it. */
function isOutermost(host: HTMLElement): boolean {
  const { host: around } = host.getRootNode() as Partial<ShadowRoot>;
  return !around?.localName.startsWith('tb-');
}

function write(host: HTMLElement): void {
  const { textSize, theme } = isMeant(host) ? readingSettings() : {};
  if (textSize) put(host, 'text-size', textSize);
  if (theme) put(host, 'theme', theme);
}

/** `<tb-reading-controls for="…">` keeps the choice to one element of the page, and to itself. */
function isMeant(host: HTMLElement): boolean {
  const tag = 'tb-reading-controls';
  const ids = [...document.querySelectorAll(tag)].map((found) => found.getAttribute('for'));
  const around = (id: string | null) => !id || host.closest(`#${CSS.escape(id)}`);
  return !ids.length || host.localName === tag || ids.some(around);
}

/** Written again only when it is another: the observer calls this too. */
function put(host: HTMLElement, name: string, value: string): void {
  if (host.getAttribute(name) !== value) host.setAttribute(name, value);
}
