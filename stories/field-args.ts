import type { DirectiveResult } from 'lit/directive.js';
import { ref } from 'lit/directives/ref.js';
import type { IssueLevel } from '@tungbuoc/core';

/** What every field takes, as Storybook's controls change it. */
export interface FieldArgs {
  label: string;
  hint: string;
  example: string;
  value: string;
  issue: string;
  issueLevel: IssueLevel;
  question: boolean;
  number: string;
  required: boolean;
  optionalText: boolean;
  disabled: boolean;
}

/** A field with nothing in it and nothing said about it; a story says what is different. */
export const noArgs: FieldArgs = {
  label: '',
  hint: '',
  example: '',
  value: '',
  issue: '',
  issueLevel: 'error',
  question: false,
  number: '',
  required: true,
  optionalText: false,
  disabled: false,
};

/** The field is alone on its screen, and is named by its number on the telephone. */
export const asQuestion = { question: true, number: '2.3' };

/** May be left blank, and says so. */
export const asOptional = { required: false, optionalText: true };

/** Marks above and below in each word: nothing may be cut off or touch the line above. */
export const stackedMarks = 'Nguyễn Thị Ẩn Ữ Ỗ Ế Ặ';

/** Writes each arg as the attribute that a page would write: `issueLevel` → `issue-level`. */
export function attributes(args: object): DirectiveResult {
  return ref((element) => {
    for (const [name, value] of Object.entries(args)) write(element, kebab(name), value);
  });
}

function write(element: Element | undefined, name: string, value: unknown): void {
  if (typeof value === 'boolean') element?.toggleAttribute(name, value);
  else element?.setAttribute(name, typeof value === 'string' ? value : JSON.stringify(value));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
