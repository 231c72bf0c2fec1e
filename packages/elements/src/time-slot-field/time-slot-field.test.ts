import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import type { TimeSlotField } from './time-slot-field.js';

const kind = 'time-slot';
const properties = {
  openingHours: [
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
    { days: [1, 2, 3, 4, 5, 6], from: '07:30', to: '11:30' },
  ],
  holidays: ['2026-11-24'],
  today: '2026-11-21',
};
const answer = '2026-11-25T07:30/11:30';

describe('tb-time-slot-field', () => {
  fieldSuite({ kind, properties, answer, attribute: answer, entries: [answer] });
  ownCheckSuite({
    kind,
    properties,
    wrong: '2026-11-22T07:30/11:30',
    words: 'Buổi này nơi tiếp nhận không làm việc. Ông/bà chọn buổi khác.',
    right: answer,
  });

  it('offers the parts of the next open days, each day under its name', async () => {
    const field = await makeField<TimeSlotField>({ kind, properties }, { days: 2 });
    const groups = [...field.shadowRoot!.querySelectorAll<HTMLElement>('[role="group"]')];
    const read = groups.map(({ innerText }) => innerText.split(/\n+/));
    expect(read).to.deep.equal([
      ['Thứ Hai, 23/11', 'Sáng, 7 giờ 30 đến 11 giờ 30', 'Chiều, 13 giờ 30 đến 17 giờ'],
      ['Thứ Tư, 25/11', 'Sáng, 7 giờ 30 đến 11 giờ 30', 'Chiều, 13 giờ 30 đến 17 giờ'],
    ]);
    expect(groups[0]!.getAttribute('aria-labelledby')).to.equal('day-0');
  });

  it('answers with the day and the part of it that was pressed', async () => {
    const field = await makeField<TimeSlotField>({ kind, properties });
    inner(field, '[for="slot-1-0"]').click();
    expect(field.value).to.equal(answer);
    await field.updateComplete;
    inner(field, '[for="slot-0-1"]').click();
    expect(field.value).to.equal('2026-11-23T13:30/17:00');
  });

  it('never offers more than fourteen days, nor less than one', async () => {
    const field = await makeField<TimeSlotField>({ kind, properties }, { days: 99 });
    const count = () => field.shadowRoot!.querySelectorAll('[role="group"]').length;
    expect(count()).to.equal(14);
    field.days = -3;
    await field.updateComplete;
    expect(count()).to.equal(1);
  });

  it('takes the hours from attributes, as JSON', async () => {
    const field = await makeField<TimeSlotField>({ kind });
    field.setAttribute('opening-hours', JSON.stringify(properties.openingHours));
    field.setAttribute('today', '2026-11-21');
    await field.updateComplete;
    expect(field.shadowRoot!.querySelectorAll('input')).to.have.length(10);
  });

  it('says that the office will call where nobody knows when it is open, and requires nothing', async () => {
    const field = await makeField<TimeSlotField>({ kind }, { required: true });
    expect(field.shadowRoot!.textContent).to.contain('sẽ gọi điện');
    expect(field.matches(':valid')).to.equal(true);
    await expect(field).to.be.accessible();
  });
});
