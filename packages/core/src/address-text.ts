import type { AddressAnswer } from './answers.js';

/** A place on one line: "tổ 3, Phường Mẫu, Tỉnh Phú Thọ", or as it was called at the time. */
export function addressText(address: AddressAnswer): string {
  const { formerText, detail, communeName, provinceName } = address;
  const parts = formerText ? [formerText] : [detail, communeName, provinceName];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
