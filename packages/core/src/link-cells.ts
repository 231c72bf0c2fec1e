import type { Condition } from './condition.js';
import { conditionFields } from './evaluate-condition.js';
import { findField } from './plan.js';
import type { Cell, FieldNode, Plan, StepNode } from './plan.js';
import type { Field } from './procedure.js';

type Cells = Pick<Plan, 'cells' | 'fieldByPath' | 'verdicts' | 'fields'>;

/**
 * By cell: the cells that read it. Known from the data alone, without running a condition, which
 * is why one answer costs the same in a long procedure as in a short one.
 */
export function linkCells(plan: Cells): readonly (readonly number[])[] {
  const dependents = plan.cells.map(() => new Set<number>());
  plan.cells.forEach((cell, index) => {
    for (const source of sourcesOf(cell, plan)) dependents[source]?.add(index);
  });
  return dependents.map((set) => [...set]);
}

function sourcesOf(cell: Cell, plan: Cells): readonly number[] {
  switch (cell.kind) {
    case 'step':
      return fieldCells(plan, cell.node, [...named(cell.node.step.when), ...count(cell.node)]);
    case 'screen': {
      const { step, screen } = cell.node;
      return [step.cell, ...fieldCells(plan, step, named(screen.when))];
    }
    case 'field': {
      const { screen, field } = cell.node;
      return [screen.cell, ...fieldCells(plan, screen.step, readByField(field))];
    }
    case 'place':
      return [cell.node.cell, ...cell.node.fields.map((field) => field.cell)];
    case 'verdict':
      return fieldCells(plan, cell.node.scope, named(cell.node.when));
    case 'check':
      return readByCheck(cell.node, plan);
  }
}

function readByCheck(node: FieldNode, plan: Cells): readonly number[] {
  const { field, screen, rules } = node;
  const inOptions = field.options?.flatMap((option) => named(option.when)) ?? [];
  const owner = field.owner?.birthDate === undefined ? [] : [field.owner.birthDate];
  const firstVerdict = plan.cells.length - plan.fields.length - plan.verdicts.length;
  return [
    node.cell,
    ...fieldCells(plan, screen.step, [...inOptions, ...owner]),
    ...rules.map((rule) => firstVerdict + rule.index),
  ];
}

function readByField(field: Field): readonly string[] {
  const { sameAs } = field;
  return sameAs ? [...named(field.when), ...named(sameAs.when), sameAs.field] : named(field.when);
}

function count(node: StepNode): readonly string[] {
  return node.step.repeat ? [node.step.repeat.count] : [];
}

function named(condition: Condition | undefined): readonly string[] {
  return condition ? conditionFields(condition) : [];
}

function fieldCells(plan: Cells, scope: StepNode | undefined, ids: readonly string[]): number[] {
  return ids.flatMap((id) => findField(plan, scope, id)?.cell ?? []);
}
