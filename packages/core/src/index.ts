export type { About, Fact, Site, SiteStep } from './about.js';
export { addressText } from './address-text.js';
export { answerText } from './answer-text.js';
export { applyWard } from './apply-ward.js';
export { checkField } from './check-field.js';
export type { CheckContext } from './check-field.js';
export { createGuide } from './create-guide.js';
export { joinDateBoxes, readDateBoxes } from './date-boxes.js';
export type { DateBoxes } from './date-boxes.js';
export { isOn } from './dated-items.js';
export { dateInWords, formatDate } from './date-words.js';
export { addDays, addYears, dateRange, fullYears, isAfter, isBefore } from './dates.js';
export { parsePartialDate } from './dates.js';
export type { DateRange, PartialDate } from './dates.js';
export { conditionFields, evaluateCondition } from './evaluate-condition.js';
export type { ConditionContext } from './evaluate-condition.js';
export { fillTransfer } from './fill-transfer.js';
export type { FilledEntry, FilledTab, FilledTransfer } from './fill-transfer.js';
export { flattenAnswers, nestAnswers } from './flatten-answers.js';
export { foldVietnamese, stripUnitKind } from './fold.js';
export { formerUnitIn } from './former-unit.js';
export { addItem, removeItem } from './group-items.js';
export type { AnswerChanges } from './group-items.js';
export { groupMoney, groupPersonId, groupPhone } from './group-digits.js';
export type { LocalIssue } from './local-issue.js';
export type { NamedFormat } from './named-formats.js';
export { readNumber } from './check-number.js';
export { normalizePersonId } from './person-id.js';
export { normalizePhone } from './phone.js';
export { normalizeAnswer } from './normalize-answer.js';
export { numberInWords } from './number-words.js';
export { papersOnly } from './papers-only.js';
export { printForm } from './print-form.js';
export type { PrintOptions } from './print-sheet.js';
export type {
  PrintedBlock,
  PrintedForm,
  PrintedSegment,
  PrintedSignature,
} from './printed-form.js';
export { indexFolded, searchFolded } from './search-folded.js';
export { readWard } from './read-ward.js';
export { feeAmount } from './ward-fees.js';
export type { FeeContext } from './ward-fees.js';
export type { Listing, ListingWords } from './listing.js';
export { localizePack } from './localize-pack.js';
export { calendarFile } from './calendar-file.js';
export type { CalendarContext } from './calendar-file.js';
export { openingAt } from './opening.js';
export type { Opening } from './opening.js';
export { slotsOfDay } from './open-hours.js';
export type { OpeningTimes, TimeSlot } from './open-hours.js';
export { readServicePoints } from './read-service-points.js';
export { nextVisits, visitsOn } from './service-visits.js';
export type { VisitsContext } from './service-visits.js';
export { offeredSlots, parseTimeSlot } from './time-slot.js';
export { vietnamMoment } from './vietnam-moment.js';
export type { Moment } from './vietnam-moment.js';
export { hoursText, partOfDay, timeSlotText, weekdayName } from './time-slot-words.js';
export { packAudio, textAt } from './pack-audio.js';
export type { AudioParts, AudioSource } from './pack-audio.js';
export { PackError } from './pack-error.js';
export type { PackErrorCode, PackIssue } from './pack-error.js';
export { checkSubmission } from './check-submission.js';
export type { ReceivedAnswers } from './check-submission.js';
export { migrateAnswers } from './migrate-answers.js';
export type { MigratedAnswers } from './migrate-answers.js';
export { checkStep, progress, relevantSteps } from './relevant-steps.js';
export type { Given } from './relevant-steps.js';
export { toSubmission } from './to-submission.js';
export { parsePack } from './parse-pack.js';
export type { Answer, Answers, AddressAnswer, FlatAnswers, GroupAnswers } from './answers.js';
export type { Condition, DateOperand, FieldTest, Verdict } from './condition.js';
export type {
  FieldView,
  Guide,
  GuideOptions,
  GuideState,
  Progress,
  ScreenView,
  Snapshot,
  StepView,
} from './guide.js';
export type { Issue, IssueCode, IssueLevel } from './issues.js';
export type { PrintBlock, PrintFormat, PrintLayout, PrintPart, SignatureColumn } from './print.js';
export type {
  Dated,
  Fee,
  Field,
  FieldKind,
  LegalSource,
  Note,
  Option,
  PackAudio,
  Paper,
  Procedure,
  Route,
  Rule,
  Screen,
  Step,
} from './procedure.js';
export type { Catalogue, CatalogueEntry, LifeEvent, OnlineLevel } from './catalogue.js';
export type { ServicePoint, WeeklyHours } from './service-point.js';
export type { TransferEntry, TransferLayout, TransferTab } from './transfer.js';
export type { Submission } from './submission.js';
export type { Ward, WardProcedure } from './ward.js';
