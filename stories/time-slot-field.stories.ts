import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineField } from '@tungbuoc/elements';
import { asQuestion, attributes, noArgs } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('time-slot');

interface Args extends FieldArgs {
  openingHours: readonly object[];
  holidays: readonly string[];
  days: number;
  today: string;
}

const meta: Meta<Args> = {
  title: 'Fields/Time slot',
  component: 'tb-time-slot-field',
  args: {
    ...noArgs,
    label: 'Ông/bà đến lúc nào?',
    hint: 'Mang theo giấy tờ gốc.',
    openingHours: [
      { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
      { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
    ],
    holidays: ['2026-11-24'],
    days: 3,
    today: '2026-11-21',
  },
  render: (args) =>
    html`<tb-time-slot-field name="answer" ${attributes(args)}></tb-time-slot-field>`,
};

export default meta;

export const Empty: StoryObj<Args> = {};

export const Filled: StoryObj<Args> = { args: { value: '2026-11-25T07:30/11:30' } };

export const WithIssue: StoryObj<Args> = {
  args: { issue: 'Buổi này đã qua. Ông/bà chọn một buổi khác.' },
};

/** Nobody knows when the office is open. */
export const WithoutHours: StoryObj<Args> = { args: { openingHours: [] } };

export const Question: StoryObj<Args> = { args: asQuestion };

export const InAPlainForm: StoryObj<Args> = {
  render: (args) =>
    html`<form>
      <tb-time-slot-field name="answer" ${attributes(args)}></tb-time-slot-field>
      <button>Gửi</button>
    </form>`,
};
