import { expect } from 'chai';
import { readServicePoints } from './read-service-points.js';
import type { ServicePoint } from './service-point.js';
import { nextVisits } from './service-visits.js';

const point: ServicePoint = {
  id: 'to-3',
  name: 'Điểm lưu động tổ 3',
  place: 'Nhà văn hóa tổ dân phố 3',
  from: '2026-11-19',
  to: '2026-12-18',
  weekly: [{ days: [1, 3, 5], from: '07:30', to: '11:30' }],
};

function days(given: ServicePoint, moment: string, more = {}): readonly string[] {
  const [day = '', time = '08:00'] = moment.split(' ');
  return nextVisits(given, { at: { day, time }, ...more }).map((visit) => visit.day);
}

describe('the next times at a service point', () => {
  it('begin with the one that is going on, until its last minute', () => {
    expect(days(point, '2026-11-25 11:29')[0]).to.equal('2026-11-25');
    expect(days(point, '2026-11-25 11:30')[0]).to.equal('2026-11-27');
  });

  it('come in order, no more than are asked for', () => {
    expect(days(point, '2026-11-24 08:00', { count: 3 })).to.deep.equal([
      '2026-11-25',
      '2026-11-27',
      '2026-11-30',
    ]);
  });

  it('begin and end with its time', () => {
    expect(days(point, '2026-10-01')[0]).to.equal('2026-11-20');
    expect(days(point, '2026-12-17')).to.deep.equal(['2026-12-18']);
    expect(days(point, '2026-12-19')).to.deep.equal([]);
  });

  it('leave out days on which nobody comes, and holidays', () => {
    const except = { ...point, except: ['2026-11-27'] };
    expect(days(except, '2026-11-26')[0]).to.equal('2026-11-30');
    const holidays = ['2026-11-27'];
    expect(days(point, '2026-11-26 08:00', { holidays })[0]).to.equal('2026-11-30');
  });

  it('hold on single days too, holidays or not, with hours of their own', () => {
    const dates = [
      { date: '2026-11-28', from: '18:00', to: '20:00' },
      { date: '2026-11-27', from: '13:30', to: '16:30' },
    ];
    const visits = nextVisits(
      { ...point, dates },
      {
        at: { day: '2026-11-26', time: '08:00' },
        holidays: ['2026-11-28'],
      },
    );
    expect(visits.slice(0, 3)).to.deep.equal([
      { day: '2026-11-27', from: '13:30', to: '16:30' },
      { day: '2026-11-28', from: '18:00', to: '20:00' },
      { day: '2026-11-30', from: '07:30', to: '11:30' },
    ]);
  });
});

describe('the service points of a ward’s file on the page', () => {
  it('are taken one by one: a mistake in one leaves the others', () => {
    const wrong = [
      { ...point, from: '19/11/2026' },
      { ...point, weekly: [] },
      { ...point, weekly: [{ days: [1], from: '7h30', to: '11:30' }] },
      { id: 'x' },
      null,
    ];
    const points = readServicePoints({ servicePoints: [...wrong, point] });
    expect(points).to.deep.equal([point]);
  });

  it('lead nowhere but to https', () => {
    const [read] = readServicePoints({
      servicePoints: [{ ...point, zalo: 'javascript:alert(1)' }],
    });
    expect(read).to.deep.equal(point);
  });

  it('are none where the file has none', () => {
    for (const json of [null, {}, { servicePoints: {} }, []]) {
      expect(readServicePoints(json)).to.deep.equal([]);
    }
  });
});
