import { expect, fixture, waitUntil } from '@open-wc/testing';
import type { ServicePoint, Ward } from '@tungbuoc/core';
import { html } from 'lit';
import { bench, freshServices } from '../guide/test-services.js';
import { register } from '../register.js';
import { SupportElement } from './support.js';

const weekdays = [1, 2, 3, 4, 5];
const ward: Ward = {
  name: 'UBND phường Mẫu',
  phone: '0900 000 000',
  zalo: 'https://zalo.me/0900000000',
  openingHours: [
    { days: weekdays, from: '07:30', to: '11:30' },
    { days: weekdays, from: '13:30', to: '17:00' },
  ],
  holidays: ['2026-12-04'],
  visits: { hours: [{ days: [6], from: '08:00', to: '11:00' }], fromAge: 75 },
  offices: [{ name: 'Trung tâm Mẫu', address: 'Số 0 đường Thử' }],
};
const point: ServicePoint = {
  id: 'to-3',
  name: 'Điểm lưu động tổ 3',
  place: 'Nhà văn hóa tổ 3',
  from: '2026-11-01',
  to: '2027-12-31',
  weekly: [{ days: [3], from: '07:30', to: '11:30' }],
  procedures: ['register-birth', 'unknown'],
};

describe('tb-support', () => {
  before(() => register('tb-support', SupportElement));
  beforeEach(() => {
    freshServices();
    bench.ward = ward;
    bench.points = [point];
    bench.catalogue = [
      {
        ...{ id: 'register-birth', title: 'Đăng ký khai sinh', summary: '', order: 1 },
        ...{ events: ['birth'], online: 'submit', presence: false, time: '', fee: '' },
        ...{ search: [], validFrom: '2026-07-01' },
      },
    ];
  });

  it('can be used by everybody', async () => {
    for (const theme of ['light', 'dark', 'contrast']) {
      const { support } = await shown('2026-11-25 09:00');
      support.setAttribute('theme', theme);
      await expect(support).to.be.accessible();
    }
  });

  for (const [time, words] of Object.entries({
    '2026-11-25 09:00': 'Đang mở, đến 11 giờ 30',
    '2026-11-25 07:00': 'Chưa mở, hôm nay mở lúc 7 giờ 30',
    '2026-11-25 12:00': 'Đã đóng, hôm nay mở lại lúc 13 giờ 30',
    '2026-11-25 18:00': 'Đã đóng, mở lại thứ Năm 7 giờ 30 (ngày mai)',
    '2026-11-28 10:00': 'Đã đóng, mở lại thứ Hai 7 giờ 30',
    '2026-12-04 09:00': 'Đã đóng, mở lại thứ Hai 7 giờ 30',
  })) {
    it(`says at ${time}: ${words}`, async () => {
      const { text } = await shown(time);
      expect(text('[part=opening]')).to.equal(words);
    });
  }

  it('says that today is a holiday, and which come', async () => {
    expect((await shown('2026-12-04 09:00')).text()).to.contain('Hôm nay nghỉ lễ.');
    const before = await shown('2026-11-25 09:00');
    expect(before.text()).to.contain('Ngày nghỉ sắp tới: Thứ Sáu 04/12.');
  });

  it('changes by itself when an hour is over', async () => {
    const { support, text } = await shown('2026-11-25 11:29');
    expect(text('[part=opening]')).to.contain('Đang mở');
    support.now = clock('2026-11-25 11:30');
    dispatchEvent(new Event('focus'));
    await support.updateComplete;
    expect(text('[part=opening]')).to.contain('Đã đóng');
  });

  it('tells the week in one line for days that are alike', async () => {
    const { support } = await shown('2026-11-25 09:00');
    const [hours] = support.shadowRoot!.querySelectorAll('dl');
    const lines = [...hours!.querySelectorAll('dt, dd')].map(({ textContent }) => textContent);
    expect(lines).to.deep.equal([
      'Thứ Hai đến thứ Sáu',
      '7 giờ 30 đến 11 giờ 30',
      '13 giờ 30 đến 17 giờ',
    ]);
  });

  it('calls by one press, and writes by another', async () => {
    const { support } = await shown('2026-11-25 09:00');
    const address = (part: string) =>
      support.shadowRoot!.querySelector(`[part=${part}]`)!.getAttribute('href');
    expect(address('phone')).to.equal('tel:0900000000');
    expect(address('zalo')).to.equal('https://zalo.me/0900000000');
  });

  for (const [time, title] of Object.entries({
    '2026-11-25 07:00': 'Hôm nay, 7 giờ 30, Nhà văn hóa tổ 3',
    '2026-11-24 07:00': 'Ngày mai, 7 giờ 30, Nhà văn hóa tổ 3',
    '2026-11-23 07:00': 'Thứ Tư 25/11, 7 giờ 30, Nhà văn hóa tổ 3',
    '2026-11-25 11:30': 'Thứ Tư 02/12, 7 giờ 30, Nhà văn hóa tổ 3',
  })) {
    it(`says at ${time} where officers come to next: ${title}`, async () => {
      const { text } = await shown(time);
      expect(text('[part=point] h4')).to.equal(title);
    });
  }

  it('says until when they are there, and what can be done', async () => {
    const { text, support } = await shown('2026-11-25 08:00', '/thu-tuc/{id}');
    await waitUntil(() => text('[part=point]').includes('Đăng ký khai sinh'));
    expect(text('[part=point]')).to.contain('Đang tiếp nhận, đến 11 giờ 30.');
    const link = support.shadowRoot!.querySelector('[part=point] li a');
    expect(link!.getAttribute('href')).to.equal('/thu-tuc/register-birth');
    expect(support.shadowRoot!.querySelectorAll('[part=point] li')).to.have.length(1);
  });

  it('gives the days of a point as a calendar file, and says where it is', async () => {
    const { support, text } = await shown('2026-11-25 08:00');
    const { click } = HTMLAnchorElement.prototype;
    const files: { name: string; address: string }[] = [];
    HTMLAnchorElement.prototype.click = function () {
      files.push({ name: this.download, address: this.href });
    };
    support.shadowRoot!.querySelector<HTMLElement>('[part=point] button')!.click();
    HTMLAnchorElement.prototype.click = click;
    await support.updateComplete;
    expect(files.map(({ name }) => name)).to.deep.equal(['to-3.ics']);
    const file = await (await fetch(files[0]!.address)).text();
    expect(file).to.contain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261125T073000');
    expect(text('.saved')).to.contain('Đã tải tệp lịch');
    const said = () => support.querySelector('[role=status]')!.textContent;
    await waitUntil(() => said().includes('Đã tải tệp lịch'));
  });

  it('leads to the request for a visit at home, or to the telephone', async () => {
    const request = async (href?: string) => {
      const { support } = await shown('2026-11-25 08:00', href);
      return support.shadowRoot!.querySelector('[part=request]')!.getAttribute('href');
    };
    expect(await request('/thu-tuc/{id}')).to.equal('/thu-tuc/home-visit');
    expect(await request()).to.equal('tel:0900000000');
    expect(await request('javascript:alert("{id}")')).to.equal('tel:0900000000');
  });

  it('says whom to call also where the service points cannot be had', async () => {
    bench.online = false;
    const { support, text } = await shown('2026-11-25 08:00');
    expect(support.shadowRoot!.querySelector('[part=phone]')).to.not.equal(null);
    expect(text()).to.not.contain('Nhà văn hóa');
  });

  it('leaves what the page wrote where the ward’s file cannot be had', async () => {
    bench.ward = undefined;
    const support = await fixture<SupportElement>(
      html`<tb-support ward="/none.json"><a href="tel:0900000000">0900 000 000</a></tb-support>`,
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(support.shadowRoot!.querySelector('slot')).to.not.equal(null);
    expect(support.shadowRoot!.querySelector('.panel')).to.equal(null);
    expect(support.querySelector('a')!.offsetHeight).to.be.greaterThan(0);
  });

  it('has targets of 48 px and more', async () => {
    const { support } = await shown('2026-11-25 08:00', '/thu-tuc/{id}');
    const targets = support.shadowRoot!.querySelectorAll<HTMLElement>('a, button');
    expect(targets.length).to.be.greaterThan(3);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent).to.be.at.least(48);
    }
  });
});

/** In Viet Nam, wherever the test runs. */
function clock(time: string): () => number {
  const now = Date.parse(`${time.replace(' ', 'T')}:00+07:00`);
  return () => now;
}

async function shown(time: string, href = '') {
  const support = await fixture<SupportElement>(
    html`<tb-support ward="/ward.json" href=${href} .now=${clock(time)}></tb-support>`,
  );
  await waitUntil(() => support.shadowRoot!.querySelector('.panel'));
  const text = (selector = '.panel') =>
    support.shadowRoot!.querySelector(selector)!.textContent.replace(/\s+/g, ' ').trim();
  return { support, text };
}
