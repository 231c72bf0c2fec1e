import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('phone');

const meta: Meta<FieldArgs> = {
  title: 'Fields/Phone',
  component: 'tb-phone-field',
  args: {
    ...noArgs,
    label: 'Cán bộ gọi số nào khi cần?',
    hint: 'Số của ông/bà hoặc người thân.',
    example: '0900 000 000',
  },
  render: (args) => html`<tb-phone-field name="answer" ${attributes(args)}></tb-phone-field>`,
};

export default meta;

export const Empty: StoryObj<FieldArgs> = {};

export const Filled: StoryObj<FieldArgs> = { args: { value: '0900000000' } };

export const WithIssue: StoryObj<FieldArgs> = {
  args: { value: '090000', issue: 'Số điện thoại có 10 chữ số, bắt đầu bằng số 0.' },
};

export const WithWarning: StoryObj<FieldArgs> = {
  args: {
    value: '0000000000',
    issue: 'Đầu số này lạ. Ông/bà xem lại, đúng thì giữ nguyên.',
    issueLevel: 'warning',
  },
};

export const Question: StoryObj<FieldArgs> = { args: asQuestion };

export const Optional: StoryObj<FieldArgs> = { args: asOptional };

export const Disabled: StoryObj<FieldArgs> = { args: { value: '0900000000', disabled: true } };

export const LongWords: StoryObj<FieldArgs> = {
  args: {
    ...asQuestion,
    label: `Số điện thoại của người thân ở gần ông/bà nhất, ví dụ ${stackedMarks}?`,
    hint: 'Bưu điện gọi số này trước khi mang giấy đến; không có thì mượn số của hàng xóm.',
    value: '+84 900 000 000',
  },
};
