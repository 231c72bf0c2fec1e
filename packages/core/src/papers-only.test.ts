import { expect } from 'chai';
import { createGuide } from './create-guide.js';
import { papersOnly } from './papers-only.js';
import { ask, procedureOf, step, today, yesNo } from './story.test.js';

const form = { id: 'form', mode: 'submit', title: 'Tờ khai' };
const authorisation = {
  id: 'authorisation',
  mode: 'submit',
  title: 'Giấy ủy quyền',
  when: { field: 'proxy', equals: 'yes' },
};
const steps = [
  step('first', [ask('name', { kind: 'name' }), yesNo('adult')]),
  step('second', [yesNo('proxy', { when: { field: 'adult', equals: 'yes' } }), ask('note')]),
];
const procedure = procedureOf({ steps, papers: [form, authorisation] });

function idsOf(given = papersOnly(procedure)): readonly string[] {
  return given.steps.flatMap(({ screens }) =>
    screens.flatMap(({ fields }) => fields.map(({ id }) => id)),
  );
}

describe('a procedure for its papers alone', () => {
  it('asks what papers depend on, and what that depends on, and nothing else', () => {
    expect(idsOf()).to.deep.equal(['adult', 'proxy']);
  });

  it('names the papers of this case', () => {
    const guide = createGuide(papersOnly(procedure), { today: () => today });
    const names = () => guide.snapshot.papers.map(({ id }) => id);
    expect(names()).to.deep.equal(['form']);
    guide.answerAll({ adult: 'yes', proxy: 'yes' });
    expect(names()).to.deep.equal(['form', 'authorisation']);
    guide.answer('adult', 'no');
    expect(names()).to.deep.equal(['form']);
  });

  it('asks nothing where the papers are the same for everybody', () => {
    expect(idsOf(papersOnly(procedureOf({ steps, papers: [form] })))).to.deep.equal([]);
  });
});
