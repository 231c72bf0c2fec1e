import { expect } from '@open-wc/testing';
import { emptyGuides, freshPage, newGuide } from './test-guide.js';
import type { GuidePerson } from './test-guide.js';
import { listen, settle, until } from './test-host.js';
import { complete } from './test-pack.js';
import { bench } from './test-services.js';

describe('a practice', () => {
  beforeEach(freshPage);
  afterEach(emptyGuides);

  it('can be used by everybody, and says on every screen what it is', async () => {
    const person = await practising();
    await expect(person.guide).to.be.accessible();
    expect(person.text).to.match(/^Tập dượt/);
    await person.begin('shared');
    expect(person.text).to.match(/^Tập dượt \(không nộp thật, không lưu lại\)/);
    await toEnd(person);
    expect(person.text).to.match(/^Tập dượt/);
    await expect(person.guide).to.be.accessible();
  });

  it('asks nothing of the device, and looks for nothing on it', async () => {
    const person = await practising();
    expect(person.text).to.not.contain('máy của ai');
    expect(person.buttons).to.not.include('Mở bản sao từ tệp');
    await person.begin('shared');
    await toEnd(person);
    await settle();
    expect(bench.visits).to.equal(0);
    expect(bench.drafts.opened).to.deep.equal([]);
  });

  it('ends where sending would be, and sends nothing', async () => {
    const person = await practising({ 'submit-url': '/api' });
    const heard = listen(person.guide, 'tb-submit', 'tb-queued', 'tb-sent', 'tb-draft-saved');
    await person.begin('shared');
    await toEnd(person);
    expect(person.focused).to.equal('Tập dượt xong, chưa nộp gì');
    expect(bench.outbox.requests).to.deep.equal([]);
    expect(heard).to.deep.equal([]);
  });

  it('offers the button for sending also where the ward has no address for it', async () => {
    const person = await practising();
    await person.begin('shared');
    person.guide.prefill(complete);
    await person.goTo('review');
    expect(person.buttons).to.include('Nộp hồ sơ').and.not.include('Xong, sang phần in');
    expect(person.buttons).to.not.include('Cất hồ sơ bằng mã');
  });

  it('stops at what is still open, as in earnest', async () => {
    const person = await practising();
    await person.begin('shared');
    await person.goTo('review');
    await person.press('Nộp hồ sơ');
    await settle();
    expect(person.place).to.equal('review');
  });

  it('begins again from the start with nothing of the person before', async () => {
    const person = await practising();
    await person.begin('shared');
    await toEnd(person);
    await person.press('Làm lại từ đầu');
    await until(() => person.place === 'start');
    await person.begin('shared');
    expect(person.guide.answers).to.deep.equal({});
    await person.press('Làm lại từ đầu');
    await until(() => person.place === 'start');
  });

  it('takes no draft and no copy in', async () => {
    const person = await practising();
    expect(await person.guide.resumeDraft({ id: 'a', procedureId: 'sample' })).to.equal(false);
    expect(await person.guide.importDraft(new Blob(['{}']), 'mười ký tự')).to.equal(false);
    expect(bench.visits).to.equal(0);
  });
});

async function practising(attributes: Record<string, string> = {}): Promise<GuidePerson> {
  const person = newGuide({ practice: '', ...attributes });
  await until(() => person.place === 'start');
  await person.drawn();
  return person;
}

/** Answers everything and presses the last button. */
async function toEnd(person: GuidePerson): Promise<void> {
  person.guide.prefill(complete);
  await person.goTo('review');
  await person.press('Nộp hồ sơ');
  await until(() => person.place === 'practised' && person.text.includes('Tập dượt xong'));
  await person.drawn();
}
