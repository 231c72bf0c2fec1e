import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('date');

interface Args extends FieldArgs {
  partial: boolean;
}

const meta: Meta<Args> = {
  title: 'Fields/Date',
  component: 'tb-date-field',
  args: {
    ...noArgs,
    label: 'Ngày, tháng, năm sinh của ông/bà?',
    hint: 'Ghi ngày dương lịch.',
    partial: false,
  },
  render: (args) => html`<tb-date-field name="answer" ${attributes(args)}></tb-date-field>`,
};

export default meta;

export const Empty: StoryObj<Args> = {};

export const Filled: StoryObj<Args> = { args: { value: '1946-02-28' } };

/** Many of the old know only their year of birth. */
export const MayBePartial: StoryObj<Args> = { args: { partial: true } };

export const YearOnly: StoryObj<Args> = { args: { partial: true, value: '1946' } };

export const WithIssue: StoryObj<Args> = {
  args: {
    value: '1946-02-31',
    issue: 'Không có ngày này trong lịch. Ông/bà xem lại ngày và tháng.',
  },
};

export const WithWarning: StoryObj<Args> = {
  args: {
    value: '1901-01-01',
    issue: 'Ông/bà xem lại năm sinh của mẹ và của cháu.',
    issueLevel: 'warning',
  },
};

export const WithInformation: StoryObj<Args> = {
  args: {
    label: 'Cháu sinh ngày nào?',
    value: '2026-06-15',
    issue: 'Đã quá 60 ngày: vẫn đăng ký được, có thể phải nộp lệ phí.',
    issueLevel: 'information',
  },
};

export const Question: StoryObj<Args> = { args: { ...asQuestion, partial: true } };

export const Optional: StoryObj<Args> = { args: asOptional };

export const Disabled: StoryObj<Args> = {
  args: { value: '1946-02-28', partial: true, disabled: true },
};

export const LongWords: StoryObj<Args> = {
  args: {
    ...asQuestion,
    label: 'Ngày, tháng, năm đăng ký kết hôn, ghi như trên Giấy chứng nhận kết hôn của cha mẹ?',
    hint: 'Không tìm thấy giấy thì ông/bà để trống; cán bộ sẽ tra cứu giúp trong sổ hộ tịch.',
    partial: true,
  },
};

export const MonthAndYear: StoryObj<Args> = { args: { partial: true, value: '1946-02' } };
