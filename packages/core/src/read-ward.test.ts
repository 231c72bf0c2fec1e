import { expect } from 'chai';
import { readWard } from './index.js';

const office = { name: 'Trung tâm Thử', address: 'Số 0 đường Thử' };

describe('reading a ward’s file on the page', () => {
  it('takes everything that is as it should be', () => {
    const ward = {
      name: 'UBND phường Mẫu',
      addressee: 'UBND phường Mẫu, tỉnh Ví Dụ',
      offices: [{ ...office, phone: '0900 000 000' }],
      phone: '0900 000 000',
      zalo: 'https://zalo.example/mau',
      openingHours: [{ days: [1, 2], from: '07:30', to: '11:30' }],
      holidays: ['2027-01-01'],
      hamlets: ['Tổ dân phố 1'],
      visits: { hours: [{ days: [6], from: '08:00', to: '11:00' }], fromAge: 75 },
      procedures: { 'register-birth': { fees: { late: 0 }, delivery: ['counter'] } },
      dataController: { name: 'UBND phường Mẫu', purpose: 'Để thử.' },
      packOrigins: ['https://packs.example'],
    };
    expect(readWard(ward)).to.deep.equal(ward);
  });

  it('keeps the telephone number when another line is wrong', () => {
    const ward = { name: 'UBND phường Mẫu', phone: '0900 000 000', offices: 'none', holidays: 3 };
    expect(readWard(ward)).to.deep.equal({ name: 'UBND phường Mẫu', phone: '0900 000 000' });
  });

  it('leaves out single entries that say too little, and keeps their neighbours', () => {
    const ward = readWard({
      name: 'Mẫu',
      offices: [{ name: 'no address' }, office, null, 7],
      procedures: { 'register-birth': { fees: { late: 'five', copy: 8000, early: -1 } } },
    });
    expect(ward.offices).to.deep.equal([office]);
    expect(ward.procedures).to.deep.equal({ 'register-birth': { fees: { copy: 8000 } } });
  });

  it('reads times as people write them, and leaves out what is none', () => {
    const hours = (from: string) => ({ days: [1], from, to: '11:30' });
    const ward = readWard({
      name: 'Mẫu',
      openingHours: [hours('7:30'), hours('07:30'), hours('7h30'), hours('25:00')],
      visits: { hours: [{ days: [0, 6, 6.5, 9], from: '8:00', to: '9:00' }] },
    });
    expect(ward.openingHours).to.deep.equal([hours('07:30'), hours('07:30')]);
    expect(ward.visits?.hours).to.deep.equal([{ days: [6], from: '08:00', to: '09:00' }]);
  });

  it('follows no link but https', () => {
    for (const zalo of ['javascript:alert(1)', 'http://zalo.example', 'data:,']) {
      expect(readWard({ name: 'Mẫu', zalo })).to.deep.equal({ name: 'Mẫu' });
    }
  });

  it('reads nothing from prototypes', () => {
    const hostile: unknown = JSON.parse('{"name":"Mẫu","__proto__":{"phone":"1"}}');
    expect(readWard(hostile)).to.deep.equal({ name: 'Mẫu' });
    const heir: unknown = Object.create({ name: 'Mẫu' });
    expect(() => readWard(heir)).to.throw(TypeError);
  });

  it('says that a file without a name is none', () => {
    for (const json of [null, [], 'text', 1, {}, { name: 1 }]) {
      expect(() => readWard(json)).to.throw(TypeError, 'name');
    }
  });
});
