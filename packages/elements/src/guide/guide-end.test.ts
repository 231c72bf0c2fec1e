import { expect } from '@open-wc/testing';
import { emptyGuides, freshPage, newGuide, openGuide } from './test-guide.js';
import type { GuidePerson } from './test-guide.js';
import { settle, until } from './test-host.js';
import { complete } from './test-pack.js';
import { itemOf } from './test-outbox.js';
import { bench } from './test-services.js';

const NAME = 'Trần Văn Kín Đáo';

describe('the end of a person on a shared device', () => {
  beforeEach(freshPage);
  afterEach(emptyGuides);

  it('asks first, then leaves nothing of the answers within a second', async () => {
    const person = await filling();
    const title = document.title;
    await person.press('Kết thúc');
    const dialog = await dialogOf(person);
    await expect(dialog).to.be.accessible();
    await person.press('Không, khai tiếp');
    await until(() => !dialog.isConnected);
    expect(person.field('motherName').value).to.equal(NAME);
    const start = performance.now();
    await end(person);
    expect(performance.now() - start).to.be.below(1_000);
    expect(person.place).to.equal('start');
    expect(everythingIn(document)).to.not.contain(NAME);
    expect(document.title).to.not.equal(title);
    expect(person.guide.answers).to.deep.equal({});
    expect(history.state).to.equal(null);
    expect(person.root.querySelector('input:checked')).to.equal(null);
  });

  it('begins with nothing of the person before, prefilled or typed', async () => {
    const person = await filling();
    const before = person.field('motherName');
    await end(person);
    await person.begin('shared');
    await person.goTo('mother-name');
    expect(person.guide.answers).to.not.have.property('motherName');
    expect(person.field('motherName')).to.not.equal(before);
    expect(everythingIn(document)).to.not.contain(NAME);
  });

  it('shows no screen of the person before when Back is pressed', async () => {
    const person = await filling();
    await end(person);
    await settle();
    for (let count = 0; count < 3; count += 1) {
      history.back();
      history.forward();
      await settle();
      await person.drawn();
      expect(person.place).to.equal('start');
    }
    await person.begin('shared');
    expect(person.place).to.equal('registered');
    history.back();
    await until(() => person.place === 'start');
  });

  it('lets nothing in that comes late', async () => {
    const person = await filling();
    let opened: (draft: unknown) => void = () => {};
    const late = new Promise((resolve) => (opened = resolve));
    const open = bench.drafts.open.bind(bench.drafts);
    bench.drafts.open = async (request) => {
      const draft = await open(request);
      await late;
      return draft;
    };
    await person.press('Đổi thành máy của tôi');
    (await dialogOf(person)).querySelectorAll('button')[1]!.click();
    await until(() => bench.drafts.opened.length === 2);
    await end(person);
    opened(undefined);
    await settle();
    expect(bench.drafts.last.closed).to.equal(true);
    expect(bench.drafts.last.answers).to.deep.equal({});
    expect(person.guide.answers).to.deep.equal({});
  });

  it('prints nothing of who has left before the form was there', async () => {
    const person = await filling();
    person.guide.prefill(complete);
    await person.goTo('review');
    await person.press('Xong, sang phần in');
    await until(() => person.buttons.includes('In tờ khai'));
    let arrive: (layout: undefined) => void = () => {};
    bench.loadPrintLayout = () => new Promise((resolve) => (arrive = resolve));
    await person.press('In tờ khai');
    await settle();
    await person.press('Kết thúc');
    await until(() => person.place === 'start');
    arrive(undefined);
    await settle();
    await person.drawn();
    expect(document.querySelector('#tungbuoc-print')).to.equal(null);
  });

  it('does not show the next person what became of a submission of the one before', async () => {
    const person = await openGuide({ 'submit-url': '/api', device: 'shared' });
    await person.begin('shared');
    person.guide.prefill(complete);
    await person.goTo('review');
    await person.press('Nộp hồ sơ');
    await until(() => person.place === 'sent');
    await person.press('Kết thúc');
    await until(() => person.place === 'start');
    await person.begin('shared');
    bench.outbox.tell(itemOf({ state: 'sent', reference: 'KS-99', id: 'draft-1' }));
    await person.drawn();
    expect(person.place).to.equal('registered');
    expect(everythingIn(document)).to.not.contain('KS-99');
  });

  it('keeps what was locked, unless it is to go too', async () => {
    for (const [button, removed] of [
      ['Kết thúc, để hồ sơ lại', []],
      ['Kết thúc, xóa cả hồ sơ đã cất', ['draft-2']],
    ] as const) {
      freshPage();
      const person = await filling();
      await person.press('Cất hồ sơ bằng mã');
      const asked = await dialogOf(person);
      await person.press('Đã chép xong, cất hồ sơ');
      await until(() => !asked.isConnected);
      await end(person, button);
      expect(bench.drafts.opened[1]!.closed).to.equal(true);
      await until(() => bench.drafts.removed.length === removed.length);
      expect(bench.drafts.removed).to.deep.equal(removed);
      emptyGuides();
    }
  });

  it('shows of the numbers of cards only the end, until asked', async () => {
    const person = await openGuide({ device: 'shared' });
    await person.begin('shared');
    person.guide.prefill({ ...complete, motherName: '001190000123' });
    await person.goTo('review');
    expect(person.text).to.contain('••• ••• ••• 123').and.not.contain('001190000123');
    await expect(person.guide).to.be.accessible();
    await person.press('Hiện số giấy tờ đang che');
    expect(person.text).to.contain('001190000123');
    await person.goTo('mother-name');
    await person.goTo('review');
    expect(person.text).to.not.contain('001190000123');
  });

  it('is not offered on a person’s own device before the receipt', async () => {
    const person = await openGuide();
    await person.begin('personal');
    expect(person.buttons).to.not.include('Kết thúc');
  });
});

describe('a shared device that nobody looks after', () => {
  const clocks = { now: Date.now, steady: performance.now.bind(performance) };
  let ahead = 0;
  beforeEach(() => {
    freshPage();
    ahead = 0;
    Date.now = () => clocks.now() + ahead;
    performance.now = () => clocks.steady() + ahead;
  });
  afterEach(() => {
    Date.now = clocks.now;
    performance.now = clocks.steady;
    emptyGuides();
  });

  it('asks at 13 minutes, in words that are spoken, and goes on at one tap, ten times', async () => {
    const person = await filling();
    for (let count = 0; count < 10; count += 1) {
      ahead += 13 * 60_000;
      comeBack();
      const dialog = await dialogOf(person);
      expect(dialog.getAttribute('role')).to.equal('alertdialog');
      const said = dialog.querySelector('[role=alert]')!.textContent;
      expect(said).to.equal('Còn 2 phút nữa trang này tự xóa những gì đã khai.');
      if (count === 0) await expect(dialog).to.be.accessible();
      await person.press('Tôi vẫn đang làm');
      await until(() => !dialog.isConnected);
    }
    expect(person.field('motherName').value).to.equal(NAME);
  });

  it('clears the page at 15 minutes, and says so to who comes', async () => {
    const person = await filling();
    ahead += 15 * 60_000;
    comeBack();
    await until(() => person.place === 'start');
    await person.drawn();
    expect(everythingIn(document)).to.not.contain(NAME);
    expect(person.text).to.contain('nên những gì đã khai ở đây được xóa.');
    await person.begin('shared');
    expect(person.guide.answers).to.deep.equal({});
  });

  it('saves what was locked before it ends', async () => {
    const person = await filling();
    await person.press('Cất hồ sơ bằng mã');
    await dialogOf(person);
    await person.press('Đã chép xong, cất hồ sơ');
    await until(() => !person.root.querySelector('dialog'));
    ahead += 15 * 60_000;
    comeBack();
    await until(() => person.place === 'start');
    await until(() => bench.drafts.last.closed);
    expect(bench.drafts.last.locked).to.equal(true);
    expect(bench.drafts.removed).to.deep.equal([]);
  });

  it('waits as long as the page says', async () => {
    const person = await filling({ 'idle-minutes': '30' });
    expect(person.guide.idleMinutes).to.equal(30);
    ahead += 27 * 60_000;
    comeBack();
    await person.drawn();
    expect(person.root.querySelector('dialog')).to.equal(null);
    ahead += 60_000;
    comeBack();
    await dialogOf(person);
  });

  it('does not watch a person’s own device', async () => {
    const person = await openGuide();
    await person.begin('personal');
    ahead += 60 * 60_000;
    comeBack();
    await person.drawn();
    expect(person.place).to.equal('registered');
  });

  it('is told of its time before anything is typed', async () => {
    const { text } = await startOf({ device: 'shared', 'idle-minutes': '1' });
    expect(text).to.contain('để yên 3 phút, là mất');
    const odd = await startOf({ device: 'shared', 'idle-minutes': 'không' });
    expect(odd.text).to.contain('để yên 15 phút, là mất');
  });
});

async function startOf(attributes: Record<string, string>): Promise<GuidePerson> {
  const person = newGuide(attributes);
  await until(() => person.text.includes('Bắt đầu'));
  await person.drawn();
  return person;
}

/** Somebody on a shared device, at the mother's name. */
async function filling(attributes: Record<string, string> = {}): Promise<GuidePerson> {
  const person = await openGuide(attributes);
  person.guide.prefill({ registered: 'no', hasPapers: 'no', motherName: NAME });
  await person.begin('shared');
  await person.goTo('mother-name');
  // The eye on whether anybody is there comes in a file of its own.
  await settle();
  await import('./device-dialogs.js');
  await person.drawn();
  return person;
}

async function end(person: GuidePerson, name = 'Kết thúc, xóa hết'): Promise<void> {
  await person.press('Kết thúc');
  await dialogOf(person);
  await person.press(name);
  await until(() => person.place === 'start');
  await person.drawn();
}

async function dialogOf(person: GuidePerson): Promise<HTMLDialogElement> {
  await until(() => person.root.querySelector('dialog[open]'));
  return person.root.querySelector('dialog[open]')!;
}

/** The page is looked at again: it looks at its clocks. */
function comeBack(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Text, attributes and what stands in boxes, in every shadow root. */
function everythingIn(root: Document | ShadowRoot): string {
  const elements = [...root.querySelectorAll('*')];
  return elements
    .flatMap((element) => [
      ...[...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data),
      ...[...element.attributes].map(({ value }) => value),
      element instanceof HTMLInputElement ? element.value : '',
      element.shadowRoot ? everythingIn(element.shadowRoot) : '',
    ])
    .join(' ');
}
