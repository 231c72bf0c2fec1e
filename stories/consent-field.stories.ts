import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineField } from '@tungbuoc/elements';
import { asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('consent');

const meta: Meta<FieldArgs> = {
  title: 'Fields/Consent',
  component: 'tb-consent-field',
  args: { ...noArgs, label: 'Tôi cam đoan những điều khai trên là đúng sự thật.' },
  render: (args) => html`<tb-consent-field name="answer" ${attributes(args)}></tb-consent-field>`,
};

export default meta;

export const Empty: StoryObj<FieldArgs> = {};

export const Filled: StoryObj<FieldArgs> = { args: { value: 'true' } };

export const WithIssue: StoryObj<FieldArgs> = {
  args: { issue: 'Ông/bà đọc và đánh dấu vào ô này.' },
};

export const WithWarning: StoryObj<FieldArgs> = {
  args: {
    value: 'true',
    issue: 'Lời cam đoan này có giá trị như chữ ký. Ông/bà đọc lại một lần.',
    issueLevel: 'warning',
  },
};

export const Question: StoryObj<FieldArgs> = { args: asQuestion };

export const Optional: StoryObj<FieldArgs> = {
  args: { required: false, label: 'Tôi đồng ý nhận tin nhắn khi có kết quả (không bắt buộc).' },
};

export const Disabled: StoryObj<FieldArgs> = { args: { value: 'true', disabled: true } };

export const LongWords: StoryObj<FieldArgs> = {
  args: {
    ...asQuestion,
    hint: 'Ông/bà có thể nhờ người nhà đọc giúp.',
    label: `Tôi, ${stackedMarks}, cam đoan những điều khai trên là đúng, các bên liên quan đồng ý,
      và tôi chịu trách nhiệm trước pháp luật về những điều đã khai.`,
  },
};
