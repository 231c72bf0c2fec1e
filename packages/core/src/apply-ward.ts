import { own } from './own.js';
import type { Field, Procedure, Screen, Step } from './procedure.js';
import type { Ward } from './ward.js';

/**
 * The procedure as one ward offers it: delivery choices that the ward does not offer are left out.
 * Where none of a field's options would be left, all stay: a mistake in the ward's file must not
 * keep anybody from filing.
 */
export function applyWard(procedure: Procedure, ward: Ward): Procedure {
  const offered = (own(ward.procedures, procedure.id) as Offer | undefined)?.delivery;
  if (!offered) return procedure;
  const narrow = (field: Field) => narrowField(field, offered);
  const narrowScreen = (screen: Screen) => ({ ...screen, fields: screen.fields.map(narrow) });
  const narrowStep = (step: Step) => ({ ...step, screens: step.screens.map(narrowScreen) });
  return { ...procedure, steps: procedure.steps.map(narrowStep) };
}

type Offer = NonNullable<Ward['procedures']>[string];

function narrowField(field: Field, offered: readonly string[]): Field {
  if (!field.delivery || !field.options) return field;
  const options = field.options.filter(({ value }) => offered.includes(value));
  return options.length === 0 ? field : { ...field, options };
}
