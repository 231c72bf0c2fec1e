import { expect } from 'chai';
import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.js';
import type { ServicePoint } from './service-point.js';

const note = 'Mang theo thẻ căn cước; giấy tờ cũ, nếu còn.\nBuổi sáng có xe \\ nước uống. ';
const point: ServicePoint = {
  id: 'to-3',
  name: 'Điểm lưu động tổ dân phố 3; sáng thứ Hai, thứ Tư và thứ Sáu',
  place: 'Nhà văn hóa tổ dân phố 3',
  address: 'Ngõ 0, phố Thử; cạnh trạm y tế',
  from: '2026-11-19',
  to: '2026-12-11',
  weekly: [{ days: [1, 3, 5], from: '07:30', to: '11:30' }],
  dates: [{ date: '2026-12-06', from: '18:00', to: '20:30' }],
  except: ['2026-12-04'],
};
const file = calendarFile(point, {
  today: '2026-11-24',
  now: Date.UTC(2026, 10, 24, 1, 2, 3),
  holidays: ['2026-12-02'],
  description: note.repeat(4),
});

/** The library's types leave them out. */
interface Occurrence {
  readonly startDate: ICAL.Time;
  readonly endDate: ICAL.Time;
}

/** What a telephone's calendar makes of the file. */
function read(): { zone: ICAL.Component; events: readonly ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { zone: calendar.getFirstSubcomponent('vtimezone')!, events };
}

/** Begin and end of every time that it stands in the calendar, in UTC. */
function occurrences(event: ICAL.Event): readonly string[] {
  if (!event.isRecurring()) return [span(event.startDate, event.endDate)];
  const times: string[] = [];
  const iterator = event.iterator();
  for (let at = next(iterator); at && times.length < 100; at = next(iterator)) {
    const { startDate, endDate } = event.getOccurrenceDetails(at) as Occurrence;
    times.push(span(startDate, endDate));
  }
  return times;
}

function next(iterator: ICAL.RecurExpansion): ICAL.Time | undefined {
  return iterator.next();
}

function span(from: ICAL.Time, to: ICAL.Time): string {
  return `${from.toJSDate().toISOString()} ${to.toJSDate().toISOString()}`;
}

describe('the calendar file, read by another program', () => {
  it('has its times in the zone of Việt Nam, seven hours before UTC', () => {
    const { zone, events } = read();
    expect(zone.getFirstPropertyValue('tzid')).to.equal('Asia/Ho_Chi_Minh');
    for (const event of events) {
      expect(event.startDate.zone.tzid).to.equal('Asia/Ho_Chi_Minh');
      expect(event.startDate.utcOffset()).to.equal(7 * 3_600);
    }
  });

  it('comes every week to the last day, without holidays and days that are left out', () => {
    const [weekly] = read().events;
    const days = ['11-25', '11-27', '11-30', '12-07', '12-09', '12-11'];
    expect(occurrences(weekly!)).to.deep.equal(
      days.map((day) => `2026-${day}T00:30:00.000Z 2026-${day}T04:30:00.000Z`),
    );
  });

  it('has a single evening as an event of its own', () => {
    const [, single] = read().events;
    expect(occurrences(single!)).to.deep.equal([
      '2026-12-06T11:00:00.000Z 2026-12-06T13:30:00.000Z',
    ]);
  });

  it('gives back every sign of a long text', () => {
    expect(file).to.match(/\r\n /);
    for (const event of read().events) {
      expect(event.summary).to.equal(point.name);
      expect(event.location).to.equal(`${point.place}, ${point.address}`);
      expect(event.description).to.equal(note.repeat(4));
    }
  });
});
