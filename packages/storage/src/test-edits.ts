import type { Draft } from './draft.js';
import { openTab } from './test-tab.js';

/** One of several tabs that work on one draft. */
export interface EditingTab {
  /** Edits fields that no other tab touches, each once and each saved at once. */
  edit(name: string, times: number): Promise<void>;
  /** Gives one field a value, and saves it. */
  write(field: string, value: string): Promise<void>;
  /** Answers as this tab knows them. */
  answers(): Readonly<Record<string, unknown>>;
  /** When the field had this value here, ms since the epoch; `undefined` when never. */
  heardAt(field: string, value: string): number | undefined;
}

/** Opens the draft of this database in a tab more; without an id begins it. */
export async function openEditingTab(
  database: string,
  id?: string,
): Promise<EditingTab & { readonly id: string }> {
  const draft = await openTab(database).begin(id);
  const known: Record<string, unknown> = { ...draft.saved?.answers };
  const heard = new Map<string, number>();
  draft.subscribe((event) => {
    if (event.type !== 'answers') return;
    Object.assign(known, event.answers);
    for (const [field, value] of Object.entries(event.answers)) {
      const what = `${field}=${String(value)}`;
      if (!heard.has(what)) heard.set(what, Date.now());
    }
  });
  return {
    id: draft.id,
    edit: (name, times) => editTimes(draft, name, times),
    write: async (field, value) => {
      known[field] = value;
      draft.save({ answers: { [field]: value } });
      await draft.flush();
    },
    answers: () => known,
    heardAt: (field, value) => heard.get(`${field}=${value}`),
  };
}

async function editTimes(draft: Draft, name: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    draft.save({ answers: { [`${name}${time}`]: `${name} ${time}` } });
    await draft.flush();
  }
}
