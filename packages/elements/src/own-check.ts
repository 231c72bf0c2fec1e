import { checkField, normalizeAnswer } from '@tungbuoc/core';
import type { Answer, Field, IssueCode, LocalIssue } from '@tungbuoc/core';
import { todayInVietnam } from './clock.js';
import type { FieldRules } from './field-rules.js';
import { formIsAsked, hearInvalid, watchButtons, type Reporter } from './form-report.js';
import { Announcer } from './guide/announcer.js';
import { codeWords } from './guide/issue-words.js';
import type { Told } from './issue-message.js';

/** A field as its own check sees it. */
export interface CheckedField extends HTMLElement {
  value: Answer | readonly File[] | undefined;
  readonly rules: FieldRules | undefined;
  readonly required: boolean;
  requestUpdate(): void;
}

type Flaw = readonly [keyof ValidityStateFlags, string];

/**
 * The checks of the guide for a field in somebody's own form, in the same words. What is wrong keeps
 * the form from being sent at once. It is said when the person has left the field, or sends the form;
 * what is only odd is said as well and keeps nobody. The answer is tidied when the field is left.
 */
export class OwnCheck implements Reporter {
  readonly host: CheckedField;
  isTyping = false;
  private readonly flawOfHost: () => Flaw | undefined;
  private readonly announcer: Announcer;
  private said: 'left' | 'sent' | undefined;

  /** `flawOfHost`: all that is wrong with the field, this check included. */
  constructor(host: CheckedField, flawOfHost: () => Flaw | undefined) {
    this.host = host;
    this.flawOfHost = flawOfHost;
    this.announcer = new Announcer(host);
    this.announcer.attach();
    watchButtons();
    host.addEventListener('input', () => (this.isTyping = true));
    host.addEventListener('change', this.onChange, { capture: true });
    host.addEventListener('focusout', this.onLeave);
    host.addEventListener('invalid', (event) => hearInvalid(event, this));
  }

  /** What keeps the form from being sent. */
  get flaw(): Flaw | undefined {
    const error = this.issues.find(({ level }) => level === 'error');
    return error && [flags[error.code] ?? 'customError', codeWords(error)];
  }

  /** What is said at present. That something is missing is said only when the form is sent. */
  get told(): Told | undefined {
    if (!this.said) return undefined;
    const [flag, words] = this.flawOfHost() ?? [];
    if (flag === 'valueMissing' && this.said === 'left') return undefined;
    if (words) return { words, level: 'error' };
    const [issue] = this.issues;
    return issue && { words: codeWords(issue), level: issue.level };
  }

  /** The person, or the page, has changed the answer: nothing has been said about the new one. */
  forget(): void {
    this.said = undefined;
  }

  /** The person pressed Enter. */
  ask(): void {
    formIsAsked();
  }

  report(): void {
    this.said = 'sent';
    this.host.requestUpdate();
  }

  /** A text or a number as it is kept and sent; everything else as it is. */
  tidied(value: CheckedField['value']): CheckedField['value'] {
    const { field } = this;
    const isTyped = typeof value === 'string' || typeof value === 'number';
    return field && isTyped ? (normalizeAnswer(field, value) ?? '') : value;
  }

  private get field(): Field | undefined {
    const { rules, required } = this.host;
    return rules && { id: '', label: '', optional: !required, ...rules };
  }

  private get issues(): readonly LocalIssue[] {
    const { field, host } = this;
    const { value = '', rules } = host;
    if (!field || value === '' || isFiles(value)) return [];
    const birthDate = rules?.ownerBirthDate;
    return checkField(field, value, { today: rules?.today || todayInVietnam(), birthDate });
  }

  /** Between the boxes of one answer, it is not complete yet. */
  private readonly onChange = (): void => {
    const root = this.host.shadowRoot;
    const isBetween = root?.activeElement && root.querySelectorAll('.box').length > 1;
    if (!isBetween) this.onLeave();
  };

  private readonly onLeave = (): void => {
    const { host, said } = this;
    this.isTyping = false;
    const tidied = this.tidied(host.value);
    if (tidied !== host.value) host.value = tidied;
    this.said = said ?? 'left';
    this.announcer.say(this.told?.words ?? '');
    host.requestUpdate();
  };
}

const flags: Partial<Record<IssueCode, keyof ValidityStateFlags>> = {
  'too-long': 'tooLong',
  'number-min': 'rangeUnderflow',
  'number-max': 'rangeOverflow',
};

function isFiles(value: Answer | readonly File[]): value is readonly File[] {
  return Array.isArray(value) && value[0] instanceof File;
}
