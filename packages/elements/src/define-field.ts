import { fieldTag } from './field-tag.js';
import type { ElementKind } from './field-tag.js';
import { register } from './register.js';

/**
 * Loads and registers the element for one kind of field, when it is first needed.
 * @throws TypeError when its file cannot be fetched; asking again tries again.
 */
export async function defineField(kind: ElementKind): Promise<void> {
  const tag = fieldTag(kind);
  if (!customElements.get(tag)) register(tag, await elements[kind]());
}

/** One file per kind: a page fetches only what its procedure asks. */
const elements: Readonly<Record<ElementKind, () => Promise<CustomElementConstructor>>> = {
  text: async () => (await import('./text-field/text-field.js')).TextField,
  name: async () => (await import('./name-field/name-field.js')).NameField,
  number: async () => (await import('./number-field/number-field.js')).NumberField,
  date: async () => (await import('./date-field/date-field.js')).DateField,
  'time-slot': async () => (await import('./time-slot-field/time-slot-field.js')).TimeSlotField,
  choice: async () => (await import('./choice-field/choice-field.js')).ChoiceField,
  'multi-choice': async () =>
    (await import('./multi-choice-field/multi-choice-field.js')).MultiChoiceField,
  select: async () => (await import('./select-field/select-field.js')).SelectField,
  'person-id': async () => (await import('./person-id-field/person-id-field.js')).PersonIdField,
  phone: async () => (await import('./phone-field/phone-field.js')).PhoneField,
  address: async () => (await import('./address-field/address-field.js')).AddressField,
  file: async () => (await import('./file-field/file-field.js')).FileField,
  repeat: async () => (await import('./repeat-field/repeat-field.js')).RepeatField,
  group: async () => (await import('./repeat-field/group-field.js')).GroupField,
  consent: async () => (await import('./consent-field/consent-field.js')).ConsentField,
};

/** Every kind that has an element. */
export const fieldKinds = Object.keys(elements) as readonly ElementKind[];
