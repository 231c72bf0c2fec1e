import { flattenAnswers } from '@tungbuoc/core';
import type { GuideState } from '@tungbuoc/core';
import type {
  CopyHeader,
  Draft,
  DraftChange,
  DraftEvent,
  DraftRequest,
  DraftStatus,
  DraftStore,
  DraftSummary,
  LockedDraft,
} from '@tungbuoc/elements';
import { createStoryFiles } from './story-draft-files.js';
import { examples } from './story-packs.js';

const day = 24 * 3_600_000;

/** What somebody left half-way yesterday on their own device. */
const unfinished: DraftSummary = {
  id: 'unfinished',
  procedureId: 'register-birth',
  title: 'Đăng ký khai sinh',
  savedAt: Date.now() - day,
  expiresAt: Date.now() + 29 * day,
  initials: 'N.T.T.',
  step: 'Cháu',
  page: '/khai-sinh.html',
};

/** Drafts of a page that is looked at: nothing stays when it is closed. */
export class StoryDrafts implements DraftStore {
  readonly #kept = new Map<string, GuideState>();
  #summaries: readonly DraftSummary[] = [unfinished];

  /** Goes into a draft that {@link open} finds. */
  keep(id: string, state: GuideState): void {
    this.#kept.set(id, state);
  }

  /** Nothing was chosen before: the start asks, unless the story says whose device it is. */
  device(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  chooseDevice(): Promise<boolean> {
    return Promise.resolve(true);
  }

  listLocked(): Promise<readonly LockedDraft[]> {
    return Promise.resolve([]);
  }

  list(): Promise<readonly DraftSummary[]> {
    return Promise.resolve(this.#summaries);
  }

  open(request: DraftRequest): Promise<Draft> {
    const { id = crypto.randomUUID(), procedure } = request;
    if (id === unfinished.id) this.keep(id, leftAt('child-name.0', procedure));
    return Promise.resolve(new StoryDraft(id, request, this.#kept.get(id)));
  }

  remove(id: string): Promise<void> {
    this.#summaries = this.#summaries.filter((summary) => summary.id !== id);
    return Promise.resolve();
  }

  lost(): Promise<boolean> {
    return Promise.resolve(false);
  }

  forgetLoss(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(): () => void {
    return () => {};
  }

  exportDraft(): Promise<Blob> {
    return Promise.resolve(new Blob(['Chỉ để xem'], { type: 'text/plain' }));
  }

  /** Every file of a story is another one. */
  describeCopy(): Promise<CopyHeader> {
    return Promise.reject(Object.assign(new Error('damaged'), { code: 'damaged' }));
  }

  importDraft(): Promise<string> {
    return Promise.resolve(unfinished.id);
  }
}

/** A name with which nothing can be saved: the device is full. */
export const storageFull = 'Trần Văn Đầy';

/** Is saved as soon as something is noted. */
class StoryDraft implements Draft {
  readonly id: string;
  procedure: Draft['procedure'];
  readonly saved: GuideState | undefined;
  readonly files = createStoryFiles(() => this.#isFull);
  readonly #listeners = new Set<(event: DraftEvent) => void>();
  status: DraftStatus;
  #isFull = false;

  constructor(id: string, { procedure, device }: DraftRequest, saved: GuideState | undefined) {
    this.id = id;
    this.procedure = procedure;
    this.saved = saved;
    this.status = device === 'shared' ? { state: 'memory' } : { state: 'new' };
  }

  save({ answers }: DraftChange): void {
    if (this.status.state === 'memory') return;
    this.#isFull ||= Object.values(answers ?? {}).includes(storageFull);
    this.status = this.#isFull
      ? { state: 'failed', code: 'quota' }
      : { state: 'saved', savedAt: Date.now() };
    for (const listener of this.#listeners) listener({ type: 'status', status: this.status });
  }

  usePack(procedure: Draft['procedure']): void {
    this.procedure = procedure;
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(listener: (event: DraftEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function leftAt(place: string, procedure: DraftRequest['procedure']): GuideState {
  const answers = flattenAnswers(procedure, examples.leftOpen);
  return { answers, place, visited: [], editing: false };
}
