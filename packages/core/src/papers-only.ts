import type { Condition } from './condition.js';
import { conditionFields } from './evaluate-condition.js';
import type { Field, Procedure, Screen, Step } from './procedure.js';

/**
 * The same procedure with nothing but the questions on which papers depend, and those on which these
 * questions depend themselves: for a list of what to bring, after two or three answers.
 */
export function papersOnly({ forWhom: _, ...procedure }: Procedure): Procedure {
  const needed = neededFields(procedure);
  const keepScreen = (screen: Screen): readonly Screen[] => {
    const fields = screen.fields.filter((field) => isNeeded(field, needed)).map(alone);
    return fields.length ? [{ ...screen, fields }] : [];
  };
  const steps = procedure.steps
    .map((step) => ({ ...step, screens: step.screens.flatMap(keepScreen) }))
    .filter(({ screens }) => screens.length > 0);
  return { ...procedure, steps, routes: [], rules: [], fees: [], afterwards: [] };
}

/** Grows until nothing that is needed needs anything more. */
function neededFields({
  papers,
  steps,
}: Pick<Procedure, 'papers' | 'steps'>): ReadonlySet<string> {
  const needed = new Set(papers.flatMap(({ when }) => namedIn(when)));
  let size = -1;
  while (size !== needed.size) {
    size = needed.size;
    for (const id of steps.flatMap((step) => needsOf(step, needed))) needed.add(id);
  }
  return needed;
}

function needsOf(step: Step, needed: ReadonlySet<string>): readonly string[] {
  return step.screens.flatMap((screen) => {
    const fields = screen.fields.filter((field) => isNeeded(field, needed));
    if (!fields.length) return [];
    const around = [...namedIn(step.when), ...namedIn(screen.when)];
    return [
      ...around,
      ...(step.repeat ? [step.repeat.count] : []),
      ...fields.flatMap(needsOfField),
    ];
  });
}

function needsOfField({ when, options = [], sameAs, fields = [] }: Field): readonly string[] {
  return [
    ...namedIn(when),
    ...options.flatMap((option) => namedIn(option.when)),
    ...(sameAs ? [sameAs.field, ...namedIn(sameAs.when)] : []),
    ...fields.flatMap(needsOfField),
  ];
}

/** A group is needed for a field of its items. */
function isNeeded({ id, fields = [] }: Field, needed: ReadonlySet<string>): boolean {
  return needed.has(id) || fields.some((field) => needed.has(field.id));
}

function namedIn(when: Condition | undefined): readonly string[] {
  return when ? conditionFields(when) : [];
}

/** Without what it says about fields that are gone. */
function alone({ owner: _owner, covers: _covers, ...field }: Field): Field {
  return field;
}
