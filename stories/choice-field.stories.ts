import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Option } from '@tungbuoc/core';
import { defineField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('choice');

interface Args extends FieldArgs {
  options: readonly Option[];
}

const meta: Meta<Args> = {
  title: 'Fields/Choice',
  component: 'tb-choice-field',
  args: {
    ...noArgs,
    label: 'Cháu đã đăng ký khai sinh chưa?',
    options: [
      { value: 'no', label: 'Chưa' },
      { value: 'yes', label: 'Rồi, nay mất giấy' },
      { value: 'unsure', label: 'Không rõ', hint: 'Cán bộ sẽ tra cứu giúp' },
    ],
  },
  render: (args) => html`<tb-choice-field name="answer" ${attributes(args)}></tb-choice-field>`,
};

export default meta;

export const Empty: StoryObj<Args> = {};

export const Filled: StoryObj<Args> = { args: { value: 'unsure' } };

export const WithIssue: StoryObj<Args> = {
  args: { issue: 'Mục này cần có. Nếu chưa rõ, ông/bà bấm “Để sau”.' },
};

export const WithWarning: StoryObj<Args> = {
  args: {
    value: 'yes',
    issue: 'Mất giấy thì thường chỉ cần xin bản sao. Ông/bà xem lại.',
    issueLevel: 'warning',
  },
};

export const Question: StoryObj<Args> = { args: asQuestion };

export const Optional: StoryObj<Args> = { args: asOptional };

export const Disabled: StoryObj<Args> = { args: { value: 'no', disabled: true } };

export const LongWords: StoryObj<Args> = {
  args: {
    ...asQuestion,
    label: 'Cha hoặc mẹ của cháu có đăng ký thường trú hoặc tạm trú ở xã, phường này không?',
    hint: 'Ông/bà hỏi người nhà, hoặc xem trong ứng dụng định danh điện tử.',
    value: 'elsewhere',
    options: [
      { value: 'here', label: stackedMarks, hint: `Người đại diện: ${stackedMarks}` },
      {
        value: 'elsewhere',
        label: 'Không, đăng ký thường trú ở nơi khác nhưng nay đang sinh sống ổn định ở đây',
        hint: 'Nơi này chỉ giúp nộp qua mạng; hồ sơ do nơi thường trú giải quyết.',
      },
    ],
  },
};
