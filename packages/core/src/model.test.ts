import { expect } from 'chai';
import { compileProcedure } from './compile-procedure.js';
import { Model } from './model.js';
import type { FieldNode } from './plan.js';
import { ask, procedureOf, step, today, yesNo } from './story.test.js';

const plan = compileProcedure(
  procedureOf({
    steps: [
      step('parents', [
        yesNo('married'),
        ask('marriagePlace', {}, { when: { field: 'married', equals: 'yes' } }),
        ask('note', { optional: true }),
      ]),
    ],
  }),
);

describe('the answers and all that follows from them', () => {
  it('have the way drawn anew only when a screen appears or goes away', () => {
    const model = begun();
    const { shape } = model;
    model.change(today, [[node('note'), 'x']]);
    model.change(today, [[node('married'), 'no']]);
    expect(model.shape).to.equal(shape);
    model.change(today, [[node('married'), 'yes']]);
    expect(model.shape).to.be.above(shape);
  });

  it('count what forbids sending', () => {
    const model = begun();
    expect(model.blocked).to.equal(1);
    model.change(today, [[node('married'), 'yes']]);
    expect(model.blocked).to.equal(1);
    model.change(today, [[node('marriagePlace'), 'UBND phường Mẫu']]);
    expect(model.blocked).to.equal(0);
    model.change(today, [[node('married'), undefined]]);
    expect(model.blocked).to.equal(1);
  });

  it('are worked out anew on another day, and not at all on the same', () => {
    const model = begun();
    const { evaluations } = model;
    model.change(today, []);
    expect(model.evaluations).to.equal(evaluations);
    model.change('2026-11-22', []);
    expect(model.evaluations).to.be.above(evaluations);
  });
});

function begun(): Model {
  const model = new Model(plan);
  model.change(today, []);
  return model;
}

function node(id: string): FieldNode {
  const found = plan.fieldByPath.get(id);
  if (!found) throw new RangeError(id);
  return found;
}
