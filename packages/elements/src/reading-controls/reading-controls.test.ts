import { LOCALE_STATUS_EVENT } from '@lit/localize';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { bench, freshServices } from '../guide/test-services.js';
import { chooseReading, readingSettings } from '../reading-settings.js';
import { register } from '../register.js';
import { forgetReading } from '../test-reading.js';
import { ReadingControls } from './reading-controls.js';

describe('tb-reading-controls', () => {
  before(() => register('tb-reading-controls', ReadingControls));
  beforeEach(() => {
    freshServices();
    forgetReading();
  });
  afterEach(forgetReading);

  const plain = html`<tb-reading-controls></tb-reading-controls>`;

  for (const look of ['light', 'dark', 'contrast'] as const) {
    it(`can be used by everybody, closed and open (${look})`, async () => {
      chooseReading({ theme: look });
      const controls = await shown(plain);
      await expect(controls).to.be.accessible();
      await press(controls, 'Cách đọc');
      await expect(controls).to.be.accessible();
    });
  }

  it('shows two buttons on a telephone, and says whether the rest is open', async () => {
    const controls = await shown(plain, 'width: 320px');
    expect(buttonsOf(controls)).to.deep.equal(['Chữ to hơn', 'Cách đọc']);
    expect(stateOf(controls, 'Cách đọc', 'aria-expanded')).to.equal('false');
    await press(controls, 'Cách đọc');
    expect(stateOf(controls, 'Cách đọc', 'aria-expanded')).to.equal('true');
    expect(buttonsOf(controls)).to.have.length(2 + 4 + 3 + 4);
  });

  it('shows sizes and languages at once where there is room', async () => {
    const controls = await shown(plain, 'width: 1040px');
    expect(buttonsOf(controls)).to.deep.equal([
      'Cách đọc',
      ...['Vừa', 'To', 'Rất to', 'To nhất'],
      ...['Tiếng Việt', 'Tiếng Việt dễ hiểu', 'English'],
    ]);
    const tops = visible(controls).map((button) => button.getBoundingClientRect().top);
    expect(new Set(tops).size, 'lines').to.equal(1);
  });

  it('enlarges step by step, then offers the usual size again', async () => {
    const controls = await shown(plain, 'width: 320px');
    const sizes = [];
    for (const name of ['Chữ to hơn', 'Chữ to hơn', 'Chữ to hơn', 'Chữ vừa']) {
      await press(controls, name);
      sizes.push([readingSettings().textSize, parseFloat(getComputedStyle(controls).fontSize)]);
    }
    expect(sizes).to.deep.equal([
      ['125', 25],
      ['150', 30],
      ['200', 40],
      ['100', 20],
    ]);
  });

  it('presses what holds, and says it politely', async () => {
    const controls = await shown(html`<tb-reading-controls open></tb-reading-controls>`);
    expect(pressed(controls)).to.deep.equal(['Vừa', 'Tiếng Việt', 'Theo máy']);
    await press(controls, 'Rất to');
    const said = () => controls.querySelector('[role=status]')!.textContent;
    await waitUntil(() => said() === 'Cỡ chữ: Rất to', 'said');
    await press(controls, 'Tương phản cao');
    await waitUntil(() => said() === 'Màu nền: Tương phản cao', 'said');
    expect(pressed(controls)).to.deep.equal(['Rất to', 'Tiếng Việt', 'Tương phản cao']);
    expect(readingSettings()).to.deep.equal({ textSize: '150', theme: 'contrast' });
  });

  it('begins with what the page wrote on the widget that it is for', async () => {
    const page = html`<tb-reading-controls open for="meant"></tb-reading-controls>
      <div id="meant" text-size="150" theme="dark"></div>`;
    const controls = await shown(page);
    expect(pressed(controls)).to.deep.equal(['Rất to', 'Tiếng Việt', 'Nền tối']);
    await press(controls, 'Chữ to hơn');
    expect(readingSettings()).to.deep.equal({ textSize: '200' });
  });

  it('names each language in that language', async () => {
    const controls = await shown(html`<tb-reading-controls open></tb-reading-controls>`);
    const languages = [...controls.shadowRoot!.querySelectorAll('button[lang]')];
    expect(languages.map((button) => button.getAttribute('lang'))).to.deep.equal([
      ...['vi', 'vi-x-plain', 'en'],
    ]);
  });

  it('presses the language in force, and is written in it', async () => {
    bench.useLocale = () => Promise.resolve(readingSettings().locale ?? 'vi');
    const controls = await shown(html`<tb-reading-controls open></tb-reading-controls>`);
    await press(controls, 'English');
    expect(readingSettings().locale).to.equal('en');
    expect(pressed(controls)).to.contain('English').and.to.not.contain('Tiếng Việt');
    expect(controls.shadowRoot!.querySelector('.bar')!.getAttribute('lang')).to.equal('en');
  });

  it('says so when the words of a language cannot be had, until they can', async () => {
    const controls = await shown(html`<tb-reading-controls open></tb-reading-controls>`);
    await press(controls, 'English');
    expect(pressed(controls)).to.contain('Tiếng Việt');
    expect(controls.shadowRoot!.textContent).to.contain('Chưa đổi được tiếng');
    bench.useLocale = () => Promise.resolve('en');
    window.dispatchEvent(new CustomEvent(LOCALE_STATUS_EVENT, { detail: {} }));
    await drawn(controls);
    expect(controls.shadowRoot!.textContent).to.not.contain('Chưa đổi được tiếng');
  });

  it('follows what is chosen elsewhere, in this tab and another', async () => {
    const controls = await shown(html`<tb-reading-controls open></tb-reading-controls>`);
    chooseReading({ theme: 'dark' });
    await drawn(controls);
    expect(pressed(controls)).to.contain('Nền tối');
    localStorage.setItem('tungbuoc-reading', '{"textSize":"125"}');
    dispatchEvent(new StorageEvent('storage', { key: 'tungbuoc-reading' }));
    await drawn(controls);
    expect(pressed(controls)).to.contain('To').and.to.contain('Theo máy');
  });

  it('has buttons of 48 px and more, 8 px apart', async () => {
    const controls = await shown(html`<tb-reading-controls open></tb-reading-controls>`);
    const boxes = visible(controls).map((button) => button.getBoundingClientRect());
    for (const { width, height } of boxes) {
      expect(Math.min(width, height)).to.be.at.least(48);
    }
  });
});

async function shown(content: TemplateResult, style = ''): Promise<ReadingControls> {
  const page = document.createElement('div');
  page.style.cssText = style;
  await fixture(content, { parentNode: page });
  const controls = page.querySelector('tb-reading-controls')!;
  await drawn(controls);
  return controls;
}

async function drawn(controls: ReadingControls): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve));
    await controls.updateComplete;
  }
}

function visible(controls: ReadingControls): HTMLButtonElement[] {
  const buttons = [...controls.shadowRoot!.querySelectorAll('button')];
  return buttons.filter((button) => button.checkVisibility());
}

function buttonsOf(controls: ReadingControls): string[] {
  return visible(controls).map((button) => button.textContent.trim());
}

function pressed(controls: ReadingControls): string[] {
  const buttons = visible(controls).filter((button) => button.ariaPressed === 'true');
  return buttons.map((button) => button.textContent.trim());
}

function find(controls: ReadingControls, name: string): HTMLButtonElement {
  const button = visible(controls).find(({ textContent }) => textContent.trim() === name);
  if (!button) throw new Error(`no "${name}" among ${buttonsOf(controls).join(' | ')}`);
  return button;
}

function stateOf(controls: ReadingControls, name: string, attribute: string): string | null {
  return find(controls, name).getAttribute(attribute);
}

async function press(controls: ReadingControls, name: string): Promise<void> {
  find(controls, name).click();
  await drawn(controls);
}
