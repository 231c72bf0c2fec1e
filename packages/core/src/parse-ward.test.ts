import { expect } from 'chai';
import { parseWard, WardError } from './parse-ward.js';
import type { Ward } from './ward.js';

const smallest: Ward = { name: 'UBND phường Mẫu' };
const whole: Ward = {
  name: 'UBND phường Mẫu',
  addressee: 'UBND phường Mẫu, tỉnh Mẫu',
  offices: [
    { name: 'Trung tâm Phục vụ hành chính công', address: 'Số 0 phố Mẫu', phone: '0900 000 000' },
    { name: 'Điểm tiếp nhận', address: 'Nhà văn hóa thôn Mẫu' },
  ],
  phone: '(0210) 300 0000',
  zalo: 'https://zalo.me/0900000000',
  openingHours: [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' }],
  holidays: ['2027-01-01'],
  hamlets: ['Tổ dân phố 1', 'Tổ dân phố 2'],
  visits: { hours: [{ days: [6, 7], from: '08:00', to: '11:00' }], fromAge: 75 },
  servicePoints: [
    {
      id: 'to-3',
      name: 'Điểm lưu động tổ 3',
      place: 'Nhà văn hóa tổ dân phố 3',
      address: 'Ngõ 0 phố Mẫu',
      from: '2026-11-19',
      to: '2026-12-18',
      weekly: [{ days: [1, 3, 5], from: '07:30', to: '11:30' }],
      dates: [{ date: '2026-11-28', from: '18:00', to: '20:00' }],
      except: ['2026-12-02'],
      procedures: ['register-birth'],
      delivery: ['counter', 'post'],
      phone: '0900 000 000',
      zalo: 'https://zalo.me/0900000000',
      note: 'Mang theo căn cước.',
    },
  ],
  procedures: {
    'register-birth': { fees: { late: 5000, copy: 8000, 'on-time': 0 }, delivery: ['post'] },
  },
  dataController: {
    name: 'UBND phường Mẫu',
    purpose: 'Đăng ký khai sinh',
    retention: '5 năm',
    contact: '0900 000 000',
  },
  packOrigins: ['https://packs.example.vn'],
};

/** What is said against a file, one line each. */
function refusal(json: unknown): { code: string; lines: readonly string[] } {
  try {
    parseWard(json);
  } catch (error) {
    if (!(error instanceof WardError)) throw error;
    const lines = error.issues.map(({ path, message }) => `${path}: ${message}`);
    return { code: error.code, lines };
  }
  throw new Error('expected the file to be refused');
}

function linesAgainst(change: object): readonly string[] {
  return refusal({ ...smallest, ...change }).lines;
}

describe('the file of a ward', () => {
  it('is read with a name alone, and with everything', () => {
    expect(parseWard(smallest)).to.deep.equal(smallest);
    expect(parseWard(whole)).to.deep.equal(whole);
    expect(parseWard(JSON.stringify(whole))).to.deep.equal(whole);
  });

  it('is refused with every place that is wrong at once', () => {
    const { code, lines } = refusal({
      name: ' ',
      zalo: 'http://zalo.me/0900000000',
      phone: 'gọi chị Thử',
      holidays: ['01/01/2027', '2027-02-30', '2027'],
      hotline: '0900 000 000',
    });
    expect(code).to.equal('schema');
    expect(lines).to.have.members([
      'name: has no words',
      'zalo: is not an https: address',
      'phone: is not a telephone number: digits and spaces',
      'holidays.0: is not a date as YYYY-MM-DD',
      'holidays.1: is not a date as YYYY-MM-DD',
      'holidays.2: is not a date as YYYY-MM-DD',
      ': has a key that it should not have: hotline',
    ]);
  });

  it('needs the name of the office, and of each of its places', () => {
    expect(refusal({}).lines).to.deep.equal(['name: is missing']);
    expect(linesAgainst({ offices: [{ name: 'Mẫu' }] })).to.deep.equal([
      'offices.0.address: is missing',
    ]);
  });

  it('has opening hours that a clock and a week can show', () => {
    const hours = (change: object) => [{ days: [1], from: '07:30', to: '11:30', ...change }];
    for (const [change, line] of [
      [{ days: [0] }, 'openingHours.0.days.0: is not 1 (Monday) to 7'],
      [{ days: [8] }, 'openingHours.0.days.0: is not 1 (Monday) to 7'],
      [{ days: [1.5] }, 'openingHours.0.days.0: is not a whole number'],
      [{ from: '7:30' }, 'openingHours.0.from: is not a time as HH:MM'],
      [{ to: '24:00' }, 'openingHours.0.to: is not a time as HH:MM'],
      [{ to: '07:30' }, 'openingHours.0: ends before it begins'],
    ] as const) {
      expect(linesAgainst({ openingHours: hours(change) }), line).to.deep.equal([line]);
    }
  });

  it('has service points with days that will come, and names that tell them apart', () => {
    const [given] = whole.servicePoints ?? [];
    const points = (change: object) => ({ servicePoints: [{ ...given, ...change }] });
    for (const [change, line] of [
      [{ id: 'Tổ 3' }, 'servicePoints.Tổ 3.id: is not named with small letters and hyphens'],
      [{ place: undefined }, 'servicePoints.to-3.place: is missing'],
      [{ from: '19/11/2026' }, 'servicePoints.to-3.from: is not a date as YYYY-MM-DD'],
      [
        { to: '2026-11-01', dates: [] },
        'servicePoints.to-3: ends before it begins: "to" is a day before "from"',
      ],
      [{ weekly: [], dates: [] }, 'servicePoints.to-3: has no day: write weekly hours, or dates'],
      [
        { dates: [{ date: '2027-01-01', from: '08:00', to: '10:00' }] },
        'servicePoints.to-3: has dates before "from" or after "to"',
      ],
      [{ zalo: 'zalo.me/1' }, 'servicePoints.to-3.zalo: is not an https: address'],
      [{ hours: [] }, 'servicePoints.to-3: has a key that it should not have: hours'],
    ] as const) {
      expect(linesAgainst(points(change)), line).to.deep.equal([line]);
    }
    expect(linesAgainst({ servicePoints: [given, given] })).to.deep.equal([
      'servicePoints: has two entries with the same id',
    ]);
  });

  it('has hours for visits at home, from an age that people reach', () => {
    expect(linesAgainst({ visits: {} })).to.deep.equal(['visits.hours: is missing']);
    const hours = [{ days: [6], from: '08:00', to: '11:00' }];
    expect(linesAgainst({ visits: { hours, fromAge: 200 } })).to.deep.equal([
      'visits.fromAge: is more than 120',
    ]);
    expect(linesAgainst({ hamlets: [' '] })).to.deep.equal(['hamlets.0: has no words']);
  });

  it('has fees in whole đồng, for procedures and fees that are named as packs name them', () => {
    const fees = (amount: unknown) => ({
      procedures: { 'register-birth': { fees: { late: amount } } },
    });
    const place = 'procedures.register-birth.fees.late';
    expect(linesAgainst(fees(-1))).to.deep.equal([`${place}: is less than 0`]);
    expect(linesAgainst(fees(8.5))).to.deep.equal([`${place}: is not a whole number of đồng`]);
    expect(linesAgainst(fees('8000'))).to.have.length(1);
    expect(linesAgainst(fees(2_000_000_000))).to.deep.equal([
      `${place}: is more than 1.000.000.000`,
    ]);
    expect(linesAgainst({ procedures: { 'khai sinh': {} } })).to.have.length(1);
  });

  it('lets packs in from https origins only', () => {
    for (const origin of ['*', 'http://packs.example.vn', 'https://packs.example.vn/x', 'null']) {
      expect(linesAgainst({ packOrigins: [origin] }), origin).to.deep.equal([
        'packOrigins.0: is not an origin such as https://example.vn',
      ]);
    }
  });
});

describe('a file that is no ward', () => {
  it('is refused whatever it is', () => {
    for (const json of [null, undefined, 1, true, [], [smallest], () => smallest, 'null', '[]']) {
      expect(refusal(json).code).to.equal('schema');
    }
    expect(refusal('{').code).to.equal('not-json');
    expect(refusal('').code).to.equal('not-json');
  });

  it('is refused before anybody reads on when it is too large or too deep', () => {
    expect(refusal('x'.repeat(1_000_001)).code).to.equal('limits');
    expect(refusal({ ...smallest, holidays: Array(100_000).fill('2027-01-01') }).code).to.equal(
      'limits',
    );
    let deep: unknown = 'x';
    for (let level = 0; level < 5_000; level++) deep = { deep };
    expect(refusal({ ...smallest, deep }).code).to.equal('limits');
    expect(linesAgainst({ holidays: Array(1_001).fill('2027-01-01') })).to.deep.equal([
      'holidays: has more than 1000 entries',
    ]);
  });

  it('cannot reach into prototypes', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const json = JSON.parse(`{"name":"Mẫu","procedures":{"${key}":{"fees":{}}}}`) as unknown;
      expect(refusal(json).code, key).to.equal('limits');
      const top = JSON.parse(`{"name":"Mẫu","${key}":{"polluted":true}}`) as unknown;
      expect(refusal(top).code, key).to.equal('limits');
    }
    expect('polluted' in {}).to.equal(false);
  });

  it('is refused with an error that a program can tell apart', () => {
    const error = new WardError('schema', [{ path: 'name', message: 'is missing' }]);
    expect(error).to.be.instanceOf(Error);
    expect(error.name).to.equal('WardError');
    expect(error.message).to.equal("The ward's file is refused. name: is missing");
  });
});
