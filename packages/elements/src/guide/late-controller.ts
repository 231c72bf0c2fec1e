import type { FieldKind, Procedure, Snapshot } from '@tungbuoc/core';
import { defineField } from '../define-field.js';
import { services } from '../services.js';
import type { EndingSetting } from './ending-setting.js';
import type { Ending } from './ending.js';
import { fieldsOf } from './fields-of.js';
import type * as LateScreens from './late-screens.js';

/**
 * What is not needed for the first screen, fetched right after it, so that a network that breaks
 * later does not stop a person half-way.
 */
export class LateController {
  readonly #setting: EndingSetting;
  /** Issues in words, review, receipt; `undefined` until they are there. */
  screens: typeof LateScreens | undefined;
  /** What only some procedures end with; `undefined` until it is there. */
  ending: Ending | undefined;
  #procedureId = '';

  constructor(setting: EndingSetting) {
    this.#setting = setting;
  }

  /** Fetches everything that this procedure can ask for. @param ends in a way of its own */
  load(procedure: Procedure, ends: boolean): void {
    void this.loadScreens().catch(ignore);
    if (procedure.id !== this.#procedureId) this.#dropEnding();
    this.#procedureId = procedure.id;
    if (ends || this.ending) void this.endingReady();
    for (const kind of kindsOf(procedure)) void defineField(kind).catch(ignore);
    for (const list of listsOf(procedure)) void services().loadData(list).catch(ignore);
    if (!ends) void services().outbox().catch(ignore);
  }

  /** Resolves when all that the present screen shows is there, however long the network is away. */
  async ready({ screen }: Snapshot): Promise<void> {
    const fields = screen?.fields.map((view) => view.field) ?? [];
    const kinds = fields.flatMap(({ kind, fields = [] }) => [kind, ...fields.map((f) => f.kind)]);
    await Promise.all(kinds.map((kind) => untilFetched(() => defineField(kind))));
    if (!screen || screen.screen.show) await this.screensReady();
  }

  /** Resolves when {@link screens} are there, however long the network is away. */
  async screensReady(): Promise<void> {
    await untilFetched(() => this.loadScreens());
  }

  /** Resolves when {@link ending} is there; what it is told of may come later. */
  async endingReady(): Promise<void> {
    await untilFetched(() => this.#loadEnding());
    void untilFetched(async () => this.ending?.load());
  }

  /** Resolves when the transfer card is there. */
  async transferReady(): Promise<void> {
    await this.endingReady();
    await untilFetched(async () => this.ending?.openTransfer());
  }

  /** @throws TypeError from `import()` while there is no network; may be called again. */
  async loadScreens(): Promise<typeof LateScreens> {
    if (this.screens) return this.screens;
    this.screens = await import('./late-screens.js');
    this.#setting.host.requestUpdate();
    return this.screens;
  }

  /** What was fetched for another procedure says something wrong of this one. */
  #dropEnding(): void {
    this.ending?.forget();
    this.ending = undefined;
  }

  async #loadEnding(): Promise<void> {
    const { Ending } = await import('./ending.js');
    this.ending ??= new Ending(this.#setting);
    this.#setting.host.requestUpdate();
  }
}

function kindsOf(procedure: Procedure): Set<FieldKind> {
  return new Set(fieldsOf(procedure).map((field) => field.kind));
}

function listsOf(procedure: Procedure): Set<string> {
  const fields = fieldsOf(procedure);
  const lists = new Set<string>(fields.flatMap((field) => field.list ?? []));
  for (const known of ['countries', 'hamlets']) lists.delete(known);
  if (fields.some((field) => field.kind === 'address')) lists.add('communes');
  return lists;
}

/** Tried again when it is needed. */
function ignore(): void {}

/** Asks again every few seconds, and when the network is back. */
async function untilFetched(fetch: () => Promise<unknown>): Promise<void> {
  while (!(await fetch().then(() => true, ignore))) await moment();
}

function moment(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 3_000);
    addEventListener('online', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
