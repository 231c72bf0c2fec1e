import { own } from './own.js';
import type { Field, Procedure, Screen, Step } from './procedure.js';
import type { Ward } from './ward.js';

/**
 * The procedure as one ward offers it: delivery choices that the ward does not offer are left out,
 * times to come are those in which it is open, or comes to people's homes, and hamlets are its own. Where
 * none of a field's options would be left, all stay: a mistake in the ward's file must not keep anybody
 * from filing.
 */
export function applyWard(procedure: Procedure, ward: Ward): Procedure {
  const offered = (own(ward.procedures, procedure.id) as Offer | undefined)?.delivery;
  const { openingHours, visits, hamlets } = ward;
  if (!offered && !openingHours && !visits && !hamlets) return procedure;
  const fit = (field: Field): Field => ({
    ...fitField(field, ward, offered),
    ...(field.fields && { fields: field.fields.map(fit) }),
  });
  const fitScreen = (screen: Screen) => ({ ...screen, fields: screen.fields.map(fit) });
  const fitStep = (step: Step) => ({ ...step, screens: step.screens.map(fitScreen) });
  return { ...procedure, steps: procedure.steps.map(fitStep) };
}

type Offer = NonNullable<Ward['procedures']>[string];

function fitField(field: Field, ward: Ward, offered: readonly string[] | undefined): Field {
  const { holidays, openingHours, visits, hamlets } = ward;
  if (field.kind === 'time-slot') {
    const hours = (field.hours && visits?.hours) ?? openingHours;
    return hours ? { ...field, openingHours: hours, holidays } : field;
  }
  if (field.list === 'hamlets') return nameHamlets(field, hamlets);
  return narrowField(field, offered ?? []);
}

/** Where the ward lists none, the list stays as it is: a name is typed then. */
function nameHamlets(field: Field, hamlets: readonly string[] = []): Field {
  if (hamlets.length === 0) return field;
  const options = hamlets.map((name) => ({ value: name, label: name }));
  return { ...field, list: undefined, options };
}

function narrowField(field: Field, offered: readonly string[]): Field {
  if (!field.delivery || !field.options) return field;
  const options = field.options.filter(({ value }) => offered.includes(value));
  return options.length === 0 ? field : { ...field, options };
}
