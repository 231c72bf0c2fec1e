import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { defineField, FileField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';
import { storyFile } from './story-files.js';

await defineField('file');

interface Args extends Omit<FieldArgs, 'value'> {
  max: number;
  accept: string;
  maxBytes: number;
  /** In the list from the start. */
  files: readonly File[];
  /** Chosen by the person; those that are not as they should be are refused. */
  picked: readonly File[];
}

const { value: _none, ...args } = noArgs;
const birthNote = storyFile('giay-chung-sinh.jpg');
const card = storyFile('the-can-cuoc-mat-truoc.jpg');
const statement = storyFile('xac-nhan-cu-tru.pdf');

const meta: Meta<Args> = {
  title: 'Fields/File',
  component: 'tb-file-field',
  args: {
    ...args,
    label: 'Ảnh Giấy chứng sinh',
    hint: 'Chụp rõ cả bốn góc của tờ giấy.',
    max: 1,
    accept: 'image/jpeg,image/png,application/pdf',
    maxBytes: 10_000_000,
    files: [],
    picked: [],
  },
  argTypes: { files: { control: false }, picked: { control: false } },
  render: ({ files, picked, ...rest }) =>
    html`<tb-file-field
      name="answer"
      .value=${files}
      ${ref(choose(picked))}
      ${attributes(rest)}
    ></tb-file-field>`,
};

export default meta;

export const Empty: StoryObj<Args> = {};

export const OneFile: StoryObj<Args> = { args: { files: [birthNote] } };

/** A card has two sides, a paper has pages. */
export const SeveralFiles: StoryObj<Args> = {
  args: { max: 4, files: [birthNote, card, statement] },
};

/** What was chosen cannot be taken; the person hears why, and may go on without it. */
export const Refused: StoryObj<Args> = {
  args: { files: [birthNote], max: 2, picked: [storyFile('don-xin.docx')] },
};

export const TooLarge: StoryObj<Args> = {
  args: { maxBytes: 100, picked: [card] },
};

export const NoPlaceLeft: StoryObj<Args> = {
  args: { max: 2, files: [birthNote, card], picked: [statement] },
};

export const WithIssue: StoryObj<Args> = {
  args: { issue: 'Mục này cần có. Nếu chưa rõ, ông/bà bấm “Để sau”.' },
};

export const WithWarning: StoryObj<Args> = {
  args: {
    files: [birthNote],
    issue: 'Ảnh hơi mờ. Ông/bà xem lại, đọc được thì giữ nguyên.',
    issueLevel: 'warning',
  },
};

/** No camera can make a PDF file. */
export const OnlyPdf: StoryObj<Args> = {
  args: { label: 'Bản điện tử', hint: '', accept: 'application/pdf' },
};

export const Question: StoryObj<Args> = { args: asQuestion };

export const Optional: StoryObj<Args> = { args: asOptional };

export const Disabled: StoryObj<Args> = { args: { files: [birthNote], disabled: true } };

export const LongWords: StoryObj<Args> = {
  args: {
    ...asQuestion,
    label: 'Ảnh những giấy tờ chứng minh quan hệ giữa người khai và người được khai?',
    max: 3,
    files: [
      storyFile(`${stackedMarks} ${stackedMarks}.jpg`),
      storyFile(`${'khong'.repeat(12)}.jpg`),
    ],
  },
};

/** Hands the files to the field as its picker would. */
function choose(files: readonly File[]): (element?: Element) => void {
  return (element) => {
    if (!(element instanceof FileField) || files.length === 0) return;
    void element.updateComplete.then(() => element.take(files));
  };
}
