import { addDays, addYears, dateRange } from '@tungbuoc/core';
import type { Answer, Condition, DateOperand, Field, FieldTest } from '@tungbuoc/core';

/**
 * Answers that between them decide every test in which a field is read: not all that people may give,
 * but one of each sort. `undefined` stands for no answer.
 */
export interface AnswerSorts {
  of(field: Field): readonly (Answer | undefined)[];
}

/** Gathers the sorts from the conditions that will be asked. `today` as `YYYY-MM-DD`. */
export function answerSorts(asked: readonly Condition[], today: string): AnswerSorts {
  const tests = asked.flatMap(testsIn);
  let edges: readonly string[] | undefined;
  const days = () => (edges ??= edgesOf(tests, today));
  const known = new Map<string, readonly (Answer | undefined)[]>();
  return {
    of(field) {
      const sorts = known.get(field.id) ?? [
        ...answersTo(field, { tests, days, today }),
        undefined,
      ];
      known.set(field.id, sorts);
      return sorts;
    },
  };
}

/** The tests in a condition, whatever joins them. */
export function testsIn(condition: Condition): readonly FieldTest[] {
  if ('all' in condition) return condition.all.flatMap(testsIn);
  if ('any' in condition) return condition.any.flatMap(testsIn);
  return 'not' in condition ? testsIn(condition.not) : [condition];
}

interface Asked {
  readonly tests: readonly FieldTest[];
  /** Days at which the verdict of a test changes. */
  readonly days: () => readonly string[];
  readonly today: string;
}

function answersTo(field: Field, asked: Asked): readonly Answer[] {
  const { kind, options = [], free, initial } = field;
  const named = valuesNamed(field.id, asked.tests);
  const texts = unique([...named, ...(initial === undefined ? [] : [initial]), ...others]);
  if (kind === 'date') return datesFor(field, asked);
  if (kind === 'multi-choice') return setsOf(options.map(({ value }) => value));
  if (kind === 'number') return numbersFor(field, named);
  if (kind === 'group') return [1, 2];
  if (kind === 'consent') return [true];
  if (kind === 'address') return addresses;
  if (kind === 'file') return [['file']];
  if (options.length === 0) return texts;
  const values = options.map(({ value }) => value);
  return free ? unique([...values, ...(texts as string[])]) : values;
}

/** Two names of different families, equal to no literal in a pack. */
const others = ['Nguyễn Thử', 'Trần Mẫu'];

const addresses: readonly Answer[] = [
  { provinceCode: '01', provinceName: 'Thử', communeCode: '00001', communeName: 'Mẫu' },
  { provinceCode: '02', provinceName: 'Mẫu', communeCode: '00002', communeName: 'Thử' },
];

function valuesNamed(id: string, tests: readonly FieldTest[]): readonly (string | number)[] {
  const values = tests.flatMap((test): readonly (string | number | boolean)[] => {
    if (test.field !== id) return [];
    if ('equals' in test) return [test.equals];
    return 'oneOf' in test ? test.oneOf : [];
  });
  return values.filter((value) => typeof value !== 'boolean');
}

function numbersFor(
  { min = 0, max = 1_000_000, decimals = 0 }: Field,
  named: readonly unknown[],
): readonly number[] {
  const numbers = named.filter((value) => typeof value === 'number');
  const candidates = [min, max, min + 1, ...numbers, ...numbers.map((value) => value + 1)];
  const fits = (value: number) => decimals > 0 || Number.isInteger(value);
  return unique(candidates.filter((value) => value >= min && value <= max && fits(value)));
}

/** One, two or all of the values: more sorts than that no pack tells apart. */
function setsOf(values: readonly string[]): readonly Answer[] {
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((two) => [one, two]));
  return [...values.map((value) => [value]), ...pairs, ...(values.length > 2 ? [values] : [])];
}

function datesFor({ future, partial }: Field, { days, today }: Asked): readonly string[] {
  const whole = days().filter((day) => future || day <= today);
  if (!partial) return whole;
  return unique([...whole, ...whole.map((day) => day.slice(0, 4))]);
}

/** Each edge with the days around it, and some in between, so that two dates may lie either way. */
function edgesOf(tests: readonly FieldTest[], today: string): readonly string[] {
  const edges = tests.flatMap((test) => {
    if ('before' in test) return operandDays(test.before, today);
    if ('after' in test) return operandDays(test.after, today);
    return 'age' in test ? ageDays(test.age, today) : [];
  });
  const around = edges.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  const usual = [today, addDays(today, 1), addDays(today, -1), addYears(today, -30)];
  return unique([...around, ...usual]).filter((day) => dateRange(day) !== undefined);
}

function operandDays(operand: DateOperand, today: string): readonly string[] {
  if (typeof operand === 'string') return operand.length === 10 ? [operand] : [];
  if ('field' in operand) return [];
  const { years = 0, days = 0 } = operand.today;
  return [addDays(addYears(today, years), days)];
}

type AgeTest = Extract<FieldTest, { readonly age: unknown }>['age'];

/** The birthdays on which an age is reached, counted from today and from the days of another date. */
function ageDays({ atLeast, below }: AgeTest, today: string): readonly string[] {
  return [atLeast, below].flatMap((years) =>
    years === undefined ? [] : [addYears(today, -years)],
  );
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
