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
export type { PrintBlock, PrintFormat, PrintLayout, PrintPart } from './print.js';
export type {
  Fee,
  Field,
  FieldKind,
  LegalSource,
  Note,
  Option,
  Paper,
  Procedure,
  Route,
  Rule,
  Screen,
  Step,
} from './procedure.js';
export type { Submission } from './submission.js';
export type { Ward, WardProcedure } from './ward.js';
