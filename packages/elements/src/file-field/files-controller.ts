import type { FlatAnswers, Guide } from '@tungbuoc/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DraftController } from '../guide/draft-controller.js';
import type { Draft } from '../services.js';
import type { FileKeeper, FileStanding } from './file-keeper.js';
import * as words from './file-words.js';
import { chosenFile, isThere, storedFile, type KeptFile } from './kept-file.js';

/** The guide and the draft of a session, as they are now. */
export interface FilesSession {
  readonly guide: Guide;
  readonly draft: Pick<DraftController, 'draft' | 'note' | 'flush'>;
}

/** A full disk may have room again. */
const TRY_AGAIN = 5_000;

/**
 * The files of a guide: chosen ones go into the draft before they are shown, kept ones come back
 * from it. What the draft holds is the truth; the answers only name it.
 */
export class FilesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #session: FilesSession;
  #guide: Guide | undefined;
  #draft: Draft | undefined;
  #isInMemory = false;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #all: KeptFile[] = [];
  /** The list of the draft was read. */
  #listed = false;
  /** Grows with everything that this page does to the draft's files. */
  #edition = 0;
  readonly #keepers = new Map<string, FileKeeper>();
  readonly #shown = new Map<string, readonly File[]>();

  constructor(host: ReactiveControllerHost, session: FilesSession) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  /** Those of a field that can be shown, the same list as long as nothing changes. */
  files(path: string): readonly File[] {
    const mine = this.#all.filter((one) => one.path === path);
    for (const one of mine) void this.#open(one);
    const known = this.#shown.get(path);
    const files = known ?? mine.flatMap(({ file }) => file ?? []);
    this.#shown.set(path, files);
    return files;
  }

  /** The answer of a field in words, for the review. */
  words(path: string): string {
    const mine = this.#all.filter((one) => one.path === path && isThere(one));
    return words.filesWords(mine.map(({ name }) => name));
  }

  /** What becomes of them where nothing is sent. */
  finishWords(): string {
    return this.#all.some(isThere) ? words.unsentFilesWords() : '';
  }

  keeper(path: string): FileKeeper {
    const keeper = this.#keepers.get(path) ?? {
      beforePicking: () => void this.#session.draft.flush(),
      add: (files) => this.#add(path, files),
      remove: (file) => this.#remove(file),
      standing: (file) => this.#standing(file),
    };
    this.#keepers.set(path, keeper);
    return keeper;
  }

  /** Another draft, or another person: only what its answers name stays. */
  hostUpdate(): void {
    const { guide } = this.#session;
    const { draft } = this.#session.draft;
    const isInMemory = draft?.status.state === 'memory';
    if (isInMemory !== this.#isInMemory) this.#show();
    this.#isInMemory = isInMemory;
    if (guide === this.#guide && draft === this.#draft) return;
    const isNew = draft !== this.#draft;
    this.#guide = guide;
    const { answers } = guide.state;
    this.#all = this.#all.filter((one) => isNamed(one, answers) && (one.file || !isNew));
    if (isNew) this.#follow(draft);
    this.#show();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #follow(draft: Draft | undefined): void {
    this.#stop?.();
    this.#draft = draft;
    this.#listed = false;
    for (const one of this.#all) one.phase = 'unstored';
    this.#stop = draft?.subscribe((event) => {
      if (event.type === 'answers') void this.#catchUp();
    });
    if (draft) void this.#catchUp();
  }

  /** Reads what the draft holds by now, also from other tabs; what is new here goes into it. */
  async #catchUp(): Promise<void> {
    const [draft, edition] = [this.#draft, this.#edition];
    const listed = await draft?.files.list().catch(() => undefined);
    if (!listed || draft !== this.#draft) return;
    if (edition !== this.#edition) return this.#catchUp();
    const inDraft = listed.map(
      (about) => this.#all.find(({ id }) => id === about.id) ?? storedFile(about),
    );
    const others = this.#all.filter((one) => !inDraft.includes(one) && this.#stays(one));
    this.#all = [...inDraft, ...others];
    for (const one of inDraft) if (one.phase === 'unstored') one.phase = 'stored';
    this.#listed = true;
    this.#changed();
    void this.#tryAgain();
  }

  /** The draft has been taken away by another tab: what this page can still show, it shows. */
  #stays(one: KeptFile): boolean {
    if (one.phase !== 'stored') return one.phase !== 'lost';
    one.phase = 'unstored';
    return this.#draft?.status.state === 'memory' && one.file !== undefined;
  }

  async #add(path: string, files: readonly File[]): Promise<void> {
    const chosen = files.map((file) => chosenFile(path, file));
    this.#all.push(...chosen);
    this.#show();
    for (const one of chosen) await this.#keep(one);
  }

  /** First the file, then the answer that names it, and only then it is shown as kept. */
  async #keep(one: KeptFile): Promise<void> {
    const draft = this.#draft;
    const { path, file, id } = one;
    if (!file) return;
    this.#edition += 1;
    const added = draft?.files.add(path, file, id) ?? Promise.reject(new Error('no draft yet'));
    const isStored = await added.then(
      () => true,
      () => false,
    );
    this.#edition += 1;
    if (draft !== this.#draft || !this.#all.includes(one)) return;
    this.#name(path, one);
    if (isStored) await this.#session.draft.flush();
    one.phase = isStored ? 'stored' : 'unstored';
    if (draft === this.#draft) this.#changed();
    if (!isStored) this.#tryLater();
  }

  async #tryAgain(): Promise<void> {
    const waiting = this.#all.filter(({ phase }) => phase === 'unstored');
    if (this.#draft) for (const one of waiting) await this.#keep(one);
  }

  #tryLater(): void {
    clearTimeout(this.#timer);
    const { status } = this.#draft ?? {};
    const isHopeless = status?.state === 'failed' && ['insecure', 'newer'].includes(status.code);
    if (isHopeless || status?.state === 'memory') return;
    this.#timer = setTimeout(() => void this.#tryAgain(), TRY_AGAIN);
  }

  async #remove(file: File): Promise<boolean> {
    const one = this.#all.find((other) => other.file === file);
    if (!one) return true;
    this.#edition += 1;
    try {
      await this.#draft?.files.remove(one.id);
    } catch {
      return false;
    }
    this.#all = this.#all.filter((other) => other !== one);
    this.#changed();
    await this.#session.draft.flush();
    return true;
  }

  /** What was not read yet is read for the screen that shows it. */
  async #open(one: KeptFile): Promise<void> {
    if (one.file || one.opening) return;
    one.opening = true;
    const blob = await this.#draft?.files.read(one.id).catch(() => undefined);
    if (!blob) one.phase = 'lost';
    one.file = new File(blob ? [blob] : [], one.name, { type: blob?.type ?? '' });
    this.#changed();
  }

  #standing(file: File): FileStanding {
    const phase = this.#all.find((one) => one.file === file)?.phase;
    if (phase === 'keeping' || phase === 'lost') return phase;
    return phase === 'stored' && !this.#isInMemory ? 'kept' : 'page';
  }

  #changed(): void {
    if (this.#listed || !this.#draft) {
      const answered = Object.entries(this.#guide?.state.answers ?? {});
      const kept = new Set(this.#all.map(({ path }) => path));
      const paths = answered.map(([path]) => path).filter((path) => this.#asksFiles(path));
      for (const path of new Set([...kept, ...paths])) this.#name(path);
    }
    this.#show();
  }

  /** Puts the ids of what is there in the answers; `more` is there too, but not to be shown yet. */
  #name(path: string, more?: KeptFile): void {
    if (!this.#guide || !this.#asksFiles(path)) return;
    const mine = this.#all.filter((one) => one.path === path && (one === more || isThere(one)));
    const ids = mine.map(({ id }) => id);
    const named = this.#guide.state.answers[path] ?? [];
    if (Array.isArray(named) && named.join() === ids.join()) return;
    this.#guide.answer(path, ids);
    this.#session.draft.note(path, this.#guide.state.answers[path]);
  }

  #asksFiles(path: string): boolean {
    const [id, ...before] = path.split('.').reverse();
    const steps = this.#guide?.procedure.steps ?? [];
    return steps.some(
      ({ repeat, screens }) =>
        (repeat !== undefined) === before.length > 0 &&
        screens.some(({ fields }) => fields.some((one) => one.kind === 'file' && one.id === id)),
    );
  }

  #show(): void {
    this.#shown.clear();
    this.#host.requestUpdate();
  }
}

function isNamed({ id, path }: KeptFile, answers: FlatAnswers): boolean {
  const ids = answers[path];
  return Array.isArray(ids) && ids.includes(id);
}
