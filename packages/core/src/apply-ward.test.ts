import { expect } from 'chai';
import { applyWard } from './apply-ward.js';
import type { Field, Procedure } from './procedure.js';
import type { Ward } from './ward.js';
import { feeAmount } from './ward-fees.js';

const options = ['counter', 'post', 'home', 'online'].map((value) => ({ value, label: value }));
const fields: readonly Field[] = [
  { id: 'result', kind: 'choice', label: 'Nhận kết quả', options, delivery: true },
  { id: 'paper', kind: 'choice', label: 'Giấy tờ', options },
  { id: 'postAddress', kind: 'address', label: 'Địa chỉ nhận', delivery: true },
];
const procedure: Procedure = {
  formatVersion: 1,
  id: 'register-birth',
  version: '1.0.0',
  locale: 'vi',
  title: 'Đăng ký khai sinh',
  summary: '',
  validFrom: '2025-07-01',
  lastVerified: '2026-11-01',
  legalBasis: [],
  routes: [],
  papers: [],
  fees: [],
  steps: [{ id: 'delivery', title: 'Nhận kết quả', screens: [{ id: 'delivery', fields }] }],
  rules: [],
  afterwards: [],
};

function wardOffering(delivery: readonly string[]): Ward {
  return { name: 'UBND phường Mẫu', procedures: { 'register-birth': { delivery } } };
}

function offered(ward: Ward, fieldId = 'result'): readonly string[] | undefined {
  const all = applyWard(procedure, ward).steps.flatMap(({ screens }) => screens[0]?.fields ?? []);
  return all.find(({ id }) => id === fieldId)?.options?.map(({ value }) => value);
}

describe('a procedure in one ward', () => {
  it('offers only the ways of delivery that the ward has', () => {
    expect(offered(wardOffering(['post', 'counter']))).to.deep.equal(['counter', 'post']);
  });

  it('keeps every other choice and field as it is', () => {
    const ward = wardOffering(['post']);
    expect(offered(ward, 'paper')).to.deep.equal(['counter', 'post', 'home', 'online']);
    expect(offered(ward, 'postAddress')).to.equal(undefined);
    expect(offered(ward)).to.deep.equal(['post']);
    expect(procedure.steps[0]?.screens[0]?.fields[0]?.options).to.have.length(4);
  });

  it('keeps all ways where the ward names none that exist, so that everybody can file', () => {
    expect(offered(wardOffering(['bưu điện']))).to.have.length(4);
    expect(offered(wardOffering([]))).to.have.length(4);
  });

  it('is the same procedure where the ward says nothing about it', () => {
    const silent: readonly Ward[] = [
      { name: 'Mẫu' },
      { name: 'Mẫu', procedures: {} },
      { name: 'Mẫu', procedures: { 'register-birth': { fees: {} } } },
      { name: 'Mẫu', procedures: { 'register-death': { delivery: ['post'] } } },
    ];
    for (const ward of silent) {
      expect(applyWard(procedure, ward)).to.equal(procedure);
    }
    const prototype = { ...procedure, id: 'constructor' };
    expect(applyWard(prototype, { name: 'Mẫu', procedures: {} })).to.equal(prototype);
  });
});

describe('a fee of the ward', () => {
  const ward: Ward = {
    name: 'UBND phường Mẫu',
    procedures: { 'register-birth': { fees: { copies: 8000, registration: 0, late: 5000 } } },
  };
  const amount = (id: string, per?: string, answers = {}) =>
    feeAmount({ id, title: id, per }, { ward, procedureId: 'register-birth', answers });

  it('is its amount, or its amount for each', () => {
    expect(amount('late')).to.equal(5000);
    expect(amount('copies', 'copies', { copies: 3 })).to.equal(24_000);
    expect(amount('copies', 'copies', { copies: 0 })).to.equal(0);
  });

  it('counts what all children need together', () => {
    const children = [{ copies: 2 }, { copies: 1 }, {}];
    expect(amount('copies', 'copies', { children })).to.equal(24_000);
  });

  it('is free where the ward says so, whatever the number', () => {
    expect(amount('registration')).to.equal(0);
    expect(amount('registration', 'copies')).to.equal(0);
  });

  it('is asked at the counter where it, or the number, is not known', () => {
    expect(amount('unknown')).to.equal(undefined);
    expect(amount('toString')).to.equal(undefined);
    expect(amount('copies', 'copies')).to.equal(undefined);
    expect(amount('copies', 'copies', { copies: 'ba' })).to.equal(undefined);
    expect(
      feeAmount(
        { id: 'late', title: '' },
        { ward: { name: 'Mẫu' }, procedureId: 'register-birth', answers: {} },
      ),
    ).to.equal(undefined);
  });
});
