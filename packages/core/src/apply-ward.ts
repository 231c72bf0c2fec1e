import { own } from './own.js';
import type { Field, Procedure, Screen, Step } from './procedure.js';
import type { Ward } from './ward.js';

/**
 * The procedure as one ward offers it: delivery choices that the ward does not offer are left out,
 * and times to come are those in which it is open. Where none of a field's options would be left,
 * all stay: a mistake in the ward's file must not keep anybody from filing.
 */
export function applyWard(procedure: Procedure, ward: Ward): Procedure {
  const offered = (own(ward.procedures, procedure.id) as Offer | undefined)?.delivery;
  const { openingHours, holidays } = ward;
  if (!offered && !openingHours) return procedure;
  const fit = (field: Field): Field =>
    field.kind === 'time-slot'
      ? { ...field, openingHours, holidays }
      : narrowField(field, offered ?? []);
  const fitScreen = (screen: Screen) => ({ ...screen, fields: screen.fields.map(fit) });
  const fitStep = (step: Step) => ({ ...step, screens: step.screens.map(fitScreen) });
  return { ...procedure, steps: procedure.steps.map(fitStep) };
}

type Offer = NonNullable<Ward['procedures']>[string];

function narrowField(field: Field, offered: readonly string[]): Field {
  if (!field.delivery || !field.options) return field;
  const options = field.options.filter(({ value }) => offered.includes(value));
  return options.length === 0 ? field : { ...field, options };
}
