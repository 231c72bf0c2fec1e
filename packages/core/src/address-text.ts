import type { AddressAnswer } from './answers.js';

/** A place on one line: "số 1, tổ 3, Phường Mẫu, Tỉnh Phú Thọ", or as it was called at the time. */
export function addressText(address: AddressAnswer): string {
  const { formerText, detail, hamlet, communeName, provinceName } = address;
  const parts = formerText ? [formerText] : [detail, hamlet, communeName, provinceName];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
