import { expect, waitUntil } from '@open-wc/testing';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import { typingSuite } from '../typing-suite.js';
import type { TextField } from './text-field.js';

const kind = 'text';

describe('tb-text-field', () => {
  fieldSuite({ kind, answer: 'Tổ 5', attribute: 'Tổ 5', entries: ['Tổ 5'] });
  typingSuite({ kind, box: 'control', read: (field) => field.value });
  ownCheckSuite({
    kind,
    properties: { format: 'email' },
    wrong: 'thu.example.vn',
    words: 'Ông/bà ghi lại đúng như trên giấy tờ.',
    right: 'thu@example.vn',
  });

  it('tells the page of every key, and of the end of the typing', async () => {
    const field = await makeField<TextField>({ kind });
    const heard: unknown[] = [];
    field.addEventListener('input', () => heard.push(['input', field.value]));
    field.addEventListener('change', (event) => heard.push(['change', event.composed]));
    typeInto(field, 'control', 'Tổ');
    inner(field, '#control').dispatchEvent(new Event('change', { bubbles: true }));
    expect(heard).to.deep.equal([
      ['input', 'Tổ'],
      ['change', true],
    ]);
  });

  it('shows what another tab changed when the page comes back, until the first key', async () => {
    const field = await makeField<TextField>({ kind });
    const box = inner<HTMLTextAreaElement>(field, '#control');
    typeInto(field, 'control', 'Tổ 5');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    field.value = 'Tổ 6';
    await field.updateComplete;
    expect(field.shadowRoot!.activeElement).to.equal(box);
    expect(box.value).to.equal('Tổ 6');
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    field.value = 'Tổ 7';
    await field.updateComplete;
    expect(box.value).to.equal('Tổ 6');
  });

  it('shows what the engine tidied once the person has left the box', async () => {
    const field = await makeField<TextField>({ kind });
    const box = inner<HTMLTextAreaElement>(field, '#control');
    typeInto(field, 'control', ' Tổ  5 ');
    field.value = 'Tổ 5';
    await field.updateComplete;
    expect(box.value).to.equal(' Tổ  5 ');
    box.blur();
    await field.updateComplete;
    expect(box.value).to.equal('Tổ 5');
  });

  it('empties the box on reset even while somebody is in it', async () => {
    const field = await makeField<TextField>({ kind });
    typeInto(field, 'control', 'Tổ');
    field.closest('form')!.reset();
    const box = inner<HTMLTextAreaElement>(field, '#control');
    expect(box.value).to.equal('');
    expect(field.shadowRoot!.activeElement).to.equal(box);
  });

  it('becomes higher rather than hide the end of a long text', async () => {
    const field = await makeField<TextField>({ kind });
    const box = inner(field, '#control');
    const before = box.offsetHeight;
    field.value = 'Bệnh viện thử, số 1 đường Mẫu, '.repeat(8);
    await field.updateComplete;
    expect(box.offsetHeight).to.be.greaterThan(before);
    expect(box.scrollHeight).to.be.at.most(box.clientHeight);
  });

  it('takes lines that are pasted as one line', async () => {
    const field = await makeField<TextField>({ kind });
    typeInto(field, 'control', 'Tổ 5\r\n  xã Mẫu');
    expect(field.value).to.equal('Tổ 5 xã Mẫu');
  });

  it('has no use for line breaks of the keyboard', async () => {
    const field = await makeField<TextField>({ kind });
    const typed = (inputType: string): boolean =>
      inner(field, '#control').dispatchEvent(
        new InputEvent('beforeinput', { inputType, cancelable: true }),
      );
    expect(typed('insertLineBreak')).to.equal(false);
    expect(typed('insertText')).to.equal(true);
  });

  it('counts letters, not marks, and never cuts', async () => {
    const field = await makeField<TextField>({ kind }, { maxlength: 6 });
    typeInto(field, 'control', 'Nguyễn'.normalize('NFD'));
    expect(field.matches(':valid')).to.equal(true);
    typeInto(field, 'control', 'Nguyễn T');
    expect(field.matches(':invalid')).to.equal(true);
    expect(field.value).to.equal('Nguyễn T');
  });

  it('asks for the keyboard that the format needs', async () => {
    const field = await makeField<TextField>({ kind }, { format: 'email' });
    expect(inner(field, '#control').inputMode).to.equal('email');
    expect(inner(field, '#control').getAttribute('autocapitalize')).to.equal('none');
    field.format = 'passport';
    await field.updateComplete;
    expect(inner(field, '#control').getAttribute('autocapitalize')).to.equal('characters');
  });
});

describe('tb-text-field, of several lines', () => {
  const text = 'Kính gửi ông/bà\nTổ 5';
  const properties = { multiline: true, maxlength: 60 };
  fieldSuite({ kind, properties, answer: text, attribute: text, entries: [text] });
  typingSuite({
    kind,
    properties,
    box: 'control',
    read: (field) => field.value,
    enterSends: false,
  });

  it('is three lines high, takes breaks, and keeps them', async () => {
    const field = await makeField<TextField>({ kind, properties });
    const box = inner<HTMLTextAreaElement>(field, '#control');
    const lineHeight = parseFloat(getComputedStyle(box).lineHeight);
    expect(box.clientHeight).to.be.at.least(3 * lineHeight);
    const event = new InputEvent('beforeinput', {
      inputType: 'insertLineBreak',
      cancelable: true,
    });
    expect(box.dispatchEvent(event)).to.equal(true);
    typeInto(field, 'control', text);
    expect(field.value).to.equal(text);
  });

  it('counts the characters that are left near the end, and has them said now and then', async () => {
    const field = await makeField<TextField>({ kind, properties });
    await waitUntil(() => field.querySelector('[role="status"]'));
    const said: string[] = [];
    const region = field.querySelector('[role="status"]')!;
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
    expect(field.shadowRoot!.querySelector('#left')).to.equal(null);
    for (let length = 35; length <= 62; length++) {
      typeInto(field, 'control', 'ễ'.normalize('NFD').repeat(length));
      await field.updateComplete;
    }
    await waitUntil(() => said.length === 4, 'said');
    await field.updateComplete;
    expect(inner(field, '#left').innerText).to.equal('Thừa 2 ký tự');
    expect(inner(field, '#control').getAttribute('aria-describedby')).to.contain('left');
    expect(said).to.deep.equal([
      'Còn ghi được 20 ký tự',
      'Còn ghi được 19 ký tự',
      'Còn ghi được 9 ký tự',
      'Thừa 1 ký tự',
    ]);
  });
});
