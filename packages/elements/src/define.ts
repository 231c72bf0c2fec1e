import { AddressField } from './address-field/address-field.js';
import { ChoiceField } from './choice-field/choice-field.js';
import { ConsentField } from './consent-field/consent-field.js';
import { DateField } from './date-field/date-field.js';
import { FileField } from './file-field/file-field.js';
import { GuideElement } from './guide/guide.js';
import { MultiChoiceField } from './multi-choice-field/multi-choice-field.js';
import { NameField } from './name-field/name-field.js';
import { NumberField } from './number-field/number-field.js';
import { PersonIdField } from './person-id-field/person-id-field.js';
import { PhoneField } from './phone-field/phone-field.js';
<<<<<<< HEAD
import { ReadingControls } from './reading-controls/reading-controls.js';
=======
import { RepeatField } from './repeat-field/repeat-field.js';
>>>>>>> 5132c76 (elements: a group of fields that repeats)
import { register } from './register.js';
import { SelectField } from './select-field/select-field.js';
import { TextField } from './text-field/text-field.js';

/** Importing this file registers every element. Twice is harmless. */
register('tb-guide', GuideElement);
register('tb-reading-controls', ReadingControls);
register('tb-text-field', TextField);
register('tb-name-field', NameField);
register('tb-number-field', NumberField);
register('tb-date-field', DateField);
register('tb-choice-field', ChoiceField);
register('tb-multi-choice-field', MultiChoiceField);
register('tb-select-field', SelectField);
register('tb-person-id-field', PersonIdField);
register('tb-phone-field', PhoneField);
register('tb-address-field', AddressField);
register('tb-file-field', FileField);
register('tb-repeat-field', RepeatField);
register('tb-consent-field', ConsentField);
