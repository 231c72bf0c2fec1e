/** A field that has something to say when its form is to be sent. */
export interface Reporter {
  readonly host: HTMLElement;
  /** The person is in the middle of a text. */
  readonly isTyping: boolean;
  /** The form was to be sent, and this is wrong. */
  report(): void;
}

let isAsked = false;
let wrong: Reporter[] = [];

/** Notices from now on when a person presses a button. Twice is harmless. */
export function watchButtons(): void {
  addEventListener('click', noticeClick, { capture: true });
}

/** A person asks for a form to be sent; what follows at once are the consequences. */
export function formIsAsked(): void {
  isAsked = true;
  setTimeout(() => (isAsked = false));
}

/**
 * An `invalid` event says that a form was checked, not why. When a person asked for it, the fields
 * say what is wrong, instead of the browser, and the first gets the focus. When a script did, the
 * fields join in only if the browser has led the person to one of them: scripts also check forms to
 * switch their buttons on and off, and nobody who is typing wants to hear of that.
 */
export function hearInvalid(event: Event, reporter: Reporter): void {
  const isFirst = wrong.length === 0;
  wrong.push(reporter);
  if (isFirst) setTimeout(finish, 0, isAsked);
  if (!isAsked) return;
  event.preventDefault();
  reporter.report();
  if (isFirst) lead(reporter);
}

/** The browser leads to the first control that is not ours, also where one of ours stands before. */
function finish(wasAsked: boolean): void {
  const reporters = wrong;
  const [first] = reporters;
  const { activeElement } = document;
  wrong = [];
  if (!wasAsked) {
    const isLed = reporters.some(
      ({ host, isTyping }) => !isTyping && host.matches(':focus-within'),
    );
    if (isLed) for (const reporter of reporters) reporter.report();
  } else if (first && activeElement?.matches(':invalid') && precedes(first.host, activeElement)) {
    lead(first);
  }
}

function lead({ host }: Reporter): void {
  host.focus();
  host.scrollIntoView({ block: 'nearest' });
}

function precedes(one: Element, other: Element): boolean {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Buttons inside fields of ours send nothing. */
function noticeClick(event: Event): void {
  const path = event.composedPath().filter((target) => target instanceof Element);
  const isOurs = path.some(({ localName }) => /^tb-.+-field$/.test(localName));
  if (!isOurs && path.some((element) => element.matches(buttons))) formIsAsked();
}

const buttons =
  'button, [role="button"], input:is([type="submit"], [type="image"], [type="button"])';
