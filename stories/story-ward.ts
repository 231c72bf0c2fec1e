import type { Catalogue, CatalogueEntry, ServicePoint, Ward } from '@tungbuoc/core';
import { ward } from './story-packs.js';

/** A ward that says everything there is to say. */
export const helpfulWard: Ward = {
  ...ward,
  zalo: 'https://zalo.me/0900000000',
  openingHours: [
    { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
    { days: [6], from: '07:30', to: '11:00' },
  ],
  holidays: ['2026-12-04', '2027-01-01'],
  visits: { hours: [{ days: [6, 7], from: '08:00', to: '11:00' }], fromAge: 75 },
};

/** Where its officers come to. */
export const servicePoints: readonly ServicePoint[] = [
  {
    id: 'to-dan-pho-3',
    name: 'Điểm tiếp nhận lưu động tổ dân phố 3',
    place: 'Nhà văn hóa tổ dân phố 3',
    address: 'Ngõ 0 đường Thử Nghiệm, cạnh trạm y tế',
    from: '2026-11-01',
    to: '2027-12-31',
    weekly: [{ days: [1, 3, 5], from: '07:30', to: '11:30' }],
    procedures: ['register-birth', 'register-marriage'],
    delivery: ['counter', 'post'],
    phone: '0900 000 003',
    note: 'Mang theo thẻ căn cước và giấy tờ cũ, nếu còn.',
  },
  {
    id: 'thon-vi-du',
    name: 'Điểm tiếp nhận lưu động thôn Ví Dụ',
    place: 'Nhà văn hóa thôn Ví Dụ',
    from: '2026-11-01',
    to: '2027-12-31',
    weekly: [{ days: [2], from: '18:00', to: '20:30' }],
    zalo: 'https://zalo.me/0900000004',
  },
];

const entry = { presence: false, validFrom: '2026-07-01', fee: 'Hỏi cán bộ', time: '5 ngày' };

/** Some procedures as people find them. */
export const catalogue: Catalogue = [
  {
    ...entry,
    id: 'register-birth',
    code: '1.001193',
    title: 'Đăng ký khai sinh',
    summary: 'Làm giấy khai sinh cho trẻ mới sinh.',
    order: 1,
    events: ['birth'],
    online: 'submit',
    time: 'Trong ngày làm việc',
    fee: 'Không thu nếu đúng hạn 60 ngày',
    search: ['giấy khai sinh cho cháu', 'làm khai sinh'],
  },
  {
    ...entry,
    id: 'register-marriage',
    code: '1.000894',
    title: 'Đăng ký kết hôn',
    summary: 'Làm giấy chứng nhận kết hôn cho hai người.',
    order: 2,
    events: ['marriage'],
    online: 'submit-sign-in-person',
    presence: true,
    search: ['giấy tờ đám cưới', 'lấy vợ', 'lấy chồng'],
  },
  {
    ...entry,
    id: 'vneid',
    title: 'Tài khoản VNeID mức 2',
    summary: 'Mở tài khoản để đăng nhập Cổng Dịch vụ công.',
    order: 17,
    events: ['account'],
    online: 'in-person',
    presence: true,
    preparation: true,
    search: ['định danh điện tử', 'ứng dụng công an'],
  },
  {
    ...entry,
    id: 'register-death',
    title: 'Đăng ký khai tử',
    summary: 'Làm giấy chứng tử cho người đã mất.',
    order: 5,
    events: ['death'],
    online: 'submit',
    search: ['giấy chứng tử', 'mẹ mất', 'bố mất'],
  },
  {
    ...entry,
    id: 'building-permit',
    title: 'Cấp giấy phép xây dựng nhà ở',
    summary: 'Xin phép trước khi xây nhà ở riêng lẻ.',
    order: 11,
    events: ['building'],
    online: 'full',
    preparation: true,
    search: ['xây nhà', 'làm nhà'],
  },
] satisfies readonly CatalogueEntry[];
