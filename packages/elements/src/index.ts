export { AddressField } from './address-field/address-field.js';
export { ChecklistElement } from './checklist/checklist.js';
export { ChoiceField } from './choice-field/choice-field.js';
export { ConsentField } from './consent-field/consent-field.js';
export { DateField } from './date-field/date-field.js';
export { defineField, fieldKinds } from './define-field.js';
export { defineDrafts } from './define-drafts.js';
export { defineReadingControls } from './define-reading-controls.js';
export { DraftsElement } from './drafts/drafts.js';
export { FieldElement } from './field-element.js';
export { fieldTag } from './field-tag.js';
export type { ElementKind } from './field-tag.js';
export type { FieldValue } from './field-element.js';
export type { FieldRules } from './field-rules.js';
export { FileField } from './file-field/file-field.js';
export {
  DraftFailedEvent,
  DraftRestoredEvent,
  DraftSavedEvent,
  FailedEvent,
  QueuedEvent,
  ReadyEvent,
  SentEvent,
  StepChangedEvent,
  SubmitEvent,
} from './guide/events.js';
export type { HostReceipt } from './guide/events.js';
export { GuideElement } from './guide/guide.js';
export { MultiChoiceField } from './multi-choice-field/multi-choice-field.js';
export { NameField } from './name-field/name-field.js';
export { NumberField } from './number-field/number-field.js';
export { PersonIdField } from './person-id-field/person-id-field.js';
export { PhoneField } from './phone-field/phone-field.js';
export { ProceduresElement } from './procedures/procedures.js';
export { ReadingControls } from './reading-controls/reading-controls.js';
export { chooseReading, onReadingChange, readingSettings } from './reading-settings.js';
export type { ColourTheme, ReadingSettings, SpeechRate, TextSize } from './reading-settings.js';
export { RepeatField } from './repeat-field/repeat-field.js';
export { SelectField } from './select-field/select-field.js';
export { provideServices, services } from './services.js';
export type {
  CopyHeader,
  Device,
  Draft,
  DraftAbout,
  DraftChange,
  DraftCopy,
  DraftEvent,
  DraftRequest,
  DraftStatus,
  DraftStore,
  DraftSummary,
  LockedDraft,
  DroppedAnswer,
  KeptState,
  Outbox,
  OutboxItem,
  ProcedureRequest,
  Services,
  StorageErrorCode,
  SubmitRequest,
} from './services.js';
export { SupportElement } from './support/support.js';
export { TextField } from './text-field/text-field.js';
export { TimeSlotField } from './time-slot-field/time-slot-field.js';
