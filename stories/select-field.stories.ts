import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Option } from '@tungbuoc/core';
import { defineField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('select');

interface Args extends FieldArgs {
  list: string;
  options: readonly Option[];
  free: boolean;
}

const issuers = [
  { value: 'qlhc', label: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội' },
  { value: 'dkql', label: 'Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư' },
];

const meta: Meta<Args> = {
  title: 'Fields/Select',
  component: 'tb-select-field',
  args: {
    ...noArgs,
    label: 'Dân tộc của cháu?',
    hint: 'Theo cha hoặc mẹ, chỉ chọn một.',
    list: 'ethnic-groups',
    options: [],
    free: false,
  },
  render: (args) => html`<tb-select-field name="answer" ${attributes(args)}></tb-select-field>`,
};

export default meta;

export const Empty: StoryObj<Args> = {};

export const Filled: StoryObj<Args> = { args: { value: 'Khơ-me' } };

/** What stands in no list may be written as well. */
export const FreeText: StoryObj<Args> = { args: { free: true, value: 'Dân tộc thử' } };

export const Countries: StoryObj<Args> = {
  args: { label: 'Quốc tịch của cháu?', hint: '', list: 'countries', value: 'Việt Nam' },
};

/** All 3,321 communes, by code: in a form of one's own. */
export const Communes: StoryObj<Args> = {
  args: { label: 'Xã, phường nơi làm việc?', hint: '', list: 'communes', value: '00004' },
};

export const OwnOptions: StoryObj<Args> = {
  args: { label: 'Nơi cấp', hint: '', list: '', options: issuers, value: 'qlhc' },
};

export const WithIssue: StoryObj<Args> = {
  args: { issue: 'Ông/bà chọn một mục trong danh sách.' },
};

export const WithWarning: StoryObj<Args> = {
  args: {
    value: 'Tày',
    issue: 'Khác dân tộc của cha và mẹ. Ông/bà xem lại, đúng thì giữ nguyên.',
    issueLevel: 'warning',
  },
};

export const Question: StoryObj<Args> = { args: asQuestion };

export const Optional: StoryObj<Args> = { args: asOptional };

export const Disabled: StoryObj<Args> = { args: { value: 'Kinh', disabled: true } };

export const LongWords: StoryObj<Args> = {
  args: {
    ...asQuestion,
    label: 'Cơ quan đã cấp giấy tờ tùy thân của người đề nghị, ghi như ở mặt sau của thẻ?',
    hint: 'Gõ một vài chữ để tìm, có dấu hay không dấu đều được.',
    list: '',
    options: [...issuers, { value: 'marks', label: `Cơ quan ${stackedMarks}` }],
    value: 'marks',
  },
};
