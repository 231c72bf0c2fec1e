import { expect, fixture, html } from '@open-wc/testing';
import { defineField } from '../define-field.js';
import type { FieldElement } from '../field-element.js';
import { until } from '../guide/test-host.js';
import { defineReadAloud } from './read-aloud.js';
import { pause, TestSpeech, voice } from './test-speech.js';

describe('“Nghe” of a field', () => {
  let speech: TestSpeech;

  before(async () => {
    defineReadAloud();
    await defineField('choice');
    await defineField('phone');
  });
  beforeEach(() => {
    speech = TestSpeech.install(voice('vi-VN'));
    speech.speaksOn = true;
  });
  afterEach(() => TestSpeech.remove());

  async function form(): Promise<HTMLElement> {
    return fixture(
      html`<form lang="vi">
        <tb-choice-field
          label="Nhận kết quả ở đâu?"
          hint="Ở quầy thì nhanh hơn."
          issue="Ông/bà chọn một mục."
          options='[{"value":"desk","label":"Tại quầy","hint":"Trong 7 giờ"},{"value":"post","label":"Qua bưu điện"}]'
        ></tb-choice-field>
        <tb-phone-field
          label="Điện thoại"
          example="0900 000 000"
          value="0912345678"
        ></tb-phone-field>
      </form>`,
    );
  }

  async function button(page: HTMLElement, tag: string): Promise<HTMLButtonElement> {
    const field = page.querySelector<FieldElement>(tag);
    const found = () =>
      field?.shadowRoot?.querySelector('tb-listen')?.shadowRoot?.querySelector('button');
    await until(found);
    return found()!;
  }

  it('reads its question, hint, issue and options, in the order in which they stand', async () => {
    const page = await form();
    const listen = await button(page, 'tb-choice-field');
    listen.click();
    await until(() => listen.textContent.includes('Dừng'));
    await until(() => listen.textContent.includes('Nghe'));
    expect(speech.texts).to.deep.equal([
      'Nhận kết quả ở đâu?',
      'Ở quầy thì nhanh hơn.',
      'Lỗi: Ông bà chọn một mục.',
      'Tại quầy',
      'Trong bảy giờ',
      'Qua bưu điện',
    ]);
  });

  it('says in its name what it reads, and is large enough to press', async () => {
    const page = await form();
    const listen = await button(page, 'tb-phone-field');
    expect(listen.getAttribute('aria-label')).to.equal('Nghe đọc: Điện thoại');
    const { width, height } = listen.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(48);
    await expect(page).to.be.accessible();
  });

  it('silences the one that was reading', async () => {
    speech.speaksOn = false;
    const page = await form();
    const [first, second] = [
      await button(page, 'tb-choice-field'),
      await button(page, 'tb-phone-field'),
    ];
    first.click();
    await until(() => speech.speaking);
    second.click();
    await until(() => speech.texts.includes('Điện thoại'));
    expect(first.textContent).to.contain('Nghe');
    expect(second.textContent).to.contain('Dừng');
  });

  it('keeps the number to the voices of this device', async () => {
    speech.offer(voice('vi-VN', false));
    const page = await form();
    const listen = await button(page, 'tb-phone-field');
    listen.click();
    await until(() => listen.textContent.includes('Dừng'));
    await until(() => listen.textContent.includes('Nghe'));
    expect(speech.texts).to.include('Điện thoại');
    expect(speech.texts.join(' ')).to.not.contain('chín một hai');
  });

  it('is not there where its words have no voice, nor on a question of its own', async () => {
    const page = await form();
    await button(page, 'tb-phone-field');
    page.querySelector<FieldElement>('tb-choice-field')!.question = true;
    speech.offer(voice('ko-KR'));
    await pause();
    for (const field of page.querySelectorAll<FieldElement>('form > *')) {
      const listen = field.shadowRoot?.querySelector('tb-listen');
      expect(listen?.shadowRoot?.querySelector('button') ?? null).to.equal(null);
    }
  });
});
