import { expect, waitUntil } from '@open-wc/testing';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import { typingSuite } from '../typing-suite.js';

const kind = 'person-id';
const number = '001190000000';

describe('tb-person-id-field', () => {
  fieldSuite({ kind, answer: number, attribute: number, entries: [number] });
  typingSuite({ kind, box: 'control', read: (field) => field.value });
  ownCheckSuite({
    kind,
    wrong: '00119000000',
    words: 'Số căn cước có 12 chữ số. Ông/bà mới nhập 11 số.',
    right: number,
  });

  const lines: Record<string, string> = {
    '0011900': '001 190 0, còn thiếu 5 số',
    '001 190.000-000': '001 190 000 000, đủ 12 số',
    '００１１９００００００００': '001 190 000 000 0, thừa 1 số',
  };
  for (const [typed, line] of Object.entries(lines)) {
    it(`groups ${typed} below the box as "${line}"`, async () => {
      const field = await makeField({ kind });
      typeInto(field, 'control', typed);
      await field.updateComplete;
      expect(inner(field, '#reading').innerText.replace(/\s+/g, ' ').trim()).to.equal(line);
      expect(inner<HTMLInputElement>(field, '#control').value).to.equal(typed);
    });
  }

  it('groups the digits in the box when the person has left it, and nothing but digits', async () => {
    const field = await makeField({ kind });
    const box = inner<HTMLInputElement>(field, '#control');
    const left = { '００１.190-000 000': '001 190 000 000', '00119 O': '00119 O' };
    for (const [typed, shown] of Object.entries(left)) {
      typeInto(field, 'control', typed);
      await field.updateComplete;
      expect(box.value).to.equal(typed);
      box.blur();
      await field.updateComplete;
      expect(box.value).to.equal(shown);
    }
  });

  it('warns when the number is not that of somebody born then, and keeps nobody', async () => {
    const owner = { birthDate: '1945-03', sex: 'male', value: number };
    const field = await makeField({ kind }, owner);
    await waitUntil(() => field['ownCheck']);
    expect(field.matches(':valid')).to.equal(true);
    inner(field, '#control').focus();
    inner(field, '#control').blur();
    await field.updateComplete;
    expect(inner(field, '#issue').innerText).to.contain('không khớp với năm sinh');
    expect(field.matches(':valid')).to.equal(true);
    field.setAttribute('birth-date', '1990-05-20');
    await field.updateComplete;
    expect(inner(field, '#issue').innerText).to.contain('không khớp với nam hay nữ');
  });

  it('sends the digits alone, and keeps them when the person has left the box', async () => {
    const field = await makeField({ kind });
    await waitUntil(() => field['ownCheck']);
    typeInto(field, 'control', '００１.190-000 000');
    const data = new FormData(field.closest('form')!);
    expect(data.get('thu')).to.equal(number);
    expect(field.value).to.equal('００１.190-000 000');
    inner(field, '#control').blur();
    expect(field.value).to.equal(number);
  });

  it('says the groups and the count with the box', async () => {
    const field = await makeField({ kind }, { value: '0011' });
    expect(inner(field, '#control').getAttribute('aria-describedby')).to.equal(
      'hint example reading',
    );
  });

  it('shows no line while nothing is typed', async () => {
    const field = await makeField({ kind });
    expect(field.shadowRoot!.querySelector('#reading')).to.equal(null);
    expect(inner(field, '#control').inputMode).to.equal('numeric');
  });
});
