import { expect } from 'chai';
import { formerUnitIn } from './former-unit.js';

describe('the former unit in a line of an address', () => {
  it('is told as it was written, up to the next comma', () => {
    for (const [line, unit] of [
      ['số 1 phố Mẫu, quận Ba Đình, Hà Nội', 'quận Ba Đình'],
      ['Thôn Mẫu, xã Mẫu, HUYỆN BA VÌ', 'HUYỆN BA VÌ'],
      ['số 1 Q.1', 'Q.1'],
      ['tổ 3; TP Hòa Bình; Hòa Bình', 'TP Hòa Bình'],
      ['số 1 (thị trấn Mẫu)', 'thị trấn Mẫu'],
      ['huyện Ba Vì'.normalize('NFD'), 'huyện Ba Vì'],
    ] as const) {
      expect(formerUnitIn(line), line).to.equal(unit);
    }
  });

  it('is not there in an address of today', () => {
    for (const line of ['', 'số 1 phố Quan Nhân', 'đường huyện 12', 'thôn Huyền Kỳ']) {
      expect(formerUnitIn(line), line).to.equal(undefined);
    }
  });

  it('takes no time to look for in hostile text', () => {
    const hostile = 'thành phố '.repeat(30) + 'q.'.repeat(20_000);
    const start = performance.now();
    formerUnitIn(hostile, 'Thành phố Huế');
    expect(performance.now() - start).to.be.below(200);
  });
});
