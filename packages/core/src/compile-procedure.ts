import type { Answer } from './answers.js';
import type { Condition } from './condition.js';
import { isOn } from './dated-items.js';
import { conditionFields } from './evaluate-condition.js';
import type { Cell, FieldNode, Plan, RouteNode, Scope, ScreenNode, StepNode } from './plan.js';
import { findField } from './plan.js';
import type { Field, Procedure, Route, Rule, Screen, Step } from './procedure.js';
import { checkNode, checkRule, isError } from './work-out-issues.js';
import { applies, ask, readField, stepApplies } from './work-out.js';

const plans = new WeakMap<Procedure, Plan>();

/** The plan of a procedure; made at the first call and kept as long as the procedure is. */
export function compileProcedure(procedure: Procedure): Plan {
  const plan = plans.get(procedure) ?? new PlanOf(procedure);
  plans.set(procedure, plan);
  return plan;
}

/** Lays everything out in the order of the document, in one pass. */
class PlanOf implements Plan {
  readonly procedure: Procedure;
  readonly steps: StepNode[] = [];
  readonly screens: ScreenNode[] = [];
  readonly fields: FieldNode[] = [];
  readonly routes: RouteNode[] = [];
  readonly fieldByPath = new Map<string, FieldNode>();
  readonly cells: Cell<unknown>[] = [];

  constructor(procedure: Procedure) {
    this.procedure = procedure;
    for (const step of procedure.steps) {
      for (let item = 0; item < (step.repeat?.max ?? 1); item++) this.#addStep(step, item);
    }
    for (const rule of procedure.rules) this.#addRule(rule);
    for (const route of procedure.routes) this.#addRoute(route);
  }

  #addStep(step: Step, item: number): void {
    const { when, repeat } = step;
    const screens: ScreenNode[] = [];
    const node: StepNode = {
      step,
      item,
      list: repeat?.group,
      prefix: repeat ? `${repeat.group}.${item}.` : '',
      screens,
      isRelevant: this.#cell(this.#named(undefined, [when, repeat?.count]), {
        workOut: (desk) => stepApplies(desk, node),
      }),
    };
    this.steps.push(node);
    for (const screen of step.screens) screens.push(this.#addScreen(screen, node));
  }

  #addScreen(screen: Screen, step: StepNode): ScreenNode {
    const { id, when } = screen;
    const fields: FieldNode[] = [];
    const isRelevant = this.#cell([step.isRelevant, ...this.#named(step, [when])], {
      workOut: (desk) => desk.get(step.isRelevant) && applies(desk, step, when),
      shape: (isRelevant) => isRelevant,
    });
    const index = this.screens.length;
    const key = step.step.repeat ? `${id}.${step.item}` : id;
    const node: ScreenNode = { index, key, screen, step, fields, isRelevant };
    for (const field of screen.fields) fields.push(...this.#addField(field, node, step));
    this.screens.push(node);
    return node;
  }

  /** The field, and behind it those of all the items that it may have. */
  #addField(field: Field, screen: ScreenNode, scope: Scope): FieldNode[] {
    const { isRelevant } = screen;
    const { sameAs, options = [], owner } = field;
    const own = this.#cell<Answer | undefined>([]);
    const reads = [field.when, sameAs?.when, sameAs?.field];
    const reading = this.#cell(
      [own, scope.group?.reading ?? isRelevant, ...this.#named(scope, reads)],
      {
        workOut: (desk) => (desk.get(isRelevant) ? readField(desk, node) : undefined),
        shape: (reading) => reading?.derived,
      },
    );
    const checked = [...options.map(({ when }) => when), owner?.birthDate];
    const check = this.#cell([reading, ...this.#named(scope, checked)], {
      workOut: (desk) => checkNode(desk, node),
      blocks: ({ issues }) => issues.some(isError),
    });
    const path = `${scope.prefix}${field.id}`;
    const items: FieldNode[][] = [];
    const node: FieldNode = { path, field, screen, scope, items, own, reading, check, rules: [] };
    this.fields.push(node);
    this.fieldByPath.set(path, node);
    const { fields = [], max = 0 } = field;
    for (let item = 0; fields.length > 0 && item < max; item++) {
      const inside = { list: path, item, prefix: `${path}.${item}.`, group: node };
      items.push(fields.flatMap((each) => this.#addField(each, screen, inside)));
    }
    return [node, ...items.flat()];
  }

  /** A rule on a field of a repeated step or a group is checked for each item. */
  #addRule(rule: Rule): void {
    for (const node of this.fields.filter(({ field }) => field.id === rule.field)) {
      const sources = [node.reading, ...this.#named(node.scope, [rule.when])];
      node.rules.push(
        this.#cell(sources, {
          workOut: (desk) => checkRule(desk, rule, node),
          blocks: isError,
        }),
      );
    }
  }

  #addRoute(route: Route): void {
    const { when, stop = false } = route;
    const ids = conditionFields(when);
    const applies = this.#cell(this.#named(undefined, [when]), {
      workOut: (desk) => isOn(route, desk.today) && ask(desk, undefined, when) === 'yes',
      blocks: (applies) => applies && stop,
    });
    const screens = this.screens.filter(({ fields }) =>
      fields.some(({ path }) => ids.includes(path)),
    );
    this.routes.push({ route, applies, screens });
  }

  #cell<T>(
    sources: readonly Cell<unknown>[],
    work: Omit<Cell<T>, 'index' | 'dependents'> = {},
  ): Cell<T> {
    const cell: Cell<T> = { index: this.cells.length, dependents: [], ...work };
    for (const source of sources) source.dependents.push(cell.index);
    this.cells.push(cell);
    return cell;
  }

  /** The readings that conditions and ids mean in a scope; known without running anything. */
  #named(
    scope: Scope | undefined,
    reads: readonly (Condition | string | undefined)[],
  ): Cell<unknown>[] {
    return reads
      .flatMap((read) => (typeof read === 'object' ? conditionFields(read) : (read ?? [])))
      .flatMap((id) => findField(this, scope, id)?.reading ?? []);
  }
}
