import { expect } from '@open-wc/testing';
import type { HostReceipt, SubmitEvent } from './events.js';
import { emptyGuides, freshPage, openGuide } from './test-guide.js';
import type { GuidePerson } from './test-guide.js';
import { until } from './test-host.js';
import { complete } from './test-pack.js';
import { bench } from './test-services.js';

const url = { 'submit-url': '/api/submissions' };

describe('sending from a guide', () => {
  beforeEach(freshPage);
  afterEach(emptyGuides);

  it('is offered only where somebody takes the submission', async () => {
    const nobody = await atReview({});
    expect(nobody.buttons).to.contain('Xong, sang phần in').and.not.contain('Nộp hồ sơ');
    const receiver = await atReview(url);
    expect(receiver.buttons).to.contain('Nộp hồ sơ').and.not.contain('Xong, sang phần in');
    const host = await atReview({}, (event) => event.preventDefault());
    expect(host.buttons).to.contain('Nộp hồ sơ');
  });

  it('waits until everything that is required is there', async () => {
    const person = await openGuide(url);
    await person.begin();
    await person.goTo('review');
    await person.press('Nộp hồ sơ');
    expect(person.place).to.equal('review');
    expect(person.focused).to.contain('Còn 6 mục chưa xong');
    expect(bench.outbox.requests).to.deep.equal([]);
  });

  it('ends with the receipt, which the person hears of wherever the keyboard is', async () => {
    const person = await atReview(url);
    await person.press('Nộp hồ sơ');
    expect(person.focused).to.equal('Đang gửi…');
    const [request] = bench.outbox.requests;
    expect(request!.submitUrl).to.equal(new URL('/api/submissions', document.baseURI).href);
    expect(bench.drafts.last.closed).to.equal(true);
    bench.outbox.tell({ id: request!.draftId, state: 'sent', reference: 'KS-01' });
    await person.drawn();
    expect(person.text).to.contain('Mã hồ sơ của ông/bà KS-01');
    expect(person.focused).to.equal('Đã nộp hồ sơ');
    expect(person.guide.querySelector('[role=status]')!.textContent).to.equal('Đã nộp hồ sơ');
    await expect(person.guide).to.be.accessible();
  });

  it('happens once, however often the button is pressed', async () => {
    const person = await atReview(url);
    const flushes: (() => void)[] = [];
    bench.drafts.last.flush = () => new Promise((resolve) => flushes.push(resolve));
    await person.press('Nộp hồ sơ');
    await person.press('Nộp hồ sơ');
    for (const flush of flushes) flush();
    await person.drawn();
    expect(bench.outbox.requests).to.have.length(1);
    expect(person.place).to.equal('sent');
  });

  it('says so when it came to nothing, and can be tried again', async () => {
    const person = await atReview(url);
    bench.online = false;
    await person.press('Nộp hồ sơ');
    expect(person.place).to.equal('review');
    expect(person.focused).to.contain('Chưa gửi được.');
    bench.online = true;
    await person.press('Nộp hồ sơ');
    expect(person.place).to.equal('sent');
    expect(bench.outbox.requests).to.have.length(1);
  });

  it('keeps the keyboard on the screen while it is tried again', async () => {
    const person = await atReview(url);
    await person.press('Nộp hồ sơ');
    const { draftId } = bench.outbox.requests[0]!;
    bench.outbox.tell({ id: draftId, state: 'waiting' });
    await person.drawn();
    person.root.querySelector<HTMLElement>('.page .filled')!.focus();
    await person.press('Gửi lại ngay');
    expect(bench.outbox.retried).to.deep.equal([draftId]);
    expect(person.focused).to.equal('Chưa gửi được, không mất gì');
  });

  it('gives the answers back after a refusal', async () => {
    const person = await atReview(url);
    await person.press('Nộp hồ sơ');
    const { draftId, state } = bench.outbox.requests[0]!;
    bench.outbox.tell({ id: draftId, state: 'refused', httpStatus: 400 });
    bench.drafts.kept.set(`${draftId}-again`, state);
    await person.drawn();
    await person.go('Xem và sửa lại');
    expect(person.place).to.equal('review');
    expect(person.guide.answers).to.deep.equal(complete);
    expect(person.text).to.contain('Nguyễn Thị Thử');
  });

  it('goes on as before on a shared device after a refusal', async () => {
    const person = await atReview({ ...url, device: 'shared' });
    await person.press('Nộp hồ sơ');
    const { draftId, state } = bench.outbox.requests[0]!;
    bench.outbox.tell({ id: draftId, state: 'refused', httpStatus: 400 });
    bench.drafts.kept.set(`${draftId}-again`, state);
    const { open } = bench.drafts;
    bench.drafts.open = (request) => open.call(bench.drafts, { ...request, device: 'shared' });
    await person.drawn();
    await person.go('Xem và sửa lại');
    await person.press('Nộp hồ sơ');
    expect(bench.outbox.requests.at(-1)!.device).to.equal('shared');
  });

  describe('through the page’s own script', () => {
    it('shows at once that it is under way, then the receipt, and keeps no draft', async () => {
      let answer: (receipt: HostReceipt) => void = () => {};
      const reply = new Promise<HostReceipt>((resolve) => (answer = resolve));
      const person = await atReview(url, (event) => event.respondWith(reply));
      const { id } = bench.drafts.last;
      await person.press('Nộp hồ sơ');
      expect(person.text).to.contain('Đang gửi…');
      expect(bench.drafts.removed).to.deep.equal([]);
      answer({ reference: 'KS-02' });
      await person.drawn();
      expect(person.text).to.contain('KS-02');
      expect(bench.drafts.removed).to.deep.equal([id]);
      expect(bench.outbox.requests).to.deep.equal([]);
    });

    it('leads back to the answers when it could not send', async () => {
      const person = await atReview({}, (event) =>
        event.respondWith(Promise.reject(new Error('down'))),
      );
      await person.press('Nộp hồ sơ');
      expect(person.text).to.contain('Hồ sơ chưa nộp được');
      await person.go('Xem và sửa lại');
      expect(person.place).to.equal('review');
      expect(person.guide.answers).to.deep.equal(complete);
      expect(bench.drafts.last.closed).to.equal(false);
      expect(bench.drafts.removed).to.deep.equal([]);
    });
  });

  describe('or not at all', () => {
    it('ends with what to print and where to bring it', async () => {
      bench.ward = { name: 'Mẫu', offices: [{ name: 'Trung tâm Mẫu', address: 'Số 0' }] };
      const person = await atReview({ ward: '/ward.json' });
      await toEnd(person);
      await until(() => person.focused !== '');
      expect(person.place).to.equal('finish');
      expect(person.focused).to.equal('Khai xong, mời ông/bà in tờ khai');
      expect(person.text).to.contain('Trung tâm Mẫu');
      expect(person.buttons).to.include.members(['In tờ khai', 'Tải bản của tôi về máy']);
      await expect(person.guide).to.be.accessible();
    });

    it('says so when the form cannot be fetched to be printed', async () => {
      const person = await atReview({});
      await toEnd(person);
      bench.loadPrintLayout = () => Promise.reject(new TypeError('no network'));
      await person.press('In tờ khai');
      await until(() => person.focused.includes('Chưa mở được.'));
      person.root.querySelector<HTMLElement>('[data-heading]')!.focus();
      await person.press('Tải bản của tôi về máy');
      await until(() => person.focused.includes('Chưa mở được.'));
    });

    it('leaves nothing for the next person of a shared device', async () => {
      const person = await atReview({ device: 'shared' });
      await toEnd(person);
      await person.press('Kết thúc');
      expect(person.place).to.equal('start');
      expect(bench.drafts.last.closed).to.equal(true);
      await person.begin();
      expect(person.guide.answers).to.deep.equal({});
    });

    it('keeps the draft of a person’s own device', async () => {
      const person = await atReview({});
      await toEnd(person);
      await person.press('Kết thúc');
      expect(bench.drafts.removed).to.deep.equal([]);
      expect(bench.drafts.last.closed).to.equal(true);
    });
  });
});

/** Its screen is fetched when it is near. */
async function toEnd(person: GuidePerson): Promise<void> {
  await person.press('Xong, sang phần in');
  await until(() => person.buttons.includes('Kết thúc'));
}

/** Everything answered, in the review. */
async function atReview(
  attributes: Record<string, string>,
  onSubmit?: (event: SubmitEvent) => void,
): Promise<GuidePerson> {
  const person = await openGuide(attributes);
  if (onSubmit) person.guide.addEventListener('tb-submit', onSubmit as EventListener);
  await person.begin();
  person.guide.prefill(complete);
  await person.goTo('review');
  return person;
}
