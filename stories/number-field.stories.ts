import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('number');

const meta: Meta<FieldArgs> = {
  title: 'Fields/Number',
  component: 'tb-number-field',
  args: {
    ...noArgs,
    label: 'Cần mấy bản sao?',
    hint: 'Nên xin 2 đến 3 bản.',
    example: '2',
  },
  render: (args) => html`<tb-number-field name="answer" ${attributes(args)}></tb-number-field>`,
};

export default meta;

export const Empty: StoryObj<FieldArgs> = {};

export const Filled: StoryObj<FieldArgs> = { args: { value: '2' } };

/** Large numbers are shown once more, with dots between the thousands. */
export const Large: StoryObj<FieldArgs> = {
  args: { label: 'Thu nhập mỗi tháng (đồng)?', hint: '', example: '1000000', value: '1250000' },
};

export const WithIssue: StoryObj<FieldArgs> = {
  args: { value: '21', issue: 'Nhiều nhất là 20.' },
};

export const WithWarning: StoryObj<FieldArgs> = {
  args: {
    value: '15',
    issue: 'Số này lớn hơn thường thấy. Ông/bà xem lại, đúng thì giữ nguyên.',
    issueLevel: 'warning',
  },
};

export const Question: StoryObj<FieldArgs> = { args: asQuestion };

export const Optional: StoryObj<FieldArgs> = { args: asOptional };

export const Disabled: StoryObj<FieldArgs> = { args: { value: '2', disabled: true } };

export const LongWords: StoryObj<FieldArgs> = {
  args: {
    ...asQuestion,
    label: 'Đề nghị cấp bao nhiêu bản sao trích lục khai sinh để nhập học và làm thẻ bảo hiểm?',
    hint: 'Mỗi bản sao có thể phải trả lệ phí; hộ nghèo, người khuyết tật được miễn.',
    value: '999999999999999',
  },
};

/** An amount is read out in words as well. */
export const Money: StoryObj<FieldArgs> = {
  args: { label: 'Thu nhập mỗi tháng?', hint: '', example: '1.000.000', value: '1234000' },
  render: (args) =>
    html`<tb-number-field name="answer" unit="đồng" ${attributes(args)}></tb-number-field>`,
};

export const Area: StoryObj<FieldArgs> = {
  args: { label: 'Diện tích nhà?', hint: '', example: '45,5', value: '1234,5' },
  render: (args) =>
    html`<tb-number-field
      name="answer"
      unit="m²"
      decimals="1"
      ${attributes(args)}
    ></tb-number-field>`,
};

export const InAPlainForm: StoryObj<FieldArgs> = {
  args: { value: '21' },
  render: (args) =>
    html`<form>
      <tb-number-field name="answer" max="20" ${attributes(args)}></tb-number-field>
      <button>Gửi</button>
    </form>`,
};
