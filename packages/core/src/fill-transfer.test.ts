import { expect } from 'chai';
import { fillTransfer } from './fill-transfer.js';
import { parseTransfer } from './parse-transfer.js';
import { ask, procedureOf, step } from './story.test.js';

const procedure = procedureOf({
  steps: [step('child', [ask('childName', { kind: 'name' }), ask('birthDate', { kind: 'date' })])],
});

const layout = parseTransfer({
  formatVersion: 1,
  procedure: procedure.id,
  site: 'portal',
  tabs: [
    {
      id: 'owner',
      title: 'Thông tin chủ hồ sơ',
      entries: [
        { id: 'name', label: 'Họ tên', parts: [{ field: 'childName', as: 'capitals' }] },
        { id: 'date', label: 'Ngày sinh', parts: ['ngày ', { field: 'birthDate', as: 'date' }] },
        { id: 'nation', label: 'Quốc tịch', parts: ['Việt Nam'] },
        {
          id: 'who',
          label: 'Ai',
          parts: [
            { box: { field: 'childName', answered: true }, text: 'Cá nhân' },
            { box: { field: 'childName', answered: false }, text: 'Tổ chức' },
          ],
        },
      ],
    },
    { id: 'papers', title: 'Thành phần hồ sơ', note: 'Đính kèm bản chụp.', entries: [] },
    {
      id: 'fee',
      title: 'Lệ phí',
      when: { field: 'birthDate', answered: true },
      note: 'Nộp sau.',
      entries: [],
    },
  ],
});

function filled(answers: Record<string, string>) {
  return fillTransfer(layout, { procedure, answers, today: '2026-11-21' });
}

describe('the answers in the order of a site', () => {
  it('are what is typed there, box by box', () => {
    const [card] = filled({ childName: 'Nguyễn Thị Thử', birthDate: '2026-11-14' });

    expect(card?.tabs.map(({ id }) => id)).to.deep.equal(['owner', 'papers', 'fee']);
    expect(card?.tabs[0]?.entries.map(({ id, value }) => `${id}: ${value}`)).to.deep.equal([
      'name: NGUYỄN THỊ THỬ',
      'date: ngày 14/11/2026',
      'nation: Việt Nam',
      'who: Cá nhân',
    ]);
  });

  it('leave out what was not answered, and tabs that do not apply', () => {
    const [card] = filled({});

    expect(card?.tabs.map(({ id }) => id)).to.deep.equal(['owner', 'papers']);
    expect(card?.tabs[0]?.entries.map(({ id }) => id)).to.deep.equal(['nation', 'who']);
  });
});
