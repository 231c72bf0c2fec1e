import type { Condition, Field, Procedure, Screen, Step } from '@tungbuoc/core';

/** A field with what must hold for it to be asked. */
export interface AskedField {
  readonly field: Field;
  readonly step: Step;
  readonly screen: Screen;
  /** Order in the document. */
  readonly position: number;
  /** All of them at once; those of what it stands in first. */
  readonly needs: readonly Condition[];
}

/** What is asked in a procedure, by field, in the order of the document. */
export interface ProcedureMap {
  readonly procedure: Procedure;
  readonly fields: ReadonlyMap<string, AskedField>;
  /** What must hold for a step or a screen to be shown. */
  readonly stepNeeds: (step: Step) => readonly Condition[];
}

/** Looks through a procedure once. An item of what is repeated stands for all of them. */
export function mapProcedure(procedure: Procedure): ProcedureMap {
  const fields = new Map<string, AskedField>();
  const add = (field: Field, asked: Omit<AskedField, 'field' | 'position'>) => {
    const needs = [...asked.needs, ...conditions(field.when)];
    fields.set(field.id, { ...asked, field, needs, position: fields.size });
    for (const each of field.fields ?? []) add(each, { ...asked, needs });
  };
  for (const step of procedure.steps) {
    for (const screen of step.screens) {
      const needs = [...stepNeeds(step), ...conditions(screen.when)];
      for (const field of screen.fields) add(field, { step, screen, needs });
    }
  }
  return { procedure, fields, stepNeeds };
}

function stepNeeds({ when, repeat }: Step): readonly Condition[] {
  if (!repeat) return conditions(when);
  const none = { field: repeat.count, oneOf: [0, '0'] };
  const some = { all: [{ field: repeat.count, answered: true }, { not: none }] };
  return [...conditions(when), some];
}

/** A condition that may be left out, as a list. */
export function conditions(when: Condition | undefined): readonly Condition[] {
  return when ? [when] : [];
}
