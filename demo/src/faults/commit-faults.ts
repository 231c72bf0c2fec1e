/** What became of the writing of drafts on a page, as the database itself told it. */
export interface Ledger {
  delayed: number;
  aborted: number;
  /** How often the page said that something is saved … */
  said: number;
  /** … and what was not so, in words. */
  readonly lies: string[];
}

declare global {
  /** Filled by {@link spoilCommits} in the page. */
  var ledger: Ledger;
}

/**
 * Runs in the page before its own scripts: every commit of a draft comes late or comes to nothing,
 * and each "Đã lưu" is compared with what the database has confirmed by then.
 * @param chances numbers from 0 to 1, used again from the first one on
 */
export function spoilCommits(chances: readonly number[]): void {
  const ledger: Ledger = { delayed: 0, aborted: 0, said: 0, lies: [] };
  Object.assign(globalThis, { ledger });
  let open = 0;
  let confirmed = 0;
  let told = 0;
  let draws = 0;
  const random = () => chances[draws++ % chances.length] ?? 0;
  const { transaction } = IDBDatabase.prototype;
  const { commit, abort } = IDBTransaction.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    const begun = transaction.apply(this, args);
    if (args[1] === 'readwrite') watch(begun);
    return begun;
  };
  addEventListener('tb-draft-saved', () => hear('event'));
  addEventListener('tb-ready', ({ target }) => {
    const shadowRoot = (target as Element).shadowRoot as ShadowRoot;
    let before = false;
    new MutationObserver(() => {
      const now = shadowRoot.querySelector('.state .saved') !== null;
      if (now && !before) hear('words');
      before = now;
    }).observe(shadowRoot, { subtree: true, childList: true, attributes: true });
  });

  /** Only drafts commit by themselves; a key or a choice is left alone. */
  function watch(begun: IDBTransaction): void {
    begun.commit = () => {
      const fails = random() < 0.5;
      ledger[fails ? 'aborted' : 'delayed'] += 1;
      open += 1;
      begun.addEventListener('complete', () => void (confirmed += 1));
      for (const end of ['complete', 'abort']) begun.addEventListener(end, () => void (open -= 1));
      const until = performance.now() + random() * 300;
      wait(begun, until, () => (fails ? abort : commit).call(begun));
    };
  }

  /** A transaction lives as long as somebody asks it something. */
  function wait(begun: IDBTransaction, until: number, end: () => void): void {
    const request = begun.objectStore(begun.objectStoreNames[0] ?? '').count();
    request.onsuccess = () => (performance.now() < until ? wait(begun, until, end) : end());
  }

  function hear(how: string): void {
    if (how === 'words') ledger.said += 1;
    if (open > 0) ledger.lies.push(`${how}: said while it was being written`);
    if (confirmed === told && how === 'event') ledger.lies.push(`${how}: nothing was confirmed`);
    if (confirmed === 0) ledger.lies.push(`${how}: nothing was ever confirmed`);
    if (how === 'event') told = confirmed;
  }
}
