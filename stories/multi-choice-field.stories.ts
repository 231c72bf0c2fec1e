import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Option } from '@tungbuoc/core';
import { defineField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('multi-choice');

interface Args extends FieldArgs {
  options: readonly Option[];
}

const meta: Meta<Args> = {
  title: 'Fields/Multi-choice',
  component: 'tb-multi-choice-field',
  args: {
    ...noArgs,
    label: 'Ông/bà cần giúp việc gì?',
    options: [
      { value: 'read', label: 'Đọc giúp giấy tờ' },
      { value: 'write', label: 'Ghi giúp tờ khai', hint: 'Ông/bà vẫn tự ký tên' },
      { value: 'visit', label: 'Đến nhà' },
    ],
  },
  render: (args) =>
    html`<tb-multi-choice-field name="answer" ${attributes(args)}></tb-multi-choice-field>`,
};

export default meta;

export const Empty: StoryObj<Args> = {};

/** The attribute holds a JSON list. */
export const Filled: StoryObj<Args> = { args: { value: '["read", "visit"]' } };

export const WithIssue: StoryObj<Args> = {
  args: { issue: 'Mục này cần có. Nếu chưa rõ, ông/bà bấm “Để sau”.' },
};

export const WithWarning: StoryObj<Args> = {
  args: {
    value: '["visit"]',
    issue: 'Cán bộ chỉ đến nhà vào thứ Tư. Ông/bà xem lại, được thì giữ nguyên.',
    issueLevel: 'warning',
  },
};

export const Question: StoryObj<Args> = { args: asQuestion };

export const Optional: StoryObj<Args> = { args: asOptional };

export const Disabled: StoryObj<Args> = { args: { value: '["read"]', disabled: true } };

export const LongWords: StoryObj<Args> = {
  args: {
    ...asQuestion,
    label: 'Người đề nghị cần được hướng dẫn những phần nào trong quá trình chuẩn bị hồ sơ?',
    value: '["name", "papers"]',
    options: [
      { value: 'name', label: stackedMarks },
      {
        value: 'papers',
        label: 'Chuẩn bị những giấy tờ chứng minh quan hệ giữa người khai và người được khai',
        hint: 'Nghĩa là giấy khai sinh, giấy chứng nhận kết hôn, hoặc giấy xác nhận nơi cư trú.',
      },
    ],
  },
};
