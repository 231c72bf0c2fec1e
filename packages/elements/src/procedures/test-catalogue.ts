import type { Catalogue, CatalogueEntry } from '@tungbuoc/core';

/** One procedure, as people find it. */
export function entryOf(change: Partial<CatalogueEntry>): CatalogueEntry {
  return {
    id: 'sample',
    title: 'Thủ tục mẫu',
    summary: 'Chỉ để thử.',
    order: 1,
    events: [],
    online: 'submit',
    presence: false,
    time: '5 ngày làm việc',
    fee: 'Hỏi cán bộ',
    search: [],
    validFrom: '2026-07-01',
    ...change,
  };
}

/** Enough of them that one has to choose. */
export const sampleCatalogue: Catalogue = [
  entryOf({
    id: 'register-birth',
    title: 'Đăng ký khai sinh',
    order: 1,
    events: ['birth'],
    search: ['làm giấy khai sinh cho cháu', 'con mới sinh'],
  }),
  entryOf({
    id: 'register-marriage',
    code: '1.000894',
    title: 'Đăng ký kết hôn',
    order: 3,
    events: ['marriage'],
    online: 'submit-sign-in-person',
    presence: true,
    search: ['giấy tờ đám cưới', 'lấy vợ', 'lấy chồng'],
  }),
  entryOf({
    id: 'register-death',
    title: 'Đăng ký khai tử',
    order: 5,
    events: ['death'],
    search: ['giấy chứng tử', 'mẹ mất', 'bố mất'],
  }),
  entryOf({
    id: 'building-permit',
    title: 'Cấp giấy phép xây dựng',
    order: 11,
    events: ['building'],
    preparation: true,
    search: ['xây nhà', 'sửa nhà'],
  }),
  entryOf({
    id: 'old',
    title: 'Thủ tục đã bãi bỏ',
    order: 20,
    events: ['building'],
    validUntil: '2026-10-31',
    search: ['xây nhà'],
  }),
  entryOf({
    id: 'vneid',
    title: 'Tài khoản VNeID',
    order: 17,
    events: ['account'],
    online: 'in-person',
    presence: true,
    search: ['định danh điện tử'],
  }),
];
