import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('name');

const meta: Meta<FieldArgs> = {
  title: 'Fields/Name',
  component: 'tb-name-field',
  args: {
    ...noArgs,
    label: 'Họ, chữ đệm và tên của người mẹ?',
    hint: 'Ghi đúng như trên căn cước.',
    example: 'Nguyễn Thị Thử',
  },
  render: (args) => html`<tb-name-field name="answer" ${attributes(args)}></tb-name-field>`,
};

export default meta;

export const Empty: StoryObj<FieldArgs> = {};

export const Filled: StoryObj<FieldArgs> = { args: { value: 'Nguyễn Thị Thử' } };

export const WithIssue: StoryObj<FieldArgs> = {
  args: { value: 'Nguyễn Th1 Thử', issue: 'Tên không có chữ số. Ông/bà xóa chữ số giúp.' },
};

export const WithWarning: StoryObj<FieldArgs> = {
  args: {
    value: 'Nguyen Thi Thu',
    issue: 'Tên chưa có dấu? Xin ghi đủ dấu như trên giấy tờ.',
    issueLevel: 'warning',
  },
};

export const Question: StoryObj<FieldArgs> = { args: asQuestion };

export const Optional: StoryObj<FieldArgs> = { args: asOptional };

export const Disabled: StoryObj<FieldArgs> = { args: { value: 'Nguyễn Thị Thử', disabled: true } };

export const LongWords: StoryObj<FieldArgs> = {
  args: {
    ...asQuestion,
    label: 'Họ, chữ đệm và tên khai sinh của người được đề nghị cấp bản sao trích lục hộ tịch?',
    hint: 'Ghi đủ cả họ kép, chữ đệm và tên, đúng từng dấu như trên sổ hộ tịch bản chính.',
    example: stackedMarks,
    value: `${stackedMarks} Phượng Diễm Ngữ Nghĩa Thưởng Nguyệt Nghiễm`,
  },
};
