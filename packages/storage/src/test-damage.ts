import { promisifyRequest } from 'idb-keyval';
import { randomFrom } from './test-random.js';
import { openTab, rawEntries } from './test-tab.js';

/** What came of damaging records of drafts. */
export interface DamageReport {
  readonly rounds: number;
  /** What was not as it must be, in words. */
  readonly losses: readonly string[];
  /** How often each kind of damage was done. */
  readonly kinds: Readonly<Record<string, number>>;
}

type Random = () => number;
type Fields = Record<string, unknown>;

const NAME = { fullName: 'Nguyễn Thị Thử' };

/**
 * Damages the newest record of so many drafts, in every third also the one before, and looks at what
 * a person finds then. Knows nothing of what stands in a record.
 */
export async function damageDrafts(seed: number, rounds: number): Promise<DamageReport> {
  const random = randomFrom(seed);
  const losses: string[] = [];
  const kinds: Record<string, number> = {};
  const uncaught = (event: Event) => losses.push(`uncaught ${event.type}`);
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, uncaught);
  for (let round = 0; round < rounds; round += 1) {
    const kind = KINDS[round % KINDS.length] as keyof typeof damages;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    const damage = (record: unknown) => damages[kind](record as Fields, random);
    const words = await damageOnce(damage, round % 3 === 2);
    losses.push(...words.map((word) => `round ${round}, ${kind}: ${word}`));
  }
  for (const type of ['error', 'unhandledrejection']) removeEventListener(type, uncaught);
  return { rounds, losses, kinds };
}

const damages = {
  'flipped bits': (record: Fields, random: Random) => {
    const [key, bytes] = anyBytes(record, random);
    for (let bits = Math.ceil(random() * 8); bits > 0; bits -= 1) {
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    // Two flips of the same bit would leave it whole.
    bytes[0] = (bytes[0] ?? 0) ^ 0xff;
    return { ...record, [key]: likeBefore(record[key], bytes) };
  },
  'cut off': (record: Fields, random: Random) => {
    const [key, bytes] = anyBytes(record, random);
    return {
      ...record,
      [key]: likeBefore(record[key], bytes.slice(0, random() * (bytes.length - 1))),
    };
  },
  'a wrong type': (record: Fields, random: Random) => {
    const wrong = [null, undefined, '', 'x', -1, NaN, true, [], {}, new Date(0), new Blob(['x'])];
    return { ...record, [oneOf(Object.keys(record), random)]: oneOf(wrong, random) };
  },
  'a key missing': (record: Fields, random: Random) => {
    const gone = oneOf(Object.keys(record), random);
    return Object.fromEntries(Object.entries(record).filter(([key]) => key !== gone));
  },
  'something else': (_: Fields, random: Random) =>
    oneOf([undefined, null, 0, 'a word', [], {}, new Uint8Array(40), true], random),
};

const KINDS = Object.keys(damages);

/** A draft with two revisions, of which the newest or both are damaged; what is wrong then. */
async function damageOnce(damage: (record: unknown) => unknown, both: boolean): Promise<string[]> {
  const tab = openTab();
  const { id } = await twoRevisions(tab);
  const damaged = await damageNewest(tab, damage, both ? 2 : 1);
  tab.store.close();
  const words: string[] = [];
  const later = openTab(tab.name);
  const listed = await later.drafts.list();
  const draft = await later.begin(id);
  if (!both && listed.length !== 1) words.push('is not listed');
  if (!both && draft.saved?.answers['fullName'] !== NAME.fullName) words.push('is not offered');
  if (!both && draft.restored !== 'previous') words.push('is not said to be the one before');
  draft.save({ answers: { ...NAME, copies: '5' } });
  await draft.close();
  const again = await later.begin(draft.id);
  if (again.saved?.answers['copies'] !== '5') words.push('does not take new answers');
  await again.close();
  if (!(await areKept(tab.name, damaged))) words.push('the damaged record is gone');
  later.store.close();
  indexedDB.deleteDatabase(tab.name);
  return words;
}

async function twoRevisions({ begin }: ReturnType<typeof openTab>): Promise<{ id: string }> {
  const draft = await begin();
  draft.save({ answers: NAME });
  await draft.flush();
  draft.save({ answers: { copies: '2' } });
  await draft.close();
  return draft;
}

/** Resolves to what lies in the database instead. */
async function damageNewest(
  { name, store }: ReturnType<typeof openTab>,
  damage: (record: unknown) => unknown,
  count: number,
): Promise<unknown[]> {
  const revisions = (await rawEntries(name)).filter(([key]) => (key as string[])[0] === 'draft');
  const changes = revisions.slice(-count).map(([key, record]) => [key, damage(record)] as const);
  await store('readwrite', (records) => {
    for (const [key, record] of changes) records.put(record, key);
    return promisifyRequest(records.transaction);
  });
  return changes.map(([, record]) => record);
}

/** Wherever they lie now. */
async function areKept(name: string, damaged: readonly unknown[]): Promise<boolean> {
  const all = (await rawEntries(name)).map(([, value]) => print(value)).join('\n');
  return damaged.every((record) => all.includes(print(record)));
}

function print(value: unknown): string {
  if (value instanceof ArrayBuffer) return print(new Uint8Array(value));
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array).join();
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value);
  return Object.entries(value).reduce((text, [key, part]) => `${text}${key}:${print(part)};`, '');
}

function anyBytes(record: Fields, random: Random): [string, Uint8Array] {
  const found = Object.entries(record).filter(
    ([, part]) => part instanceof ArrayBuffer || part instanceof Uint8Array,
  );
  const [key, part] = oneOf(found, random);
  return [key, new Uint8Array(part as ArrayBuffer)];
}

function likeBefore(before: unknown, bytes: Uint8Array): unknown {
  const copy = new Uint8Array(bytes);
  return before instanceof ArrayBuffer ? copy.buffer : copy;
}

function oneOf<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
