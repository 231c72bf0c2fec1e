import { conditionFields, evaluateCondition } from '@tungbuoc/core';
import type { Answer, Condition, Verdict } from '@tungbuoc/core';
import { answerSorts } from './possible-answers.js';
import type { AnswerSorts } from './possible-answers.js';
import { conditions } from './procedure-map.js';
import type { AskedField, ProcedureMap } from './procedure-map.js';

/** A condition, and the verdicts that are looked for. */
export interface Goal {
  readonly condition: Condition;
  readonly verdicts: readonly Verdict[];
}

/** Not sure counts as holding, as on the page: better one question too many. */
export function holds(condition: Condition): Goal {
  return { condition, verdicts: ['yes', 'unsure'] };
}

export function fails(condition: Condition): Goal {
  return { condition, verdicts: ['no'] };
}

/** A route stands in the way only when it is sure. */
export function isNotSure(condition: Condition): Goal {
  return { condition, verdicts: ['no', 'unsure'] };
}

export interface SearchOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whoever was asked has answered, unless the field is optional. */
  readonly answered?: boolean;
}

/** Beyond this, nobody knows: the author is not told that something cannot be. */
const maxSteps = 20_000;

/**
 * Whether there are answers with which all goals are reached at once; `unsure` where the search became
 * too long. Fields are answered in their order, those that are not asked stay open, as on the page.
 */
export function isPossible(
  map: ProcedureMap,
  goals: readonly Goal[],
  options: SearchOptions,
): Verdict {
  return new Search(map, goals, options).run();
}

/** A verdict, or `open` while a field that it needs has not had its turn. */
type Outlook = Verdict | 'open';

class Search {
  readonly #goals: readonly Goal[];
  readonly #options: SearchOptions;
  readonly #fields: readonly AskedField[];
  readonly #sorts: AnswerSorts;
  readonly #answers = new Map<string, Answer | undefined>();
  #steps = 0;

  constructor(map: ProcedureMap, goals: readonly Goal[], options: SearchOptions) {
    this.#goals = goals;
    this.#options = options;
    this.#fields = fieldsBehind(map, goals);
    const asked = [...goals.map(({ condition }) => condition), ...this.#fields.flatMap(asksOf)];
    this.#sorts = answerSorts(asked, options.today);
  }

  run(): Verdict {
    const found = this.#from(0);
    return found ? 'yes' : this.#steps > maxSteps ? 'unsure' : 'no';
  }

  #from(index: number): boolean {
    if (++this.#steps > maxSteps) return false;
    const outlooks = this.#goals.map(({ condition }) => this.#outlook(condition));
    const isOut = outlooks.some((outlook, i) => outlook !== 'open' && !this.#suits(i, outlook));
    if (isOut) return false;
    const asked = this.#fields[index];
    if (!asked || !outlooks.includes('open')) return true;
    const { id } = asked.field;
    for (const answer of this.#answersTo(asked)) {
      this.#answers.set(id, answer);
      if (this.#from(index + 1)) return true;
    }
    this.#answers.delete(id);
    return false;
  }

  #suits(index: number, verdict: Verdict): boolean {
    return this.#goals[index]?.verdicts.includes(verdict) ?? false;
  }

  #answersTo({ field, needs }: AskedField): readonly (Answer | undefined)[] {
    if (needs.some((condition) => this.#verdict(condition) === 'no')) return [undefined];
    const { sameAs, optional } = field;
    if (sameAs && this.#verdict(sameAs.when) === 'yes') return [this.#answers.get(sameAs.field)];
    const isAnswered = this.#options.answered === true && !optional;
    const closed = new Set(
      (field.options ?? [])
        .filter(({ when }) => when && this.#verdict(when) === 'no')
        .map(({ value }) => value),
    );
    return this.#sorts.of(field).filter((answer) => {
      if (answer === undefined) return !isAnswered;
      const chosen = Array.isArray(answer) ? answer : [answer];
      return !chosen.some((value) => closed.has(value as string));
    });
  }

  /** Of a condition whose fields have all had their turn. */
  #verdict(condition: Condition): Verdict {
    const read = (id: string) => this.#answers.get(id);
    return evaluateCondition(condition, { read, today: this.#options.today });
  }

  #outlook(condition: Condition): Outlook {
    if ('all' in condition) return this.#every(condition.all);
    if ('any' in condition) return opposite(this.#every(condition.any.map((not) => ({ not }))));
    if ('not' in condition) return opposite(this.#outlook(condition.not));
    const isOpen = fieldsIn(condition).some((id) => !this.#answers.has(id));
    return isOpen ? 'open' : this.#verdict(condition);
  }

  #every(parts: readonly Condition[]): Outlook {
    const outlooks = parts.map((part) => this.#outlook(part));
    if (outlooks.includes('no')) return 'no';
    if (outlooks.includes('open')) return 'open';
    return outlooks.includes('unsure') ? 'unsure' : 'yes';
  }
}

const readBy = new WeakMap<Condition, readonly string[]>();

/** Asked many times of the same condition. */
function fieldsIn(condition: Condition): readonly string[] {
  const ids = readBy.get(condition) ?? conditionFields(condition);
  readBy.set(condition, ids);
  return ids;
}

function opposite(outlook: Outlook): Outlook {
  if (outlook === 'yes') return 'no';
  return outlook === 'no' ? 'yes' : outlook;
}

/** All fields on whose answers the goals depend, in the order of the document. */
function fieldsBehind({ fields }: ProcedureMap, goals: readonly Goal[]): readonly AskedField[] {
  const found = new Set<AskedField>();
  const visit = (condition: Condition): void => {
    for (const id of fieldsIn(condition)) add(id);
  };
  const add = (id: string): void => {
    const asked = fields.get(id);
    if (!asked || found.has(asked)) return;
    found.add(asked);
    if (asked.field.sameAs) add(asked.field.sameAs.field);
    asksOf(asked).forEach(visit);
  };
  for (const { condition } of goals) visit(condition);
  return [...found].sort((a, b) => a.position - b.position);
}

/** Every condition that decides what may be answered to a field. */
function asksOf({ field, needs }: AskedField): readonly Condition[] {
  const { sameAs, options = [] } = field;
  return [
    ...needs,
    ...conditions(sameAs?.when),
    ...options.flatMap(({ when }) => conditions(when)),
  ];
}
