import type { BrowserContext } from 'playwright-core';

/** Something that a host's own script could have seen, and where. */
export interface Sighting {
  readonly where: string;
  /** What was seen, as text. */
  readonly what: string;
}

declare global {
  /** Filled by the spy in the page. */
  var sightings: Sighting[];
  /** Of the spy: takes up what it saw. */
  var note: (where: string, ...what: unknown[]) => void;
}

/**
 * A host that listens to everything within its reach: what its pages say, store, send and tell, and
 * what stands on them outside the widgets. Keys themselves it could hear on any page; they are the
 * browser's to tell, not ours.
 */
export async function installSpy(context: BrowserContext): Promise<void> {
  for (const part of [takeNotes, watchCalls, listen]) await context.addInitScript(part);
}

function takeNotes(): void {
  globalThis.sightings = [];
  globalThis.note = (where, ...what) => {
    sightings.push({ where, what: what.map((part) => textOf(part)).join(' ') });
  };

  function textOf(value: unknown, depth = 0): string {
    if (value instanceof Request) return value.url;
    if (value instanceof Error) return `${value.name} ${value.message} ${value.stack}`;
    if (value instanceof ArrayBuffer) return textOf(new Uint8Array(value));
    if (value instanceof Uint8Array) {
      return ['utf-8', 'utf-16le'].map((code) => new TextDecoder(code).decode(value)).join(' ');
    }
    if (typeof value !== 'object' || value === null || depth > 6) return String(value);
    const parts = Object.entries(value);
    return parts.map(([key, part]) => `${key} ${textOf(part, depth + 1)}`).join(' ');
  }
}

/** Every call by which a page can say, send or keep something. */
function watchCalls(): void {
  const calls: readonly (readonly [object, readonly string[]])[] = [
    [console, ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table']],
    [globalThis, ['fetch', 'postMessage']],
    [navigator, ['sendBeacon']],
    [history, ['pushState', 'replaceState']],
    [XMLHttpRequest.prototype, ['open', 'send']],
    [WebSocket.prototype, ['send']],
    [BroadcastChannel.prototype, ['postMessage']],
    [MessagePort.prototype, ['postMessage']],
    [Storage.prototype, ['setItem']],
    [Cache.prototype, ['put', 'add']],
    [IDBObjectStore.prototype, ['put', 'add']],
  ];
  for (const [owner, methods] of calls) for (const method of methods) watch(owner, method);
  for (const name of ['cookie', 'title']) watchSetter(Document.prototype, name);

  function watch(owner: object, method: string): void {
    const original = (owner as Record<string, (...args: unknown[]) => unknown>)[method];
    Object.defineProperty(owner, method, {
      value(this: unknown, ...args: unknown[]): unknown {
        note(method, ...args);
        return original?.apply(this, args);
      },
    });
  }

  function watchSetter(owner: object, name: string): void {
    const original = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      ...original,
      set(this: unknown, value: unknown) {
        note(name, value);
        original?.set?.call(this, value);
      },
    });
  }
}

/** What such events say; each only a part of it. */
interface Told extends Event {
  readonly message?: string;
  readonly reason?: unknown;
  readonly violatedDirective?: string;
  readonly detail?: unknown;
}

/** Events that reach the page, and what stands on it outside the shadow roots. */
function listen(): void {
  const own = ['ready', 'step-changed', 'draft-saved', 'draft-failed', 'draft-restored'];
  const types = [...own, 'submit', 'queued', 'sent', 'failed'].map((name) => `tb-${name}`);
  const theirs = ['input', 'change', 'focusin', 'submit', 'invalid', 'select', 'message'];
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
    addEventListener(type, (event) => {
      const { message, reason, violatedDirective } = event as Told;
      note(type, message, reason, violatedDirective);
    });
  }
  for (const type of [...types, ...theirs, 'planted']) {
    addEventListener(type, (event) => {
      const { value } = event.target as { value?: unknown };
      note(`event ${type}`, Object.fromEntries(Object.entries(event)), value);
      note(`event ${type}`, (event as Told).detail);
    });
  }
  const look = () => {
    const page = new XMLSerializer().serializeToString(document);
    note('page', page, location.href, self.name);
  };
  document.addEventListener('DOMContentLoaded', () => {
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(look).observe(document, all);
    look();
  });
}
