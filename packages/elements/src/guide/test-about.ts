import type { About, Procedure } from '@tungbuoc/core';
import { samplePack } from './test-pack.js';

/** The sample procedure with a file of what to know; `change` makes it one that is only prepared. */
export function aboutPack(change: Partial<Procedure> = {}): Procedure {
  return { ...samplePack(), about: true, ...change };
}

/** What there is to know around it: by case, by day, and on an official site. */
export const sampleAbout: About = {
  formatVersion: 1,
  procedure: 'sample',
  locale: 'vi',
  facts: [
    { id: 'where', title: 'Nơi làm', text: 'Ở xã, phường nào cũng được.' },
    {
      id: 'fee',
      when: { field: 'issuer', equals: 'ministry' },
      title: 'Tiền nộp',
      text: 'Chỉ thẻ của Bộ.',
    },
    { id: 'changes', from: '2126-01-01', title: 'Sắp đổi', text: 'Trăm năm sau.' },
    {
      id: 'officer',
      title: 'Cán bộ quyết định',
      text: 'Có chỗ khác thì theo cán bộ.',
      url: 'https://example.com/nguon',
    },
  ],
  sites: [
    {
      id: 'portal',
      title: 'Nộp trên Cổng mẫu',
      url: 'https://example.com/cong',
      steps: [
        { id: 'sign-in', text: 'Tìm ở góc trên.', press: 'Đăng nhập' },
        {
          id: 'ministry',
          when: { field: 'issuer', equals: 'ministry' },
          text: 'Chọn nơi cấp.',
          press: 'Bộ Công an',
        },
        { id: 'ready', text: 'Để sẵn điện thoại bên cạnh.' },
      ],
    },
    { id: 'old', until: '2020-01-01', title: 'Trang cũ', steps: [] },
  ],
};
