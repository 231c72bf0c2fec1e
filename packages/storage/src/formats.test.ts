import { expect } from 'chai';
import { createDraftStore } from './draft-store.js';
import { createDurableStore } from './durable-store.js';
import { createOutbox } from './outbox.js';
import { FORMAT } from './seal.js';
import { readFixture, restoreFixture, type Fixture } from './test-fixture.js';
import { createTestReceiver } from './test-receiver.js';
import { rawEntries, until } from './test-tab.js';

const DAY = 24 * 60 * 60 * 1000;

async function openFixture(format: number) {
  const fixture = (await readFixture(format)) as Fixture;
  expect(fixture, `a fixture of format ${format}`).to.include({ format });
  const name = await restoreFixture(fixture);
  return { fixture, name, now: () => fixture.madeAt + DAY };
}

function openDrafts(name: string, now: () => number) {
  return createDraftStore({ now, store: createDurableStore({ name }) });
}

/** The formats of everything that is sealed. */
async function formatsIn(name: string): Promise<Set<unknown>> {
  const sealed = (await rawEntries(name)).map(([, value]) => value as { format?: unknown } | null);
  return new Set(sealed.map((value) => value?.format).filter((format) => format !== undefined));
}

for (let format = 1; format <= FORMAT; format += 1) {
  describe(`drafts of format ${format}`, () => {
    it('are all listed and opened, with every answer and their pack', async () => {
      const { fixture, name, now } = await openFixture(format);
      const drafts = openDrafts(name, now);
      expect(await drafts.device()).to.equal('personal');
      const listed = (await drafts.list()).map(({ id, title }) => ({ id, title }));
      const made = fixture.drafts.map(({ id, procedure }) => ({ id, title: procedure.title }));
      expect(listed).to.deep.equal(made.reverse());
      for (const { id, state, procedure } of fixture.drafts) {
        const other = { ...procedure, version: '9.0.0' };
        const draft = await drafts.open({ id, device: 'personal', procedure: other });
        expect(draft.id).to.equal(id);
        expect(draft.saved).to.deep.equal(state);
        expect(draft.procedure).to.deep.equal(procedure);
        expect(draft.restored).to.equal(undefined);
        await draft.close();
      }
    });

    it('are of the present format once they were saved again, and lose nothing', async () => {
      const { fixture, name, now } = await openFixture(format);
      const drafts = openDrafts(name, now);
      for (const { id, procedure } of fixture.drafts) {
        const draft = await drafts.open({ id, device: 'personal', procedure });
        for (const copies of [7, 8]) {
          draft.save({ answers: { copies } });
          await draft.flush();
        }
        await draft.close();
      }
      const ofDrafts = (await rawEntries(name)).filter(([key]) =>
        ['draft', 'procedure'].includes((key as string[])[0] ?? ''),
      );
      expect(ofDrafts).to.have.length(9);
      for (const [, value] of ofDrafts) expect(value).to.include({ format: FORMAT });

      const again = openDrafts(name, now);
      expect(await again.list()).to.have.length(fixture.drafts.length);
      for (const { id, state, procedure } of fixture.drafts) {
        const draft = await again.open({ id, device: 'personal', procedure });
        expect(draft.saved?.answers).to.deep.equal({ ...state.answers, copies: 8 });
        expect(draft.procedure).to.deep.equal(procedure);
        await draft.close();
      }
    });

    it('that wait in the outbox are sent, letter by letter as they were', async () => {
      const { fixture, name, now } = await openFixture(format);
      const receiver = createTestReceiver();
      const store = createDurableStore({ name });
      const outbox = createOutbox({ now, store, fetch: receiver.fetch });
      await outbox.resume();
      await until(() => receiver.records.size > 0);
      expect(receiver.calls[0]).to.include(fixture.item);
      outbox.close();
    });

    it('are left alone by being looked at', async () => {
      const { name, now } = await openFixture(format);
      await openDrafts(name, now).list();
      expect(await formatsIn(name)).to.deep.equal(new Set([format]));
    });
  });
}
