import { expect } from '@open-wc/testing';
import type { TransferLayout } from '@tungbuoc/core';
import { aboutPack, sampleAbout } from './test-about.js';
import { emptyGuides, freshPage, openGuide } from './test-guide.js';
import type { GuidePerson } from './test-guide.js';
import { until } from './test-host.js';
import { complete } from './test-pack.js';
import { bench } from './test-services.js';

const layout: TransferLayout = {
  formatVersion: 1,
  procedure: 'sample',
  site: 'portal',
  tabs: [
    {
      id: 'owner',
      title: 'Thông tin chủ hồ sơ',
      note: 'Trang tự điền tên.',
      entries: [{ id: 'name', label: 'Họ và tên', parts: [{ field: 'motherName' }] }],
    },
    {
      id: 'declare',
      title: 'Kê khai',
      entries: [
        { id: 'id', label: 'Số định danh', parts: [{ field: 'motherId' }] },
        { id: 'issuer', label: 'Nơi cấp', parts: [{ field: 'issuer', as: 'option' }] },
        { id: 'note', label: 'Ghi chú', parts: [{ field: 'note' }] },
      ],
    },
  ],
};

describe('the card for copying to an official site', () => {
  let copied: string[];
  let allowed: boolean;
  let giveBack: () => void;

  beforeEach(() => {
    freshPage();
    copied = [];
    allowed = true;
    giveBack = replaceClipboard((text) => {
      if (!allowed) return Promise.reject(new DOMException('no', 'NotAllowedError'));
      copied.push(text);
      return Promise.resolve();
    });
    bench.loadProcedure = () => Promise.resolve(aboutPack({ transfer: true }));
    bench.loadAbout = () => Promise.resolve(sampleAbout);
    bench.loadTransfer = () => Promise.resolve(layout);
  });
  afterEach(() => {
    giveBack();
    emptyGuides();
  });

  it('can be used by everybody, and the keyboard begins at its heading', async () => {
    const person = await atCard();
    await expect(person.guide).to.be.accessible();
    expect(person.focused).to.equal('Phiếu chép sang cổng');
  });

  it('shows the tabs and labels of the site in its order, and leaves out what is empty', async () => {
    const person = await atCard();
    const titles = [...person.root.querySelectorAll('[part=transfer] h3')].map(
      (h) => h.textContent,
    );
    expect(titles.slice(1)).to.deep.equal(['Thông tin chủ hồ sơ', 'Kê khai']);
    const labels = [...person.root.querySelectorAll('.label')].map((label) => label.textContent);
    expect(labels).to.deep.equal(['Họ và tên', 'Số định danh', 'Nơi cấp']);
    const [button] = person.root.querySelectorAll('[part=transfer] button');
    expect(button!.parentElement!.closest('[lang]')!.className, 'our words').to.equal('page');
    expect(person.text).to.contain('Trang tự điền tên.').and.contain('Đã điền 0/3');
    expect(person.text).to.contain('Không đưa mã cho bất cứ ai');
    expect(person.root.querySelector<HTMLAnchorElement>('[part=transfer] a')!.href).to.equal(
      'https://example.com/cong',
    );
  });

  it('copies a value at one press, numbers as digits alone', async () => {
    const person = await atCard();
    await person.press('Chép Họ và tên');
    await person.press('Chép Số định danh');
    expect(copied).to.deep.equal(['Nguyễn Thị Thử', '001190000000']);
    expect(person.text).to.contain('001 190 000 000');
    expect(person.buttons).to.include('Đã chép Số định danh').and.include('Chép Họ và tên');
    await until(() =>
      person.guide.querySelector('[role=status]')!.textContent.includes('Đã chép: Số định danh'),
    );
  });

  it('lays the value open where the device does not copy, ready to be taken by hand', async () => {
    allowed = false;
    const person = await atCard();
    await person.press('Chép Họ và tên');
    const box = person.root.querySelector<HTMLTextAreaElement>('textarea')!;
    expect(person.text).to.contain('Máy không cho chép.');
    expect(box.readOnly).to.equal(true);
    expect(person.root.activeElement).to.equal(box);
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).to.equal('Nguyễn Thị Thử');
    await expect(person.guide).to.be.accessible();
  });

  it('counts what is ticked, and tells who does not see it', async () => {
    const person = await atCard();
    tick(person, 1);
    await person.drawn();
    expect(person.text).to.contain('Đã điền 1/3');
    await until(() =>
      person.guide.querySelector('[role=status]')!.textContent.includes('Đã điền 1/3'),
    );
  });

  it('goes back to where it was opened, keeps the ticks, and asks again for what changed', async () => {
    const person = await atCard();
    tick(person, 0);
    tick(person, 1);
    await person.goBack();
    expect(person.place).to.equal('review');
    person.guide.prefill({});
    await person.goTo('mother-name');
    person.answer('motherName', 'Trần Thị Thử');
    await person.goTo('review');
    await open(person);
    expect(person.text).to.contain('Trần Thị Thử').and.contain('Đã điền 1/3');
    await person.press('Quay lại');
    await until(() => person.place === 'review');
  });

  it('can be opened from the end without sending, and Back leads there', async () => {
    const person = await atReview();
    await person.press('Xong, sang phần in');
    await until(() => person.text.includes('mời ông/bà in tờ khai'));
    await open(person);
    await person.goBack();
    expect(person.place).to.equal('finish');
    await person.goBack();
    await until(() => person.place === 'review');
  });

  it('leaves nothing on a shared device, in the memory for copying neither', async () => {
    const person = await atCard('shared');
    expect(person.text).to.contain('máy nhớ chữ vừa chép');
    await person.press('Chép Họ và tên');
    await person.press('Kết thúc');
    await until(() => person.root.querySelector('dialog[open]'));
    await person.press('Kết thúc, xóa hết');
    await until(() => person.place === 'start');
    expect(copied).to.deep.equal(['Nguyễn Thị Thử', '']);
    expect(person.root.textContent).to.not.contain('Nguyễn Thị Thử');
    expect(person.guide.querySelector('[role=status]')!.textContent).to.not.contain('Đã điền');
  });

  it('empties the memory for copying at the next touch, where nobody was in front', async () => {
    const person = await atCard('shared');
    await person.press('Chép Họ và tên');
    allowed = false;
    await person.press('Kết thúc');
    await until(() => person.root.querySelector('dialog[open]'));
    await person.press('Kết thúc, xóa hết');
    await until(() => person.place === 'start');
    await person.drawn();
    allowed = true;
    dispatchEvent(new Event('pointerdown'));
    expect(copied).to.deep.equal(['Nguyễn Thị Thử', '']);
  });

  it('leaves nothing copied on a shared device that is brought back to the start', async () => {
    const person = await atCard('shared');
    await person.press('Chép Họ và tên');
    await person.guide.reset();
    expect(copied).to.deep.equal(['Nguyễn Thị Thử', '']);
  });

  it('is the card of the procedure that the page shows now', async () => {
    const person = await atCard();
    bench.loadProcedure = () => Promise.resolve(aboutPack({ id: 'other', transfer: true }));
    bench.loadAbout = () => Promise.resolve({ ...sampleAbout, sites: [] });
    bench.loadTransfer = () => Promise.resolve({ ...layout, tabs: layout.tabs.slice(1) });
    person.guide.procedure = 'other';
    await until(() => person.place === 'start');
    await person.drawn();
    await person.begin();
    person.guide.prefill(complete);
    await person.goTo('review');
    await open(person);
    expect(person.text).to.contain('Kê khai').and.not.contain('Thông tin chủ hồ sơ');
    expect(person.root.querySelector('[part=transfer] a')).to.equal(null);
  });

  it('leaves the copied value on a person’s own device: it may still be wanted there', async () => {
    const person = await atCard();
    await person.press('Chép Họ và tên');
    await person.guide.reset();
    expect(copied).to.deep.equal(['Nguyễn Thị Thử']);
  });

  it('waits for a network without losing the way back', async () => {
    let online = false;
    bench.loadTransfer = () =>
      online ? Promise.resolve(layout) : Promise.reject(new TypeError('no network'));
    const person = await atReview();
    await person.press('Chép sang Cổng Dịch vụ công');
    await person.drawn();
    expect(person.text).to.contain('Nếu lâu quá, ông/bà kiểm tra mạng.');
    expect(person.buttons).to.include('Quay lại');
    online = true;
    dispatchEvent(new Event('online'));
    await until(() => person.text.includes('Phiếu chép sang cổng'));
  });

  it('says when there is no card that can be read, and does not ask on and on', async () => {
    let asked = 0;
    const broken = Object.assign(new Error('not a card'), { code: 'schema' });
    for (const load of [() => Promise.reject(broken), () => Promise.resolve(undefined)]) {
      bench.loadTransfer = () => ((asked += 1), load());
      const person = await atReview();
      await person.press('Chép sang Cổng Dịch vụ công');
      await until(() => person.text.includes('Chưa có thông tin.'));
      dispatchEvent(new Event('online'));
      await person.drawn();
      await person.press('Quay lại');
      await until(() => person.place === 'review');
      person.guide.remove();
    }
    expect(asked).to.equal(2);
  });

  it('is not offered where a pack has none', async () => {
    bench.loadProcedure = () => Promise.resolve(aboutPack());
    expect((await atReview()).buttons).to.not.include('Chép sang Cổng Dịch vụ công');
  });
});

async function atReview(device: 'personal' | 'shared' = 'personal'): Promise<GuidePerson> {
  const person = await openGuide({ device });
  await person.begin(device);
  person.guide.prefill(complete);
  await person.goTo('review');
  return person;
}

async function atCard(device: 'personal' | 'shared' = 'personal'): Promise<GuidePerson> {
  const person = await atReview(device);
  await open(person);
  return person;
}

async function open(person: GuidePerson): Promise<void> {
  await person.press('Chép sang Cổng Dịch vụ công');
  await until(() => person.text.includes('Phiếu chép sang cổng'));
  await person.drawn();
}

function tick(person: GuidePerson, index: number): void {
  person.root.querySelectorAll<HTMLInputElement>('[type=checkbox]')[index]!.click();
}

/** Puts another memory for copying into the browser; returns how to put its own back. */
function replaceClipboard(writeText: (text: string) => Promise<void>): () => void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return () => Reflect.deleteProperty(navigator, 'clipboard');
}
