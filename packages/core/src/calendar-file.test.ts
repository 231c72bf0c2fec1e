import { expect } from 'chai';
import { calendarFile } from './calendar-file.js';
import type { ServicePoint } from './service-point.js';

const point: ServicePoint = {
  id: 'to-3',
  name: 'Điểm lưu động tổ 3',
  place: 'Nhà văn hóa tổ dân phố 3',
  address: 'Ngõ 0, phố Thử; cạnh trạm y tế',
  from: '2026-11-19',
  to: '2026-12-18',
  weekly: [{ days: [1, 3, 5], from: '07:30', to: '11:30' }],
};
const context = { today: '2026-11-24', now: Date.UTC(2026, 10, 24, 1, 2, 3) };

/** Lines put together again, by name. */
function lines(file: string, name: string): readonly string[] {
  const whole = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  return whole.filter((line) => line.split(/[:;]/, 1)[0] === name);
}

describe('the calendar file of a service point', () => {
  it('begins with the next day and is repeated to the last, in local time', () => {
    const file = calendarFile(point, context);
    expect(lines(file, 'DTSTART')).to.include('DTSTART;TZID=Asia/Ho_Chi_Minh:20261125T073000');
    expect(lines(file, 'DTEND')).to.deep.equal(['DTEND;TZID=Asia/Ho_Chi_Minh:20261125T113000']);
    expect(lines(file, 'RRULE')).to.deep.equal([
      'RRULE:FREQ=WEEKLY;UNTIL=20261218T165959Z;BYDAY=MO,WE,FR;WKST=MO',
    ]);
    expect(lines(file, 'DTSTAMP')).to.deep.equal(['DTSTAMP:20261124T010203Z']);
  });

  it('leaves out holidays and days on which nobody comes', () => {
    const except = ['2026-11-25', '2026-11-27'];
    const file = calendarFile({ ...point, except }, { ...context, holidays: ['2026-12-02'] });
    expect(lines(file, 'DTSTART')).to.include('DTSTART;TZID=Asia/Ho_Chi_Minh:20261130T073000');
    expect(lines(file, 'EXDATE')).to.deep.equal(['EXDATE;TZID=Asia/Ho_Chi_Minh:20261202T073000']);
  });

  it('lets no line of its own in with the id of a point', () => {
    const file = calendarFile(
      { ...point, id: 'to-3\r\nATTENDEE:mailto:thu@example.com' },
      context,
    );
    expect(lines(file, 'ATTENDEE')).to.deep.equal([]);
    expect(lines(file, 'UID')).to.have.length(1);
  });

  it('has single dates as events of their own, and what is over not at all', () => {
    const dates = [
      { date: '2026-11-20', from: '08:00', to: '10:00' },
      { date: '2026-11-30', from: '18:00', to: '20:00' },
    ];
    const file = calendarFile({ ...point, dates }, context);
    expect(lines(file, 'UID')).to.deep.equal([
      'UID:to-3-1@tungbuoc',
      'UID:to-3-2026-11-30-1800@tungbuoc',
    ]);
    expect(lines(file, 'EXDATE')[0]).to.match(/:20261130T073000$/);
  });

  it('cuts no Vietnamese letter, and no line is longer than 75 octets', () => {
    const note = 'Mang theo thẻ căn cước và giấy tờ cũ nếu còn giữ. '.repeat(5);
    const file = calendarFile(point, { ...context, description: `${note}\n${note}` });
    for (const line of file.split('\r\n')) {
      expect(encodeURIComponent(line).replace(/%../g, 'x').length, line).to.be.at.most(75);
    }
    expect(lines(file, 'DESCRIPTION')).to.deep.equal([`DESCRIPTION:${note}\\n${note}`]);
  });

  it('lets no name end its line or begin another event', () => {
    const hostile = { ...point, name: 'a;b,c\\d\r\nBEGIN:VALARM' };
    const file = calendarFile(hostile, context);
    expect(lines(file, 'SUMMARY')).to.deep.equal(['SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VALARM']);
    expect(lines(file, 'BEGIN')).to.have.length(4);
  });

  it('is a calendar without events when everything is over', () => {
    const file = calendarFile(point, { ...context, today: '2026-12-19' });
    expect(file)
      .to.match(/^BEGIN:VCALENDAR\r\n/)
      .and.match(/END:VCALENDAR\r\n$/);
    expect(lines(file, 'UID')).to.deep.equal([]);
  });
});
