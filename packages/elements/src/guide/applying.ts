import { evaluateCondition, isOn } from '@tungbuoc/core';
import type { About, Answers, Condition, Dated, Fact, Site } from '@tungbuoc/core';

/** What is asked of: the answers so far, and the day. */
export interface Case {
  /** `undefined` at the start: nobody was asked, so nothing is left out for the sake of an answer. */
  readonly answers: Answers | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The facts that apply, or may. */
export function factsFor({ facts }: About, now: Case): readonly Fact[] {
  return facts.filter((fact) => applies(fact, now));
}

/** The official sites that apply, each with the steps that do. */
export function sitesFor({ sites }: About, now: Case): readonly Site[] {
  return sites
    .filter((site) => applies(site, now))
    .map((site) => ({ ...site, steps: site.steps.filter((step) => applies(step, now)) }));
}

interface Item extends Dated {
  readonly when?: Condition;
}

/** What a partial date leaves open is shown: it is for the person to judge. */
function applies({ when, ...dated }: Item, { answers, today }: Case): boolean {
  if (!isOn(dated, today)) return false;
  if (!when || !answers) return true;
  const read = (id: string) => answerIn(answers, id);
  return evaluateCondition(when, { read, today }) !== 'no';
}

/** A group stands for the number of its items. */
function answerIn(answers: Answers, id: string) {
  const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
  const isGroup = Array.isArray(value) && typeof value[0] === 'object';
  return isGroup ? value.length : (value as Exclude<typeof value, readonly object[]>);
}
