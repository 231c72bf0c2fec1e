import { expect } from 'chai';
import { isOn } from './dated-items.js';
import { ask, procedureOf, step, Story } from './story.test.js';

const steps = [step('who', [ask('fullName', { kind: 'name' })])];
const procedure = procedureOf({
  steps,
  papers: [
    { id: 'old', mode: 'submit', title: 'Giấy cũ', until: '2027-02-28' },
    { id: 'new', mode: 'submit', title: 'Giấy mới', from: '2027-03-01' },
    { id: 'always', mode: 'show', title: 'Căn cước' },
  ],
});

function papersOn(today: string): readonly string[] {
  return new Story(procedure, { today: () => today }).guide.snapshot.papers.map(({ id }) => id);
}

describe('what holds only for a time', () => {
  it('holds on its first day and on its last', () => {
    const year = { from: '2027-01-01', until: '2027-12-31' };

    expect(
      ['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map((d) => isOn(year, d)),
    ).to.deep.equal([false, true, true, false]);
    expect(isOn({}, '2026-11-22')).to.equal(true);
  });

  it('is brought to the office under the old law, and under the new one', () => {
    expect(papersOn('2027-02-28')).to.deep.equal(['old', 'always']);
    expect(papersOn('2027-03-01')).to.deep.equal(['new', 'always']);
  });

  it('stops nobody before it begins', () => {
    const routes = [
      {
        id: 'new-law',
        from: '2027-03-01',
        stop: true,
        title: 'Luật mới',
        text: 'Ông/bà làm thủ tục khác.',
        when: { field: 'fullName', answered: true },
      },
    ];
    const pack = procedureOf({ steps, routes });
    const places = ['2027-02-28', '2027-03-01'].map((today) => {
      return new Story(pack, { today: () => today }).give('Nguyễn Thị Thử').place;
    });

    expect(places).to.deep.equal(['review', 'route:new-law']);
  });
});

describe('a procedure that only prepares', () => {
  it('can never be sent, whatever is answered', () => {
    const sends = [true, false].map((preparation) => {
      const story = new Story(procedureOf({ steps, preparation }));
      return story.give('Nguyễn Thị Thử').guide.snapshot.canSubmit;
    });

    expect(sends).to.deep.equal([false, true]);
  });
});
