import type { Answer, Guide } from '@tungbuoc/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { services } from '../services.js';
import type { Draft, DraftChange, DraftFile, DraftRequest, DraftStatus } from '../services.js';
import { draftAbout, isLabel } from './draft-about.js';
import { DraftFailedEvent, DraftSavedEvent } from './events.js';

/**
 * Hands what changes in a guide to its draft, and what another tab changed to the guide. The store
 * may come late or never: typing goes on, and nothing typed meanwhile is left out.
 */
export class DraftController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #guide: Guide | undefined;
  #draft: Draft | undefined;
  #stop: (() => void) | undefined;
  /** Begins once more what could not be begun. */
  #again: (() => Promise<void>) | undefined;
  /** Grows with each draft: what comes late for an earlier one is not for this person. */
  #turn = 0;
  #known: Readonly<Record<string, Answer>> = {};

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** `undefined` while there is no draft yet. */
  get status(): DraftStatus | undefined {
    if (this.#again) return { state: 'failed', code: 'unknown' };
    return this.#draft?.status;
  }

  /** The draft itself, for what belongs to it besides the answers. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  get draftId(): string | undefined {
    return this.#draft?.id;
  }

  /**
   * Begins a new draft. A store that cannot be fetched is asked again at the next screen, and the
   * status says so meanwhile.
   * @param choose whether the person has said just now whose device it is
   */
  async begin(request: DraftRequest, choose: boolean): Promise<void> {
    void this.release();
    const turn = this.#turn;
    try {
      const store = await services().drafts();
      if (choose) await store.chooseDevice(request.device);
      const draft = await store.open(request);
      if (turn === this.#turn) this.connect(draft);
      else await draft.close();
    } catch {
      if (turn !== this.#turn) return;
      this.#again = () => this.begin(request, choose);
      this.#host.requestUpdate();
    }
  }

  /** A code opens it again, on a device of many people. */
  get isLocked(): boolean {
    return this.#draft?.locked ?? false;
  }

  /** When it is deleted by itself, ms since the epoch; `undefined` for what is not kept. */
  get keptUntil(): number | undefined {
    const { status, lifetime } = this.#draft ?? {};
    const savedAt = status && 'savedAt' in status ? status.savedAt : undefined;
    return savedAt && lifetime ? savedAt + lifetime : undefined;
  }

  /** Opens a kept draft, perhaps the one that was left a moment ago: it is written first. */
  async open(request: DraftRequest): Promise<Draft> {
    await this.release();
    return (await services().drafts()).open(request);
  }

  /**
   * The same answers and files go on in another draft: on the disk, in memory, or under a code.
   * @param choose whether the person has said just now whose device it is
   * @returns `false` when the device does not do it, or another person has begun meanwhile
   */
  async move(request: DraftRequest, choose: boolean): Promise<boolean> {
    const [turn, old] = [this.#turn, this.#draft];
    const store = await services().drafts();
    const files = await takeFiles(old);
    if (choose && !(await store.chooseDevice(request.device))) return false;
    const draft = await store.open(request);
    for (const { about, file } of files) {
      // A file that finds no room is still on the page, and tried again from there.
      await draft.files.add(about.path, file, about.id).catch(() => undefined);
    }
    if (turn !== this.#turn) {
      await this.#letGo(draft, request);
      return false;
    }
    void this.release();
    this.connect(draft);
    if (old?.locked) await store.remove(old.id);
    return true;
  }

  /** The guide whose answers are kept; another one after a change of language or of the ward's file. */
  follow(guide: Guide): void {
    this.#guide = guide;
  }

  /** What the guide holds by now goes into the draft, and all that comes. */
  connect(draft: Draft): void {
    this.#draft = draft;
    this.#known = draft.saved?.answers ?? {};
    this.#stop = draft.subscribe((event) => {
      if (event.type === 'answers') this.#takeOver(event.answers);
      else this.#tell(event.status);
      this.#host.requestUpdate();
    });
    this.noteAll();
    this.#host.requestUpdate();
  }

  /** One answer, on each key: costs the same however long the form is. */
  note(path: string, answer: Answer | undefined): void {
    const about = this.#guide && isLabel(this.#guide, path) ? draftAbout(this.#guide) : undefined;
    this.#draft?.save({ answers: { [path]: answer ?? null }, ...(about && { about }) });
  }

  /** Everything that differs from what the draft knows; on each change of screen. */
  noteAll(): void {
    void this.#again?.();
    if (!this.#guide || !this.#draft) return;
    const { answers, place, visited, editing } = this.#guide.state;
    const changed = difference(this.#known, answers);
    const about = draftAbout(this.#guide);
    this.#draft.save({ answers: changed, place, visited, editing, about });
    this.#known = answers;
  }

  /** Nobody wants it any more: a new one, into which files were put, leaves nothing behind. */
  async #letGo(draft: Draft, { id }: DraftRequest): Promise<void> {
    await draft.close();
    if (id === undefined) await (await services().drafts()).remove(draft.id);
  }

  /** Writes at once; resolves when committed or failed. */
  async flush(): Promise<void> {
    await this.#draft?.flush();
  }

  /** Lets go of the draft without deleting it. */
  async release(): Promise<void> {
    const draft = this.#draft;
    this.#turn += 1;
    this.#stop?.();
    this.#draft = this.#stop = this.#again = undefined;
    this.#known = {};
    await draft?.close();
  }

  /** Deletes a draft from this device: the present one, or one that was left meanwhile. */
  async discard(id = this.#draft?.id): Promise<void> {
    if (id === this.#draft?.id) await this.release();
    if (id) await (await services().drafts()).remove(id);
  }

  hostDisconnected(): void {
    void this.flush();
  }

  #takeOver(answers: Readonly<Record<string, Answer>>): void {
    if (!this.#guide) return;
    const changed = Object.entries(difference(this.#guide.state.answers, answers));
    this.#known = answers;
    answerKnown(
      this.#guide,
      changed.map(([path, answer]) => [path, answer ?? undefined]),
    );
    this.#known = this.#guide.state.answers;
  }

  #tell(status: DraftStatus): void {
    if (status.state === 'saved') this.#host.dispatchEvent(new DraftSavedEvent(status.savedAt));
    if (status.state !== 'failed') return;
    this.#host.dispatchEvent(new DraftFailedEvent(status.code));
    // "Tải bản sao" is offered now, and must not have to wait for a network.
    void import('../drafts/save-copy.js').catch(ignore);
  }
}

/** It is asked for again when the button is pressed. */
function ignore(): void {}

/** Another tab may have the draft on another version of the pack: what this one does not ask stays. */
function answerKnown(guide: Guide, answers: readonly [string, Answer | undefined][]): void {
  try {
    guide.answerAll(Object.fromEntries(answers));
  } catch (error) {
    if (!(error instanceof RangeError) || answers.length < 2) return;
    for (const answer of answers) answerKnown(guide, [answer]);
  }
}

/** Held in memory while they move: what they lie in may be deleted on the way. */
async function takeFiles(draft: Draft | undefined) {
  const held: { readonly about: DraftFile; readonly file: File }[] = [];
  for (const about of (await draft?.files.list()) ?? []) {
    const { id, name, type } = about;
    const blob = await draft?.files.read(id);
    if (blob) held.push({ about, file: new File([blob], name, { type }) });
  }
  return held;
}

function difference(
  before: Readonly<Record<string, Answer>>,
  after: Readonly<Record<string, Answer>>,
): NonNullable<DraftChange['answers']> {
  const changed: Record<string, Answer | null> = {};
  for (const path of Object.keys(before)) if (!Object.hasOwn(after, path)) changed[path] = null;
  for (const [path, answer] of Object.entries(after)) {
    if (before[path] !== answer) changed[path] = answer;
  }
  return changed;
}
