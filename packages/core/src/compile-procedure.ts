import type { Condition } from './condition.js';
import { conditionFields } from './evaluate-condition.js';
import type { Cell, FieldNode, Plan, RouteNode, RuleNode, ScreenNode, StepNode } from './plan.js';
import { linkCells } from './link-cells.js';
import type { Field, Procedure, Screen, Step } from './procedure.js';

const plans = new WeakMap<Procedure, Plan>();

/** The plan of a procedure; made at the first call and kept as long as the procedure is. */
export function compileProcedure(procedure: Procedure): Plan {
  let plan = plans.get(procedure);
  if (!plan) {
    plan = new PlanBuilder().build(procedure);
    plans.set(procedure, plan);
  }
  return plan;
}

/** Nodes as they are while the plan is being built. */
type Growing<T, K extends keyof T> = Omit<T, K> & { [P in K]: T[P][keyof T[P] & number][] };

/** Numbers everything in the order of the document, in one pass. */
class PlanBuilder {
  readonly #steps: StepNode[] = [];
  readonly #screens: Growing<ScreenNode, 'fields' | 'routes'>[] = [];
  readonly #fields: Growing<FieldNode, 'rules'>[] = [];
  readonly #verdicts: (RuleNode | RouteNode)[] = [];
  readonly #cells: Cell[] = [];
  readonly #fieldByPath = new Map<string, Growing<FieldNode, 'rules'>>();

  build(procedure: Procedure): Plan {
    for (const step of procedure.steps) this.#addStep(step);
    for (const rule of procedure.rules) this.#addRule(rule);
    for (const route of procedure.routes) this.#addRoute(route);
    for (const node of this.#verdicts) this.#cells.push({ kind: 'verdict', node });
    for (const node of this.#fields) this.#cells.push({ kind: 'check', node });
    const plan = {
      procedure,
      steps: this.#steps,
      screens: this.#screens,
      fields: this.#fields,
      fieldByPath: this.#fieldByPath,
      screenByKey: new Map(this.#screens.map((node) => [node.key, node])),
      verdicts: this.#verdicts,
      cells: this.#cells,
    };
    return { ...plan, dependents: linkCells(plan) };
  }

  #addStep(step: Step): void {
    const items = step.repeat?.max ?? 1;
    for (let item = 0; item < items; item++) this.#addItem(step, item);
  }

  #addItem(step: Step, item: number): void {
    const prefix = step.repeat ? `${step.repeat.group}.${item}.` : '';
    const screens: ScreenNode[] = [];
    const node = {
      index: this.#steps.length,
      cell: this.#cells.length,
      step,
      item,
      prefix,
      screens,
    };
    this.#steps.push(node);
    this.#cells.push({ kind: 'step', node });
    for (const screen of step.screens) screens.push(this.#addScreen(screen, node));
  }

  #addScreen(screen: Screen, step: StepNode): ScreenNode {
    const node: Growing<ScreenNode, 'fields' | 'routes'> = {
      index: this.#screens.length,
      cell: this.#cells.length,
      key: step.step.repeat ? `${screen.id}.${step.item}` : screen.id,
      screen,
      step,
      fields: [],
      routes: [],
    };
    this.#screens.push(node);
    this.#cells.push({ kind: 'screen', node });
    for (const field of screen.fields) node.fields.push(this.#addField(field, node));
    this.#cells.push({ kind: 'place', node });
    return node;
  }

  #addField(field: Field, screen: ScreenNode): FieldNode {
    const node: Growing<FieldNode, 'rules'> = {
      index: this.#fields.length,
      cell: this.#cells.length,
      path: `${screen.step.prefix}${field.id}`,
      field,
      screen,
      rules: [],
    };
    this.#fields.push(node);
    this.#fieldByPath.set(node.path, node);
    this.#cells.push({ kind: 'field', node });
    return node;
  }

  /** A rule on a field of a repeated step is checked for each item. */
  #addRule(rule: Procedure['rules'][number]): void {
    for (const field of this.#fields) {
      if (field.field.id !== rule.field) continue;
      const index = this.#verdicts.length;
      const scope = field.screen.step;
      const node: RuleNode = { kind: 'rule', index, when: rule.when, scope, rule };
      this.#verdicts.push(node);
      field.rules.push(node);
    }
  }

  #addRoute(route: Procedure['routes'][number]): void {
    const index = this.#verdicts.length;
    const screens = this.#screensOf(route.when);
    const when = route.when;
    const node: RouteNode = { kind: 'route', index, when, scope: undefined, route, screens };
    this.#verdicts.push(node);
    for (const screen of screens) screen.routes.push(node);
  }

  #screensOf(condition: Condition): Growing<ScreenNode, 'fields' | 'routes'>[] {
    const indexes = conditionFields(condition).flatMap((id) => {
      const node = this.#fieldByPath.get(id);
      return node ? [node.screen.index] : [];
    });
    const inOrder = [...new Set(indexes)].sort((a, b) => a - b);
    return inOrder.flatMap((index) => this.#screens[index] ?? []);
  }
}
