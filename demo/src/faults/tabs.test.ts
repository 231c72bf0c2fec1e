import { expect } from 'chai';
import { faultEngine, publish, runs, seed } from './figures.js';
import { startStorageSite } from './storage-site.js';
import type { StorageSite } from './storage-site.js';
import { openTabs } from './tab-pages.js';
import type { TabPage, TabPages } from './tab-pages.js';

/** What `packages/storage/src/test-edits.ts` gives. */
interface EditingTab {
  readonly id: string;
  edit(name: string, times: number): Promise<void>;
  write(field: string, value: string): Promise<void>;
  answers(): Readonly<Record<string, unknown>>;
  heardAt(field: string, value: string): number | undefined;
}

declare global {
  /** Set by {@link join} in the page. */
  var editing: EditingTab;
  /** Resolves at the end of {@link edit}. */
  var edited: Promise<void>;
}

const edits = runs({ quick: 60, full: 1_000 });
const rounds = runs({ quick: 30, full: 300 });
const names = ['a', 'b', 'c'];

describe('one draft in three tabs (R9)', () => {
  let site: StorageSite;
  let opened: TabPages;

  before(async () => {
    site = await startStorageSite();
    opened = await openTabs(faultEngine(), site.address, names.length);
  });
  after(async () => {
    await opened.close();
    await site.stop();
  });

  it('keeps every edit of different fields', async function () {
    this.timeout(60_000 + edits * 1_000);
    await begin(`edits-${seed()}`);
    await each((tab, index) => tab.evaluate(edit, { name: names[index] ?? '', times: edits }));
    for (const tab of opened.tabs) while (!(await tab.evaluate(hasEdited, 1_000)));
    const wanted = names.flatMap((name) =>
      Array.from({ length: edits }, (_, time) => `${name}${time}`),
    );
    const lost = await missing(wanted);
    publish({
      bar: 'R9',
      what: `three tabs, ${edits} edits each, of different fields`,
      browser: opened.browser,
      n: wanted.length,
      losses: lost.length,
      words: `each edit saved on its own`,
      seed: seed(),
    });
    expect(lost).to.deep.equal([]);
  });

  it('has one value of the same field everywhere, within a second', async function () {
    this.timeout(60_000 + rounds * 3_000);
    await begin(`same-${seed()}`);
    const waits: number[] = [];
    let apart = 0;
    for (let round = 0; round < rounds; round++) {
      if (round % 2) waits.push(await tellOthers(round));
      else if (!(await agree(round))) apart += 1;
    }
    waits.sort((a, b) => a - b);
    const late = waits.filter((wait) => !(wait <= 1_000)).length;
    publish({
      bar: 'R9',
      what: 'three tabs, the same field, in turn and at once',
      browser: opened.browser,
      n: rounds,
      losses: apart + late,
      words: `told after ${waits[waits.length >> 1]} ms, at most ${waits.at(-1)} ms; ${apart} times apart`,
      seed: seed(),
    });
    expect([apart, late]).to.deep.equal([0, 0]);
  });

  /** The first tab begins a draft, the others open it. */
  async function begin(database: string): Promise<void> {
    const [first, ...others] = opened.tabs as [TabPage, ...TabPage[]];
    const id = await first.evaluate(join, { database });
    for (const tab of others) await tab.evaluate(join, { database, id });
  }

  async function each(work: (tab: TabPage, index: number) => Promise<unknown>): Promise<void> {
    await Promise.all(opened.tabs.map(work));
  }

  /** What a tab that is opened afterwards does not find. */
  async function missing(wanted: readonly string[]): Promise<string[]> {
    const [tab] = opened.tabs as [TabPage];
    const found = await tab.evaluate(readAnew, `edits-${seed()}`);
    return wanted.filter((field) => !Object.hasOwn(found, field));
  }

  /** One tab writes; ms until the last of the others has it. */
  async function tellOthers(round: number): Promise<number> {
    const field = 'same';
    const value = `round ${round}`;
    const [writer, ...others] = rotate(opened.tabs, round) as [TabPage, ...TabPage[]];
    const wroteAt = await writer.evaluate(write, { field, value });
    const heard = await Promise.all(others.map((tab) => tab.evaluate(hear, { field, value })));
    return Math.max(...heard) - wroteAt;
  }

  /** All write at once; do they and the disk have the same value soon? */
  async function agree(round: number): Promise<boolean> {
    const field = 'same';
    await each((tab, index) =>
      tab.evaluate(write, { field, value: `round ${round} by ${names[index]}` }),
    );
    const [tab] = opened.tabs as [TabPage];
    const kept = (await tab.evaluate(readAnew, `same-${seed()}`))[field];
    const seen = await Promise.all(
      opened.tabs.map((one) => one.evaluate(settle, { field, value: String(kept) })),
    );
    return String(kept).startsWith(`round ${round} by`) && seen.every(Boolean);
  }
});

function rotate<Item>(items: readonly Item[], by: number): Item[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

async function join(given: { database: string; id?: string }): Promise<string> {
  const path = '/packages/storage/dist/test-edits.js';
  const { openEditingTab } = (await import(path)) as {
    openEditingTab(database: string, id?: string): Promise<EditingTab>;
  };
  globalThis.editing = await openEditingTab(given.database, given.id);
  if (!given.id) await globalThis.editing.write('begun', 'yes');
  return globalThis.editing.id;
}

/** Only begins: no driver waits as long as it takes. */
function edit({ name, times }: { name: string; times: number }): null {
  globalThis.edited = globalThis.editing.edit(name, times);
  return null;
}

/** Waits for the end of it, at most so many ms. */
function hasEdited(ms: number): Promise<boolean> {
  const later = new Promise<false>((resolve) => setTimeout(() => resolve(false), ms));
  return Promise.race([globalThis.edited.then(() => true), later]);
}

async function write({ field, value }: { field: string; value: string }): Promise<number> {
  const at = Date.now();
  await globalThis.editing.write(field, value);
  return at;
}

/** When the value arrived here; `Infinity` after five seconds. */
async function hear({ field, value }: { field: string; value: string }): Promise<number> {
  const end = Date.now() + 5_000;
  while (Date.now() < end) {
    const at = globalThis.editing.heardAt(field, value);
    if (at !== undefined) return at;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return Number.MAX_SAFE_INTEGER;
}

/** Does this tab come to know this value within a second? */
async function settle({ field, value }: { field: string; value: string }): Promise<boolean> {
  const end = Date.now() + 1_000;
  while (Date.now() < end) {
    if (globalThis.editing.answers()[field] === value) return true;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}

async function readAnew(database: string): Promise<Record<string, unknown>> {
  const path = '/packages/storage/dist/test-edits.js';
  const { openEditingTab } = (await import(path)) as {
    openEditingTab(database: string, id?: string): Promise<EditingTab>;
  };
  return { ...(await openEditingTab(database, globalThis.editing.id)).answers() };
}
