import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import { typingSuite } from '../typing-suite.js';
import type { DateField } from './date-field.js';

const kind = 'date';
const day = '1945-03-05';

describe('tb-date-field', () => {
  fieldSuite({ kind, answer: day, attribute: day, entries: [day] });
  fieldSuite({
    kind,
    properties: { partial: true },
    answer: '1938',
    attribute: '1938',
    entries: ['1938'],
  });
  typingSuite({ kind, box: 'day', read: (field) => String(field.value).slice(2) });
  ownCheckSuite({
    kind,
    wrong: '1945-02-31',
    words: 'Không có ngày này trong lịch. Ông/bà xem lại ngày và tháng.',
    right: day,
  });

  const answers: readonly (readonly [day: string, month: string, year: string, answer: string])[] =
    [
      ['5', '3', '1945', '1945-03-05'],
      ['05', '03', ' 1945 ', '1945-03-05'],
      ['', '3', '1945', '1945-03'],
      ['', '', '1945', '1945'],
      ['5', '3', '', '-3-5'],
      ['5', '', '', '--5'],
      ['5', '', '1945', '1945--5'],
      ['5', '3', '45', '45-3-5'],
      ['31', '2', '1945', '1945-02-31'],
      ['5', 'ba', '1945', '1945-ba-5'],
      ['', '', '', ''],
    ];
  for (const [d, m, y, answer] of answers) {
    it(`makes "${answer}" of the boxes "${d}", "${m}", "${y}"`, async () => {
      const field = await makeField<DateField>({ kind });
      typeInto(field, 'day', d);
      typeInto(field, 'month', m);
      typeInto(field, 'year', y);
      expect(field.value).to.equal(answer);
    });
  }

  it('fills the boxes again with what was typed when a draft comes back', async () => {
    for (const [d, m, y, answer] of answers.slice(4)) {
      const field = await makeField<DateField>({ kind }, { value: answer });
      const shown = boxes(field).map(Number);
      expect(shown, answer).to.deep.equal([d, m, y].map(Number));
    }
  });

  it('keeps what stands in a box while the engine tidies the answer', async () => {
    const field = await makeField<DateField>({ kind });
    typeInto(field, 'day', '5');
    typeInto(field, 'month', '3');
    typeInto(field, 'year', '1945');
    field.value = '1945-03-05';
    inner(field, '#year').blur();
    await field.updateComplete;
    expect(boxes(field)).to.deep.equal(['5', '3', '1945']);
  });

  for (const whole of ['5/3/1945', '05.03.1945', '5 - 3 - 1945', '05031945']) {
    it(`spreads ${whole} over the boxes, wherever it was typed`, async () => {
      const field = await makeField<DateField>({ kind });
      typeInto(field, 'day', whole);
      const box = inner(field, '#day');
      box.dispatchEvent(new Event('change', { bubbles: true }));
      expect(field.value).to.equal(day);
      box.blur();
      await field.updateComplete;
      expect(boxes(field).map(Number)).to.deep.equal([5, 3, 1945]);
    });
  }

  describe('for somebody who does not remember the day', () => {
    it('asks the year alone, and gives the day and month back when unticked', async () => {
      const field = await makeField<DateField>({ kind }, { partial: true, value: day });
      inner(field, '[for="year-only"]').click();
      await field.updateComplete;
      expect(field.value).to.equal('1945');
      expect(boxes(field)).to.deep.equal(['1945']);
      inner(field, '[for="year-only"]').click();
      await field.updateComplete;
      expect(field.value).to.equal(day);
      expect(boxes(field)).to.deep.equal(['05', '03', '1945']);
    });

    it('asks month and year alone, and never both cards at once', async () => {
      const field = await makeField<DateField>({ kind }, { partial: true, value: day });
      const press = async (id: string): Promise<readonly [unknown, boolean, boolean]> => {
        inner(field, `[for="${id}"]`).click();
        await field.updateComplete;
        return [field.value, ticked(field, 'month-and-year'), ticked(field, 'year-only')];
      };
      expect(await press('month-and-year')).to.deep.equal(['1945-03', true, false]);
      expect(boxes(field)).to.deep.equal(['03', '1945']);
      expect(await press('year-only')).to.deep.equal(['1945', false, true]);
      expect(await press('month-and-year')).to.deep.equal(['1945-03', true, false]);
      expect(await press('month-and-year')).to.deep.equal([day, false, false]);
      expect(boxes(field)).to.deep.equal(['05', '03', '1945']);
    });

    it('is asked all boxes again, empty ones, after a reset', async () => {
      const field = await makeField<DateField>({ kind }, { partial: true });
      typeInto(field, 'day', '5');
      inner(field, '[for="year-only"]').click();
      await field.updateComplete;
      field.closest('form')!.reset();
      await field.updateComplete;
      expect(ticked(field, 'year-only')).to.equal(false);
      expect(boxes(field)).to.deep.equal(['', '', '']);
      field.formStateRestoreCallback('1945-03');
      await field.updateComplete;
      expect(ticked(field, 'month-and-year')).to.equal(true);
      expect(boxes(field)).to.deep.equal(['03', '1945']);
    });

    it('comes back ticked where only the year is known', async () => {
      const field = await makeField<DateField>({ kind }, { partial: true, value: '1938' });
      expect(inner<HTMLInputElement>(field, '#year-only').checked).to.equal(true);
      expect(boxes(field)).to.deep.equal(['1938']);
    });

    it('is not offered where the law needs the full date', async () => {
      const field = await makeField<DateField>({ kind }, { value: '1938' });
      expect(field.shadowRoot!.querySelector('#year-only')).to.equal(null);
      expect(boxes(field)).to.deep.equal(['', '', '1938']);
    });
  });

  it("asks the browser for the parts of the person's own birthday", async () => {
    const field = await makeField<DateField>({ kind }, { autocomplete: 'bday' });
    expect(inner(field, '#month').getAttribute('autocomplete')).to.equal('bday-month');
  });
});

function ticked(field: DateField, id: string): boolean {
  return inner<HTMLInputElement>(field, `#${id}`).checked;
}

function boxes(field: DateField): string[] {
  return [...field.shadowRoot!.querySelectorAll<HTMLInputElement>('.box')].map((box) => box.value);
}
