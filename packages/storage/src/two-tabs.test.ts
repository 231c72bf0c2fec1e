import { expect } from 'chai';
import type { Draft, DraftEvent } from './draft.js';
import { openTab, until } from './test-tab.js';

function answersTold(draft: Draft): (object | undefined)[] {
  const told: (object | undefined)[] = [];
  draft.subscribe((event: DraftEvent) => {
    if (event.type === 'answers') told.push(event.answers);
  });
  return told;
}

/** One draft, open in several tabs. */
async function openDraft(count: number) {
  const first = openTab();
  const draft = await first.begin();
  draft.save({ answers: { fullName: 'Nguyễn Thị Thử' } });
  await draft.flush();
  const others = Array.from({ length: count - 1 }, () => openTab(first.name));
  const drafts = [draft, ...(await Promise.all(others.map((tab) => tab.begin(draft.id))))];
  return { name: first.name, tabs: [first, ...others], drafts };
}

describe('one draft in several tabs', () => {
  it('loses none of 3 × 300 answers given at the same time', async function () {
    this.timeout(60_000);
    const { name, drafts } = await openDraft(3);
    await Promise.all(
      drafts.map(async (draft, tab) => {
        for (let edit = 0; edit < 300; edit += 1) {
          draft.save({ answers: { [`tab${tab}field${edit}`]: `${edit}` } });
          if (edit % 3 === 0) await draft.flush();
          if (edit % 7 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
        await draft.flush();
        // Where the tabs crowded one another out, the rest is written at a later try.
        await until(() => draft.status.state === 'saved', 20_000);
      }),
    );
    const again = await openTab(name).begin(drafts[0]?.id);
    expect(Object.keys(again.saved?.answers ?? {})).to.have.length(901);
    expect(drafts.map(({ status }) => status.state)).to.deep.equal(['saved', 'saved', 'saved']);
    await Promise.all([...drafts, again].map((draft) => draft.close()));
  });

  it('shows within a second what the other has typed', async () => {
    const { drafts } = await openDraft(2);
    const [one, other] = drafts as [Draft, Draft];
    const told = answersTold(other);
    one.save({ answers: { copies: 3 } });
    await one.flush();
    await until(() => told.length > 0, 1_000);
    expect(told).to.deep.equal([{ fullName: 'Nguyễn Thị Thử', copies: 3 }]);
  });

  it('shows that an answer was taken away', async () => {
    const { drafts } = await openDraft(2);
    const [one, other] = drafts as [Draft, Draft];
    const told = answersTold(other);
    one.save({ answers: { fullName: null } });
    await one.flush();
    await until(() => told.length > 0, 1_000);
    expect(told).to.deep.equal([{}]);
  });

  it('keeps what is being typed here over what was typed there', async () => {
    const { name, drafts } = await openDraft(2);
    const [one, other] = drafts as [Draft, Draft];
    const told = answersTold(other);
    other.save({ answers: { fullName: 'Trần Văn Mẫu' } });
    one.save({ answers: { fullName: 'Lê Thị Ví Dụ', copies: 1 } });
    await one.flush();
    await until(() => told.length > 0, 1_000);
    expect(told).to.deep.equal([{ fullName: 'Trần Văn Mẫu', copies: 1 }]);
    await other.flush();
    const again = await openTab(name).begin(one.id);
    expect(again.saved?.answers).to.deep.equal({ fullName: 'Trần Văn Mẫu', copies: 1 });
  });

  it('does not go back and forth when a tab notes what it was told', async () => {
    const { drafts } = await openDraft(2);
    const [one, other] = drafts as [Draft, Draft];
    let events = 0;
    for (const draft of drafts) {
      draft.subscribe((event: DraftEvent) => {
        events += 1;
        if (event.type === 'answers') draft.save({ answers: event.answers });
      });
    }
    one.save({ answers: { copies: 3 } });
    await one.flush();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await other.flush();
    expect(events).to.be.below(8);
  });

  it('is told of nothing but ids and revisions', async () => {
    const { name, drafts } = await openDraft(2);
    const heard: unknown[] = [];
    const line = new BroadcastChannel(`${name}:news`);
    line.onmessage = ({ data }) => heard.push(data);
    drafts[0]?.save({ answers: { phone: '0900 000 000' }, place: 'contact' });
    await drafts[0]?.flush();
    await until(() => heard.length > 0, 1_000);
    expect(heard).to.deep.equal([{ kind: 'draft', id: drafts[0]?.id, revision: 2 }]);
    line.close();
  });

  it('ignores what other scripts shout on the same line', async () => {
    const { name, drafts } = await openDraft(2);
    const id = drafts[0]?.id;
    const line = new BroadcastChannel(`${name}:news`);
    for (const junk of [null, 5, 'shared', {}, { kind: 'draft', id }, { kind: 'removed' }, [id]]) {
      line.postMessage(junk);
    }
    line.postMessage({ kind: 'draft', id, revision: 1_000 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(drafts.map(({ status }) => status.state)).to.deep.equal(['saved', 'saved']);
    line.close();
  });

  it('is not brought back by a tab in which it is still open', async () => {
    const { name, tabs, drafts } = await openDraft(2);
    const [one, other] = drafts as [Draft, Draft];
    one.save({ answers: { copies: 9 } });
    await tabs[1]?.drafts.remove(one.id);
    await one.flush();
    await until(() => one.status.state === 'memory' && other.status.state === 'memory', 1_000);
    one.save({ answers: { copies: 10 } });
    await one.flush();
    expect(await openTab(name).drafts.list()).to.deep.equal([]);
    const again = await openTab(name).begin(one.id);
    expect(again.id).not.to.equal(one.id);
    expect(again.saved).to.equal(undefined);
  });

  it('is not brought back by a tab that slept and heard nothing', async () => {
    const { name, drafts } = await openDraft(2);
    const [, sleeper] = drafts as [Draft, Draft];
    const { BroadcastChannel: real } = globalThis;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    try {
      await openTab(name).drafts.remove(sleeper.id);
    } finally {
      globalThis.BroadcastChannel = real;
    }
    expect(sleeper.status.state).to.equal('saved');
    sleeper.save({ answers: { copies: 9 } });
    await sleeper.flush();
    expect(sleeper.status.state).to.equal('memory');
    expect(await openTab(name).drafts.list()).to.deep.equal([]);
  });

  it('reads again when the page comes back', async () => {
    const { drafts, name } = await openDraft(2);
    const [, sleeper] = drafts as [Draft, Draft];
    const told = answersTold(sleeper);
    const { BroadcastChannel: real } = globalThis;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    try {
      const writer = await openTab(name).begin(sleeper.id);
      writer.save({ answers: { copies: 4 } });
      await writer.close();
    } finally {
      globalThis.BroadcastChannel = real;
    }
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => told.length > 0, 1_000);
    expect(told).to.deep.equal([{ fullName: 'Nguyễn Thị Thử', copies: 4 }]);
  });
});
