/** A procedure that asks for photographs; only for tests, no pack that we ship does. */
export const photoPack = {
  formatVersion: 1,
  id: 'photo-test',
  version: '1.0.0',
  locale: 'vi',
  title: 'Thủ tục thử ảnh',
  summary: 'Chỉ để thử.',
  validFrom: '2026-01-01',
  lastVerified: '2026-11-01',
  legalBasis: [],
  steps: [
    {
      id: 'papers',
      title: 'Giấy tờ',
      screens: [
        {
          id: 'papers',
          title: 'Ảnh giấy tờ',
          fields: [
            { id: 'note', kind: 'text', label: 'Ghi chú' },
            { id: 'photos', kind: 'file', label: 'Ảnh chụp giấy tờ', max: 20 },
          ],
        },
      ],
    },
  ],
};
