import type { Condition, DateOperand, FieldTest } from './condition.js';
import type { PlacedIssue } from './pack-limits.js';
import type { ConditionSite, FieldSite, Reach } from './pack-sites.js';
import type { Field, FieldKind } from './procedure.js';

type Fields = ReadonlyMap<string, FieldSite>;

/** Whether conditions ask for fields that exist, earlier, of a kind that can answer. */
export function checkConditions(sites: readonly ConditionSite[], byId: Fields): PlacedIssue[] {
  return sites.flatMap((site) => {
    const messages = testsIn(site.condition).flatMap((test) => testProblems(test, site, byId));
    return [...new Set(messages)].map((message) => ({ path: site.path, message }));
  });
}

/** Why a field may not be referred to from a place; nothing when it may. */
export function referenceProblem(id: string, from: Reach, byId: Fields): string | undefined {
  const site = byId.get(id);
  if (!site) return `names the field "${id}", which does not exist`;
  if (site.scope && site.scope !== from.repeated) {
    const what = site.scope === site.step ? 'a repeated step' : 'a group';
    return `names the field "${id}" of ${what}; from outside it is not clear which item`;
  }
  return site.position >= from.position
    ? `names the field "${id}", which does not stand earlier`
    : undefined;
}

function testsIn(condition: Condition): readonly FieldTest[] {
  if ('all' in condition) return condition.all.flatMap(testsIn);
  if ('any' in condition) return condition.any.flatMap(testsIn);
  return 'not' in condition ? testsIn(condition.not) : [condition];
}

function testProblems(test: FieldTest, site: ConditionSite, byId: Fields): readonly string[] {
  const problems = readsOf(test).map(
    ({ id, kinds }) => referenceProblem(id, site, byId) ?? kindProblem(id, kinds, byId),
  );
  const field = byId.get(test.field)?.field;
  return [...problems, field && optionProblem(test, field)].filter((text) => text !== undefined);
}

interface Read {
  readonly id: string;
  /** Kinds of field that the test makes sense for; any when left out. */
  readonly kinds?: readonly FieldKind[];
}

const dates: readonly FieldKind[] = ['date'];
const names: readonly FieldKind[] = ['name', 'text'];
const plain: readonly FieldKind[] = [
  'text',
  'name',
  'number',
  'date',
  'choice',
  'multi-choice',
  'select',
  'person-id',
  'phone',
  'consent',
  'group',
];

function readsOf(test: FieldTest): readonly Read[] {
  const id = test.field;
  if ('partial' in test) return [{ id, kinds: dates }];
  if ('before' in test) return [{ id, kinds: dates }, ...operandReads(test.before)];
  if ('after' in test) return [{ id, kinds: dates }, ...operandReads(test.after)];
  if ('age' in test) return [{ id, kinds: dates }, ...dateReads(test.age.on)];
  if ('equalsField' in test) return [{ id }, { id: test.equalsField }];
  if ('sameFamilyName' in test) {
    return [
      { id, kinds: names },
      { id: test.sameFamilyName, kinds: names },
    ];
  }
  return 'answered' in test ? [{ id }] : [{ id, kinds: plain }];
}

function operandReads(operand: DateOperand): readonly Read[] {
  return typeof operand === 'object' && 'field' in operand ? dateReads(operand.field) : [];
}

function dateReads(id: string | undefined): readonly Read[] {
  return id === undefined ? [] : [{ id, kinds: dates }];
}

function kindProblem(id: string, kinds: Read['kinds'], byId: Fields): string | undefined {
  const kind = byId.get(id)?.field.kind;
  if (!kind || !kinds || kinds.includes(kind)) return undefined;
  return `cannot ask this of the field "${id}", which is of the kind ${kind}`;
}

/** A value that is no option would never be answered: most often a slip of the pen. */
function optionProblem(test: FieldTest, { id, options, free }: Field): string | undefined {
  if (!options || free) return undefined;
  const values = 'equals' in test ? [test.equals] : 'oneOf' in test ? test.oneOf : [];
  const unknown = values.find((value) => !options.some((option) => option.value === value));
  return unknown === undefined ? undefined : `"${String(unknown)}" is no option of "${id}"`;
}
