import type { Draft } from './draft.js';
import { createDraftStore } from './draft-store.js';
import { createDurableStore } from './durable-store.js';
import { createOutbox } from './outbox.js';
import { randomFrom } from './test-random.js';
import { freshName, PROCEDURE, until } from './test-tab.js';

/** What came of random sequences. */
export interface ModelReport {
  readonly sequences: number;
  readonly operations: number;
  /** Where the device was not as the model, in words, with the seed of the sequence. */
  readonly mismatches: readonly string[];
}

type Answers = Readonly<Record<string, string>>;

/** A draft as the model knows it. */
interface ModelDraft {
  readonly id: string;
  readonly person: string;
  readonly procedureId: string;
  readonly kept: boolean;
  answers: Answers;
}

const PERSONS = ['Thử Một', 'Thử Hai', 'Thử Ba'];
const PROCEDURES = ['try-out', 'try-more'].map((id) => ({ ...PROCEDURE, id }));
const FIELDS = ['fullName', 'place', 'phone', 'note'];

/**
 * Random sequences of what people do with one device, each compared after every operation with a
 * simple model: which drafts there are, whose they are, and what was sent.
 */
export async function compareWithModel(
  seed: number,
  sequences: number,
  length: number,
): Promise<ModelReport> {
  const mismatches: string[] = [];
  let operations = 0;
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const run = new ModelRun(randomFrom(seed + sequence));
    try {
      for (let step = 0; step < length; step += 1) {
        await run.step();
        operations += 1;
      }
      await run.readAll();
    } catch (cause) {
      run.complain(String(cause));
    }
    await run.end();
    mismatches.push(...run.mismatches.map((words) => `seed ${seed + sequence}: ${words}`));
  }
  return { sequences, operations, mismatches };
}

/** One device and its model. */
class ModelRun {
  readonly mismatches: string[] = [];
  readonly #random: () => number;
  readonly #name = freshName();
  readonly #log: string[] = [];
  /** Newest last. */
  #drafts: ModelDraft[] = [];
  #sent: Answers[] = [];
  #received: Answers[] = [];
  #desk = this.#openDesk();
  #draft: Draft | undefined;
  #model: ModelDraft | undefined;
  #typed = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  async step(): Promise<void> {
    const operations = [
      ['type', 8, () => this.#type()],
      ['flush', 2, () => this.#draft?.flush()],
      ['begin', 3, () => this.#begin()],
      ['open', 4, () => this.#open()],
      ['submit', 2, () => this.#submit()],
      ['delete', 2, () => this.#remove()],
      ['reload', 3, () => this.#reload()],
      ['share', 1, () => this.#share()],
    ] as const;
    const all = operations.flatMap(([name, weight, run]) =>
      Array.from({ length: weight }, () => [name, run] as const),
    );
    const [name, run] = this.#oneOf(all);
    this.#log.push(name);
    await run();
    await this.#compareList();
  }

  /** Every draft of the model, opened after a reload. */
  async readAll(): Promise<void> {
    await this.#reload();
    for (const model of this.#drafts) await this.#openThis(model);
    await this.#leave();
    const sent = JSON.stringify(this.#sent);
    if (JSON.stringify(this.#received) !== sent) this.complain('something else was sent');
  }

  complain(words: string): void {
    this.mismatches.push(`${words} after ${this.#log.join(', ')}`);
  }

  async end(): Promise<void> {
    await this.#leave();
    this.#desk.outbox.close();
    this.#desk.store.close();
    indexedDB.deleteDatabase(this.#name);
  }

  #openDesk() {
    const store = createDurableStore({ name: this.#name });
    const receive: typeof fetch = (_, init) => {
      const { answers } = JSON.parse(String(init?.body)) as { answers: Answers };
      this.#received.push(answers);
      const reply = { reference: 'THU-1', receivedAt: new Date().toISOString() };
      return Promise.resolve(Response.json(reply, { status: 201 }));
    };
    const drafts = createDraftStore({ now: Date.now, store });
    return { store, drafts, outbox: createOutbox({ now: Date.now, store, fetch: receive }) };
  }

  #type(): void {
    if (!this.#draft || !this.#model) return;
    this.#typed += 1;
    const field = this.#oneOf(FIELDS);
    const text = `${this.#model.person} ${this.#model.procedureId} ${this.#typed}`;
    const gone = this.#random() < 0.1;
    this.#draft.save({ answers: { [field]: gone ? null : text } });
    const { [field]: _, ...others } = this.#model.answers;
    const before = this.#model.answers;
    this.#model.answers = gone ? others : { ...others, [field]: text };
    const isKept = this.#drafts.includes(this.#model);
    const changed = JSON.stringify(sorted(before)) !== JSON.stringify(sorted(this.#model.answers));
    if (!this.#model.kept || (!changed && !isKept)) return;
    this.#noteSaved(this.#model, changed);
  }

  /** Only what changed moves to the top of the list. */
  #noteSaved(model: ModelDraft, changed: boolean): void {
    if (!changed) return;
    this.#drafts = [...this.#drafts.filter((one) => one !== model), model];
  }

  /** Another person sits down, or the same one begins something else. */
  async #begin(): Promise<void> {
    await this.#leave();
    const device = this.#random() < 0.8 ? 'personal' : 'shared';
    const procedure = this.#oneOf(PROCEDURES);
    await this.#desk.drafts.chooseDevice(device);
    if (device === 'shared') this.#drafts = [];
    this.#draft = await this.#desk.drafts.open({ device, procedure });
    if (this.#draft.saved) this.complain('a new draft is not empty');
    this.#model = {
      id: this.#draft.id,
      person: this.#oneOf(PERSONS),
      procedureId: procedure.id,
      kept: device === 'personal',
      answers: {},
    };
  }

  async #open(): Promise<void> {
    const model = this.#drafts[Math.floor(this.#random() * this.#drafts.length)];
    if (model) await this.#openThis(model);
  }

  async #openThis(model: ModelDraft): Promise<void> {
    await this.#leave();
    const { id, procedureId } = model;
    const procedure = PROCEDURES.find((one) => one.id === procedureId) ?? PROCEDURE;
    this.#draft = await this.#desk.drafts.open({ id, device: 'personal', procedure });
    this.#model = model;
    const found = this.#draft.saved?.answers;
    if (JSON.stringify(sorted(found ?? {})) !== JSON.stringify(sorted(model.answers))) {
      this.complain(`${JSON.stringify(found)} for ${JSON.stringify(model.answers)}`);
    }
    if (this.#draft.procedure.id !== procedureId) this.complain('another procedure');
  }

  async #submit(): Promise<void> {
    if (!this.#draft || !this.#model) return;
    const [draft, { answers, id, procedureId, kept }] = [this.#draft, this.#model];
    await draft.flush();
    const state = { answers, place: '', visited: [], editing: false };
    const submission = {
      procedure: procedureId,
      packVersion: '1.0.0',
      locale: 'vi',
      answers,
      delivery: {},
      attachments: [] as const,
      createdAt: new Date().toISOString(),
    };
    const submitUrl = 'https://phuong-mau.example/api';
    const count = this.#received.length;
    const device = kept ? 'personal' : 'shared';
    await this.#desk.outbox.submit({
      ...{ device, draftId: id, submitUrl, submission, state },
      procedure: draft.procedure,
    });
    await until(() => this.#received.length > count);
    await draft.close();
    this.#sent.push(answers);
    this.#forget(id);
  }

  async #remove(): Promise<void> {
    if (!this.#draft || !this.#model) return;
    const { id } = this.#model;
    await this.#leave();
    await this.#desk.drafts.remove(id);
    this.#forget(id);
  }

  /** The page goes and comes again; it is told by an event only, as pages are. */
  async #reload(): Promise<void> {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await this.#leave();
    this.#desk.outbox.close();
    this.#desk.store.close();
    dispatchEvent(new PageTransitionEvent('pageshow'));
    this.#desk = this.#openDesk();
  }

  /** The device is said to be shared while somebody types. */
  async #share(): Promise<void> {
    await this.#desk.drafts.chooseDevice('shared');
    this.#drafts = [];
    if (this.#model) this.#model = { ...this.#model, kept: false };
  }

  async #leave(): Promise<void> {
    await this.#draft?.close();
    this.#draft = this.#model = undefined;
  }

  #forget(id: string): void {
    this.#drafts = this.#drafts.filter((draft) => draft.id !== id);
    this.#draft = this.#model = undefined;
  }

  /** A draft that is open may not be written yet; its place is looked at when it is. */
  async #compareList(): Promise<void> {
    await this.#draft?.flush();
    for (const procedureId of [undefined, ...PROCEDURES.map(({ id }) => id)]) {
      const listed = await this.#desk.drafts.list(procedureId);
      const expected = this.#drafts.filter(
        (draft) => procedureId === undefined || draft.procedureId === procedureId,
      );
      const found = listed.map(({ id }) => id).reverse();
      const wanted = expected.map(({ id }) => id);
      if (found.join() !== wanted.join()) {
        this.complain(`${found.length} drafts listed for ${wanted.length}`);
      }
      if (procedureId && listed.some((draft) => draft.procedureId !== procedureId)) {
        this.complain('a draft of another procedure is listed');
      }
    }
  }

  #oneOf<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)] as Item;
  }
}

function sorted(answers: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(answers).sort();
}
