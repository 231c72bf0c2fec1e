import { expect } from 'chai';
import { isUuid4, randomUuid } from './uuid.js';

describe('a random UUID', () => {
  it('has version 4, also on plain http', () => {
    expect(isUuid4(randomUuid())).to.equal(true);
    const { randomUUID } = crypto;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      const made = Array.from({ length: 200 }, randomUuid);
      expect(made.filter(isUuid4)).to.have.length(200);
      expect(new Set(made).size).to.equal(200);
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
    }
  });

  it('is told from other texts', () => {
    expect(isUuid4('6ba7b810-9dad-11d1-80b4-00c04fd430c8')).to.equal(false);
    expect(isUuid4('')).to.equal(false);
  });
});
