import { expect } from '@open-wc/testing';
import { emptyGuides, freshPage, openGuide } from './test-guide.js';
import type { GuidePerson } from './test-guide.js';
import { aboutPack, sampleAbout } from './test-about.js';
import { until } from './test-host.js';
import { complete } from './test-pack.js';
import { bench } from './test-services.js';

const ward = {
  name: 'Mẫu',
  offices: [{ name: 'Trung tâm Mẫu', address: 'Số 0 đường Thử', phone: '0900 000 000' }],
  openingHours: [
    { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
    { days: [6], from: '08:00', to: '11:00' },
  ],
  procedures: { sample: { fees: { copy: 8000 } } },
};

describe('a procedure that is only prepared', () => {
  beforeEach(() => {
    freshPage();
    bench.ward = ward;
    bench.loadProcedure = () => Promise.resolve(aboutPack({ preparation: true }));
    bench.loadAbout = () => Promise.resolve(sampleAbout);
  });
  afterEach(emptyGuides);

  it('ends with a sheet that everybody can use, and the keyboard begins at its heading', async () => {
    const person = await atSheet();
    await expect(person.guide).to.be.accessible();
    expect(person.focused).to.equal('Phiếu chuẩn bị');
    expect(document.title).to.match(/^Phiếu chuẩn bị/);
  });

  it('says what to bring, what to pay, where and when, and what follows', async () => {
    const { text } = await atSheet();
    expect(text).to.contain('Thẻ căn cước').and.contain('Giấy chứng sinh');
    expect(text).to.contain('16.000 đồng');
    expect(text).to.contain('Số 0 đường Thử').and.contain('0900 000 000');
    expect(text).to.contain('Thứ Hai đến Thứ Sáu: 7 giờ 30 đến 11 giờ 30, 13 giờ 30 đến 17 giờ');
    expect(text).to.contain('Thứ Bảy: 8 giờ đến 11 giờ');
    expect(text).to.contain('Cán bộ xem hồ sơ.');
  });

  it('holds for the answers of this person, which can be mended', async () => {
    const person = await atSheet();
    expect(person.text).to.contain('Nơi cấp Công an tỉnh Mẫu');
    expect(person.text).to.not.contain('Chỉ thẻ của Bộ');
    await person.press('Sửa Nơi cấp');
    await until(() => person.place === 'mother-papers');
    person.answer('issuer', 'ministry');
    while (person.place !== 'review') await person.go('Tiếp tục');
    expect(person.text).to.contain('Chỉ thẻ của Bộ').and.contain('Bộ Công an');
  });

  it('shows on the official site what to press, apart from what to do', async () => {
    const person = await atSheet();
    const steps = [...person.root.querySelectorAll('.site li')];
    expect(steps.map((step) => step.textContent.trim().replace(/\s+/g, ' '))).to.deep.equal([
      'Bấm: Đăng nhập Tìm ở góc trên.',
      'Để sẵn điện thoại bên cạnh.',
    ]);
    const label = person.root.querySelector('.press b')!;
    expect(label.getAttribute('lang')).to.equal('vi');
    expect(label.textContent).to.equal('Đăng nhập');
    expect(person.text).to.not.contain('Trang cũ').and.not.contain('Trăm năm sau');
    const link = person.root.querySelector<HTMLAnchorElement>('.site a')!;
    expect(link.rel).to.equal('noopener noreferrer');
    expect(link.textContent).to.contain('Mở example.com (trang khác)');
  });

  it('warns of giving codes away wherever it leads to such a site', async () => {
    const person = await atSheet();
    const warning = person.root.querySelector('.secrets')!.textContent;
    for (const secret of ['Mật khẩu', 'OTP', 'passcode', 'CVV']) {
      expect(warning).to.contain(secret);
    }
    expect(warning).to.contain('Cán bộ không bao giờ hỏi');
  });

  it('asks of nobody whose device it is: it has only choices, and keeps none', async () => {
    const person = await openGuide();
    expect(person.text).to.not.contain('máy của ai');
    expect(person.buttons).to.not.include('Mở bản sao từ tệp');
    await person.go('Bắt đầu');
    expect(person.text).to.not.contain('Máy của tôi').and.not.contain('Máy dùng chung');
    expect(bench.drafts.opened).to.deep.equal([]);
    person.guide.prefill(complete);
    await person.goTo('review');
    await person.press('Kết thúc');
    await until(() => person.place === 'start');
  });

  it('keeps nothing on a device that was said to be the person’s own either', async () => {
    bench.drafts.chosen = 'personal';
    const person = await openGuide();
    await person.drawn();
    await person.go('Bắt đầu');
    expect(bench.drafts.opened).to.deep.equal([]);
    expect(person.text).to.not.contain('Máy của tôi');
  });

  it('cannot be sent, whatever the page says', async () => {
    const person = await atSheet({ 'submit-url': '/api' });
    expect(person.buttons).to.not.include('Nộp hồ sơ');
  });

  it('says what was not answered', async () => {
    const person = await openGuide({ device: 'shared' });
    await person.begin('shared');
    person.guide.prefill({ registered: 'no', hasPapers: 'no' });
    await person.goTo('review');
    expect(person.text).to.contain('Có câu chưa trả lời, nên phiếu có thể thiếu.');
    expect(person.text).to.contain('Cần mấy bản sao? Chưa trả lời');
    await person.go('Trả lời tiếp');
    expect(person.place).to.equal('mother-name');
  });

  it('begins anew with nothing answered', async () => {
    const person = await atSheet();
    await person.press('Làm lại');
    await until(() => person.place === 'start');
    expect(person.guide.answers).to.deep.equal({});
  });

  it('ends on a shared device at one press, and nothing is left', async () => {
    const person = await atSheet();
    expect(person.buttons.filter((name) => name === 'Kết thúc')).to.have.length(1);
    await person.press('Kết thúc');
    await until(() => person.place === 'start');
    expect(person.text).to.not.contain('Nguyễn Thị Thử');
  });

  it('goes on without the official site when there is no network, and shows it later', async () => {
    let online = false;
    bench.loadAbout = () =>
      online ? Promise.resolve(sampleAbout) : Promise.reject(new TypeError('no network'));
    const person = await atSheet();
    expect(person.text).to.contain('Thẻ căn cước').and.contain('Đang tải phần hướng dẫn');
    online = true;
    dispatchEvent(new Event('online'));
    await until(() => person.text.includes('Nộp trên Cổng mẫu'));
  });

  it('prints what it shows in large letters, without what only a screen has', async () => {
    const person = await atSheet();
    const printed = await printedBy(() => person.press('In phiếu'));
    const text = printed.body.textContent.replace(/\s+/g, ' ');
    expect(printed.title).to.equal('Phiếu chuẩn bị');
    expect(text).to.contain('Thẻ căn cước').and.contain('Bấm: Đăng nhập');
    expect(text).to.contain('Không đưa mã cho bất cứ ai');
    expect(printed.querySelectorAll('button, tb-read-aloud')).to.have.length(0);
    expect(text).to.not.contain('Sửa');
    const size = printed.defaultView!.getComputedStyle(printed.body).fontSize;
    expect(parseFloat(size)).to.be.at.least(20);
  });

  it('leaves no paper on the page when the person goes', async () => {
    const person = await atSheet();
    await printedBy(() => person.press('In phiếu'));
    await person.press('Kết thúc');
    await until(() => person.place === 'start');
    expect(document.querySelector('#tungbuoc-print')).to.equal(null);
  });
});

async function atSheet(attributes: Record<string, string> = {}): Promise<GuidePerson> {
  const person = await openGuide({ device: 'shared', ward: '/ward.json', ...attributes });
  await person.begin('shared');
  person.guide.prefill(complete);
  await person.goTo('review');
  return person;
}

/** The document that went to the printer. */
async function printedBy(press: () => Promise<void>): Promise<Document> {
  const { prototype } = HTMLIFrameElement;
  const own = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')!;
  const printed: Document[] = [];
  Object.defineProperty(prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const view = own.get!.call(this) as Window | null;
      return view && Object.assign(view, { print: () => printed.push(view.document) });
    },
  });
  await press();
  await until(() => printed.length);
  Object.defineProperty(prototype, 'contentWindow', own);
  return printed[0]!;
}
