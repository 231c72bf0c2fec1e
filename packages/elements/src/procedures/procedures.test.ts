import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { bench, freshServices } from '../guide/test-services.js';
import { register } from '../register.js';
import { ProceduresElement } from './procedures.js';
import { sampleCatalogue } from './test-catalogue.js';

const now = () => Date.parse('2026-11-25T09:00:00+07:00');

describe('tb-procedures', () => {
  before(() => register('tb-procedures', ProceduresElement));
  beforeEach(() => {
    freshServices();
    bench.catalogue = sampleCatalogue;
    bench.ward = { name: 'UBND phường Mẫu', phone: '0900 000 000' };
  });

  it('can be used by everybody, with results and without', async () => {
    const { procedures, type, press } = await shown();
    await expect(procedures).to.be.accessible();
    await press('Lập gia đình');
    for (const theme of ['light', 'dark', 'contrast']) {
      procedures.setAttribute('theme', theme);
      await expect(procedures).to.be.accessible();
    }
    await type('xyz');
    await expect(procedures).to.be.accessible();
  });

  it('finds by what happened, and leads focus to what was found', async () => {
    const { press, titles, procedures } = await shown();
    await press('Lập gia đình');
    expect(titles()).to.deep.equal(['Đăng ký kết hôn']);
    await waitUntil(() => procedures.shadowRoot!.activeElement?.id === 'results');
    expect(procedures.shadowRoot!.activeElement!.textContent).to.equal('Lập gia đình: 1 thủ tục');
  });

  it('offers only what happened to somebody here, and everything', async () => {
    const { buttons, press, titles } = await shown();
    expect(buttons()).to.deep.equal([
      'Tìm',
      'Mới sinh con',
      'Mất người thân',
      'Lập gia đình',
      'Xây nhà',
      'Tài khoản VNeID, giấy tờ điện tử',
      'Xem tất cả 5 thủ tục',
    ]);
    await press('Xem tất cả 5 thủ tục');
    expect(titles()).to.have.length(5);
  });

  it('finds while one types, and says how many when one rests', async () => {
    const { procedures, type, titles } = await shown();
    await type('giay to dam cuoi');
    expect(titles()).to.deep.equal(['Đăng ký kết hôn']);
    const said = () => procedures.querySelector('[role=status]')!.textContent;
    await waitUntil(() => said() === 'Tìm thấy 1 thủ tục', 'said');
  });

  it('says how long, how much, and whether one has to go there', async () => {
    const { press, text } = await shown();
    await press('Lập gia đình');
    expect(text()).to.contain('Bao lâu 5 ngày làm việc');
    expect(text()).to.contain('Tiền phải nộp Hỏi cán bộ');
    expect(text()).to.contain('Làm qua mạng Nộp qua mạng được, rồi đến ký');
    expect(text()).to.contain('Phải có mặt');
    await press('Xây nhà');
    expect(text()).to.contain('Ở đây hướng dẫn chuẩn bị giấy tờ');
  });

  it('leads to the page of a procedure, where the ward says which', async () => {
    const link = async (href: string) => {
      const { press, procedures } = await shown(href);
      await press('Lập gia đình');
      return procedures.shadowRoot!.querySelector('[part=procedure] a')?.getAttribute('href');
    };
    expect(await link('/thu-tuc/{id}')).to.equal('/thu-tuc/register-marriage');
    expect(await link('')).to.equal(undefined);
    expect(await link('javascript:alert("{id}")')).to.equal(undefined);
  });

  it('leaves nobody alone where nothing is found', async () => {
    const { type, text, procedures } = await shown();
    await type('xyz');
    expect(text()).to.contain('Chưa tìm thấy “xyz”').and.contain('thử nói cách khác');
    const call = procedures.shadowRoot!.querySelector('a[href^="tel:"]')!;
    expect(call.getAttribute('href')).to.equal('tel:0900000000');
  });

  it('goes to what was found by Enter, without leaving the page', async () => {
    const { procedures, type } = await shown();
    await type('xây nhà');
    const form = procedures.shadowRoot!.querySelector('form')!;
    form.requestSubmit();
    await waitUntil(() => procedures.shadowRoot!.activeElement?.id === 'results');
  });

  it('forgets what was typed when an event is chosen', async () => {
    const { procedures, type, press, titles } = await shown();
    await type('xây nhà');
    await press('Mới sinh con');
    expect(procedures.shadowRoot!.querySelector('input')!.value).to.equal('');
    expect(titles()).to.deep.equal(['Đăng ký khai sinh']);
  });

  it('shows a few at once, without asking', async () => {
    bench.catalogue = sampleCatalogue;
    const { titles, buttons } = await shown('', 'register-birth register-death');
    expect(titles()).to.deep.equal(['Đăng ký khai sinh', 'Đăng ký khai tử']);
    expect(buttons()).to.deep.equal([]);
  });

  it('leaves what the page wrote where the list cannot be had', async () => {
    bench.catalogue = undefined as never;
    const page = html`<tb-procedures><a href="/">Danh sách</a></tb-procedures>`;
    const procedures = await fixture<ProceduresElement>(page);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(procedures.shadowRoot!.querySelector('.panel')).to.equal(null);
    expect(procedures.querySelector('a')!.offsetHeight).to.be.greaterThan(0);
  });

  it('has targets of 48 px and more', async () => {
    const { procedures, press } = await shown('/thu-tuc/{id}');
    await press('Xem tất cả 5 thủ tục');
    const targets = procedures.shadowRoot!.querySelectorAll('a, button, input');
    expect(targets.length).to.be.greaterThan(10);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent).to.be.at.least(48);
    }
  });
});

async function shown(href = '', only = '') {
  const content: TemplateResult = html`<tb-procedures
    ward="/ward.json"
    href=${href}
    only=${only}
    .now=${now}
  ></tb-procedures>`;
  const procedures = await fixture<ProceduresElement>(content);
  const root = procedures.shadowRoot!;
  await waitUntil(() => root.querySelector('.panel'));
  const all = (selector: string) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => clean(textContent));
  return {
    procedures,
    text: () => clean(root.querySelector('.panel')!.textContent),
    titles: () => all('[part=procedure] h4'),
    buttons: () => all('button'),
    press: async (name: string) => {
      const button = [...root.querySelectorAll('button')].find(
        ({ textContent }) => clean(textContent) === name,
      );
      button!.click();
      await procedures.updateComplete;
    },
    type: async (query: string) => {
      const input = root.querySelector('input')!;
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await procedures.updateComplete;
    },
  };
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
