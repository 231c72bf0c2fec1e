import { expect } from '@open-wc/testing';
import { createGuide } from '@tungbuoc/core';
import type { Guide, Procedure } from '@tungbuoc/core';
import { DraftController } from './draft-controller.js';
import type { DraftFailedEvent, DraftSavedEvent } from './events.js';
import type { TestDraft } from './test-draft.js';
import { emptyPage, newHost, settle } from './test-host.js';
import type { TestHost } from './test-host.js';
import { samplePack } from './test-pack.js';
import { bench, freshServices } from './test-services.js';

const place = { provinceCode: '01', provinceName: 'Thành phố Hà Nội' };
const fields = [{ id: 'place', kind: 'address', label: 'Ở đâu?' }];
const sample = samplePack();
const procedure = samplePack({
  steps: [...sample.steps, { id: 'home', title: 'Nơi ở', screens: [{ id: 'place', fields }] }],
});
const request = { device: 'personal', procedure } as const;

describe('the draft of a guide', () => {
  beforeEach(freshServices);
  afterEach(emptyPage);

  it('is handed one key at a time, whatever else was answered', async () => {
    const filling = await begun();
    type(filling, 'N');
    type(filling, 'Ng');
    const { changes } = bench.drafts.last;
    expect(changes.slice(1)).to.deep.equal([
      { answers: { motherName: 'N' } },
      { answers: { motherName: 'Ng' } },
    ]);
  });

  it('is handed on a new screen only what has changed since the last one', async () => {
    const { guide, drafts } = await begun({ registered: 'no', motherName: 'Nguyễn Thị Thử' });
    guide.answerAll({ motherName: undefined, issuer: 'police' });
    guide.next();
    drafts.noteAll();
    expect(bench.drafts.last.changes.at(-1)).to.deep.equal({
      answers: { motherName: null, issuer: 'police' },
      place: 'has-papers',
      visited: ['registered'],
      editing: false,
      about: { initials: '', step: guide.snapshot.step!.title, page: here() },
    });
  });

  it('is known by the initials of the person that the pack names, from the first key on', async () => {
    const filling = await begun({}, { ...procedure, forWhom: 'motherName' });
    type(filling, 'nguyễn thị Đỏ');
    expect(bench.drafts.last.changes.at(-1)).to.deep.equal({
      answers: { motherName: 'nguyễn thị Đỏ' },
      about: { initials: 'N.T.Đ.', step: filling.guide.snapshot.step!.title, page: here() },
    });
  });

  it('is known by the first name that was given, where the pack names nobody', async () => {
    const { drafts } = await begun({ motherName: 'Trần Thị  Thử' });
    drafts.noteAll();
    expect(bench.drafts.last.changes.at(-1)?.about?.initials).to.equal('T.T.T.');
  });

  it('holds what was typed while the store was on its way', async () => {
    const filling = follow();
    const begun = filling.drafts.begin(request, true);
    type(filling, 'Nguyễn Thị Thử');
    expect(bench.drafts.opened).to.have.length(0);
    await begun;
    expect(bench.drafts.last.answers).to.deep.equal({ motherName: 'Nguyễn Thị Thử' });
  });

  it('says that nothing is saved while the store cannot be fetched, and then saves all', async () => {
    const filling = follow();
    const { drafts } = filling;
    bench.online = false;
    await drafts.begin(request, true);
    expect(drafts.status).to.deep.equal({ state: 'failed', code: 'unknown' });
    type(filling, 'Nguyễn Thị Thử');
    bench.online = true;
    drafts.noteAll();
    await settle();
    expect(drafts.status).to.deep.equal({ state: 'new' });
    expect(bench.drafts.last.answers).to.deep.equal({ motherName: 'Nguyễn Thị Thử' });
    expect(bench.drafts.chosen).to.equal('personal');
  });

  it('of one person is not begun late among the answers of the next', async () => {
    const filling = follow();
    const first = filling.drafts.begin(request, false);
    const second = filling.drafts.begin(request, false);
    await Promise.all([first, second]);
    type(filling, 'Trần Thị Thử');
    const [early, late] = bench.drafts.opened as [TestDraft, TestDraft];
    expect(early.closed).to.equal(true);
    expect(early.changes).to.deep.equal([]);
    expect(late.answers).to.deep.equal({ motherName: 'Trần Thị Thử' });
  });

  it('takes over what another tab answered, without telling it again', async () => {
    const { guide, drafts } = await begun({ registered: 'no', motherName: 'Nguyễn' });
    const { last } = bench.drafts;
    last.tell({ type: 'answers', answers: { registered: 'no', issuer: 'police' } });
    expect(guide.state.answers).to.deep.equal({ registered: 'no', issuer: 'police' });
    drafts.noteAll();
    expect(last.changes.at(-1)?.answers).to.deep.equal({});
  });

  it('does not send another tab’s answers back when they take the screen away', async () => {
    const { guide, drafts } = await begun({ registered: 'no', motherName: 'Nguyễn' });
    const { last } = bench.drafts;
    guide.subscribe(() => drafts.noteAll());
    last.tell({ type: 'answers', answers: { registered: 'yes', motherName: 'Trần' } });
    expect(last.changes.at(-1)?.answers).to.deep.equal({});
  });

  it('leaves alone what is the same in both tabs: somebody may be typing there', async () => {
    const { guide } = await begun({ place, motherName: 'Nguyễn' });
    const before = guide.state.answers['place'];
    const answers = { place: { ...place }, motherName: 'Trần' };
    bench.drafts.last.tell({ type: 'answers', answers });
    expect(guide.state.answers).to.deep.equal(answers);
    expect(guide.state.answers['place']).to.equal(before);
  });

  it('has nothing to do with the answers of the next person once it was left', async () => {
    const { guide, drafts } = await begun({ motherName: 'Nguyễn Thị Thử' });
    const left = bench.drafts.last;
    await drafts.begin(request, false);
    left.tell({ type: 'answers', answers: { motherName: 'Lê Thị Thử' } });
    expect(left.closed).to.equal(true);
    expect(guide.state.answers).to.deep.equal({ motherName: 'Nguyễn Thị Thử' });
  });

  it('tells the page when it is saved and when it cannot be', async () => {
    const { host } = await begun();
    const heard: unknown[] = [];
    host.addEventListener('tb-draft-saved', ({ savedAt }: DraftSavedEvent) => heard.push(savedAt));
    host.addEventListener('tb-draft-failed', ({ code }: DraftFailedEvent) => heard.push(code));
    bench.drafts.last.tell({ type: 'status', status: { state: 'saved', savedAt: 42 } });
    bench.drafts.last.tell({ type: 'status', status: { state: 'failed', code: 'quota' } });
    expect(heard).to.deep.equal([42, 'quota']);
  });

  it('is deleted for good, even when it was left meanwhile', async () => {
    const { drafts } = await begun();
    const { id } = bench.drafts.last;
    await drafts.begin(request, false);
    await drafts.discard(id);
    expect(bench.drafts.removed).to.deep.equal([id]);
    expect(bench.drafts.last.closed).to.equal(false);
    await drafts.discard();
    expect(bench.drafts.last.closed).to.equal(true);
    expect(drafts.status).to.equal(undefined);
  });

  it('is written at once when the guide is taken off the page', async () => {
    const { host } = await begun();
    let flushed = 0;
    bench.drafts.last.flush = () => Promise.resolve(void (flushed += 1));
    host.remove();
    expect(flushed).to.equal(1);
  });
});

interface Filling {
  readonly host: TestHost;
  readonly guide: Guide;
  readonly drafts: DraftController;
}

/** Where this test's page is, as a draft notes it. */
function here(): string {
  return location.pathname + location.search;
}

function follow(answers = {}, asked: Procedure = procedure): Filling {
  const host = newHost();
  const drafts = new DraftController(host);
  const guide = createGuide(asked, { today: () => '2026-11-21', answers });
  drafts.follow(guide);
  return { host, drafts, guide };
}

async function begun(answers = {}, asked?: Procedure): Promise<Filling> {
  const made = follow(answers, asked);
  await made.drafts.begin(request, false);
  return made;
}

/** As the guide does it on each key. */
function type({ guide, drafts }: Filling, value: string): void {
  guide.answer('motherName', value);
  drafts.note('motherName', value);
}
