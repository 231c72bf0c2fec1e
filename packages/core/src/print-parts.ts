import { answerText } from './answer-text.js';
import type { Answer } from './answers.js';
import type { Condition } from './condition.js';
import { dateInWords } from './date-words.js';
import { evaluateCondition, type ConditionContext } from './evaluate-condition.js';
import { own } from './own.js';
import type { PrintFormat, PrintPart } from './print.js';
import type { PrintedSegment } from './printed-form.js';
import type { Field } from './procedure.js';
import type { Ward } from './ward.js';

/** What the parts of one form are filled in from. */
export interface PrintSheet {
  readonly fields: ReadonlyMap<string, Field>;
  readonly ward: Ward | undefined;
  readonly procedureId: string;
  readonly context: ConditionContext;
}

/** The segments that the parts of a line become. */
export function printParts(
  parts: readonly PrintPart[],
  sheet: PrintSheet,
): readonly PrintedSegment[] {
  return parts.flatMap((part) => printPart(part, sheet));
}

/** Whether a condition certainly holds: a form says nothing that is not sure. */
export function holds(condition: Condition, { context }: PrintSheet): boolean {
  return evaluateCondition(condition, context) === 'yes';
}

function printPart(part: PrintPart, sheet: PrintSheet): readonly PrintedSegment[] {
  if (typeof part === 'string') return [{ kind: 'text', text: part }];
  if ('label' in part) return [{ kind: 'label', text: part.label }];
  if ('field' in part) return printField(part, sheet);
  if ('box' in part) return [{ kind: 'box', ticked: holds(part.box, sheet), text: part.text }];
  if ('when' in part) {
    return printParts(holds(part.when, sheet) ? part.parts : (part.else ?? []), sheet);
  }
  const addressee = addresseeOf(part.ward, sheet);
  return addressee ? [{ kind: 'value', text: addressee }] : [{ kind: 'dots', size: 'long' }];
}

/** Police or tax office: the ward's own name would be wrong there. */
function addresseeOf(
  kind: 'addressee' | 'office',
  { ward, procedureId }: PrintSheet,
): string | undefined {
  if (kind === 'addressee') return ward?.addressee ?? ward?.name;
  const office: unknown = own(own(ward?.procedures, procedureId), 'office');
  return typeof office === 'string' ? office : undefined;
}

function printField(
  { field: id, as, quiet }: Extract<PrintPart, { field: string }>,
  { fields, context }: PrintSheet,
): readonly PrintedSegment[] {
  const field = fields.get(id.slice(id.lastIndexOf('.') + 1));
  const answer = context.read(id);
  const text = field && answer !== undefined ? printedText(field, answer, as) : '';
  if (as === 'boxes') return [{ kind: 'boxes', characters: boxed(text) }];
  if (text !== '') return [{ kind: 'value', text }];
  if (quiet) return [];
  const unit = field?.unit ? ([{ kind: 'text', text: ` ${field.unit}` }] as const) : [];
  return [{ kind: 'dots', size: roomFor(field) }, ...unit];
}

const boxCount = 12;

function boxed(text: string): readonly string[] {
  const characters = text.replace(/\s/g, '').slice(0, boxCount);
  return Array.from({ length: boxCount }, (_, index) => characters[index] ?? '');
}

/** An answer as text. Kinds of answers have their own form; only these two depend on the place. */
export function printedText(field: Field, answer: Answer, as: PrintFormat | undefined): string {
  if (as === 'date-words') return typeof answer === 'string' ? dateInWords(answer) : '';
  const text = answerText(field, answer);
  return as === 'capitals' ? text.toLocaleUpperCase('vi') : text;
}

function roomFor(field: Field | undefined): 'short' | 'long' {
  return field?.kind === 'number' && (field.max ?? 0) < 1000 ? 'short' : 'long';
}
