import { expect } from 'chai';
import type { createDraftStore } from './draft-store.js';
import type { createDurableStore } from './durable-store.js';
import type { createOutbox } from './outbox.js';
import { openDesk } from './test-desk.js';
import { createTestReceiver, submitRequest } from './test-receiver.js';
import { isWebKit } from './page-life.js';
import { freshName, openTab, PROCEDURE, until } from './test-tab.js';

interface PageWindow extends Window {
  storage?: {
    readonly createDraftStore: typeof createDraftStore;
    readonly createDurableStore: typeof createDurableStore;
    readonly createOutbox: typeof createOutbox;
  };
}

const MODULE = new URL('./index.js', import.meta.url).href;

/**
 * Between the last key and the end of the page, in ms: enough to encrypt, and except in WebKit too
 * little to write by itself.
 */
const pause = isWebKit() ? 120 : 60;

/** A page of its own: it can be left, reloaded and taken away like a tab. */
async function openPage() {
  const frame = document.createElement('iframe');
  // Any address of this origin will do; a script is shown as text.
  frame.src = MODULE;
  document.body.append(frame);
  await new Promise((resolve) => (frame.onload = resolve));
  const page = frame.contentWindow as PageWindow;
  const script = page.document.createElement('script');
  script.type = 'module';
  script.textContent = `import * as storage from '${MODULE}'; window.storage = storage;`;
  page.document.head.append(script);
  await until(() => page.storage !== undefined);
  return { frame, page };
}

/** A draft that was typed in a page and is encrypted, but not yet written. */
async function typeInPage(copies: number) {
  const name = freshName();
  const { frame, page } = await openPage();
  const store = page.storage!.createDurableStore({ name });
  const drafts = page.storage!.createDraftStore({ now: Date.now, store });
  const draft = await drafts.open({ device: 'personal', procedure: PROCEDURE });
  draft.save({ answers: { copies: 0 } });
  await draft.flush();
  draft.save({ answers: { copies } });
  await new Promise((resolve) => setTimeout(resolve, pause));
  return { name, frame, page, id: draft.id, typed: draft };
}

async function keptCopies(name: string, id: string): Promise<unknown> {
  const draft = await openTab(name).begin(id);
  await draft.close();
  return draft.saved?.answers['copies'];
}

describe('a page', function () {
  this.timeout(60_000);

  it('that is reloaded right after typing has lost nothing, in 8 of 8', async () => {
    for (let copies = 1; copies <= 8; copies += 1) {
      const { name, frame, page, id } = await typeInPage(copies);
      const loaded = new Promise((resolve) => (frame.onload = resolve));
      page.location.reload();
      await loaded;
      expect(await keptCopies(name, id)).to.equal(copies);
      frame.remove();
    }
  });

  it('that goes elsewhere right after typing has lost nothing, in 8 of 8', async () => {
    for (let copies = 1; copies <= 8; copies += 1) {
      const { name, frame, id } = await typeInPage(copies);
      const loaded = new Promise((resolve) => (frame.onload = resolve));
      frame.src = 'about:blank';
      await loaded;
      expect(await keptCopies(name, id)).to.equal(copies);
      frame.remove();
    }
  });

  it('in which another page types hears of it', async () => {
    const { name, frame, id, typed } = await typeInPage(1);
    await typed.flush();
    const draft = await openTab(name).begin(id);
    const told: unknown[] = [];
    draft.subscribe((event) => event.type === 'answers' && told.push(event.answers));
    typed.save({ answers: { copies: 2 } });
    await until(() => told.length > 0, 1_000);
    expect(told).to.deep.equal([{ copies: 2 }]);
    frame.remove();
  });

  it('that dies while it sends leaves one record, under one key, in 8 of 8', async () => {
    for (let round = 0; round < 8; round += 1) {
      // The request is on its way when the page dies, and has arrived, or not.
      const first = round % 2 ? 'silent' : new Promise<never>(() => {});
      const receiver = createTestReceiver(() => (receiver.calls.length > 1 ? 'receipt' : first));
      const { frame, page } = await openPage();
      const name = freshName();
      const store = page.storage!.createDurableStore({ name });
      const { fetch } = receiver;
      const outbox = page.storage!.createOutbox({ now: Date.now, store, fetch });
      const { id } = await outbox.submit(submitRequest());
      await until(() => receiver.calls.length === 1);
      frame.remove();

      const next = openDesk({ name, receiver });
      await until(() => {
        void next.outbox.resume();
        return receiver.calls.length === 2;
      });
      await next.shows('sent');
      expect(receiver.calls.map((call) => call.id)).to.deep.equal([id, id]);
      expect([...receiver.records.keys()]).to.deep.equal([id]);
      next.outbox.close();
    }
  });
});
