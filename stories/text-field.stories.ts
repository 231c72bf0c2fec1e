import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineField } from '@tungbuoc/elements';

await defineField('text');

interface Args {
  label: string;
  hint: string;
  example: string;
  value: string;
  issue: string;
  required: boolean;
  disabled: boolean;
}

const meta: Meta<Args> = {
  title: 'Fields/Text',
  component: 'tb-text-field',
  args: {
    label: 'Số giấy chứng sinh là gì?',
    hint: 'Ghi đúng như trên giấy chứng sinh.',
    example: '0000/2026',
    value: '',
    issue: '',
    required: true,
    disabled: false,
  },
  render: ({ label, hint, example, value, issue, required, disabled }) => html`
    <tb-text-field
      name="answer"
      label=${label}
      hint=${hint}
      example=${example}
      value=${value}
      issue=${issue}
      ?required=${required}
      ?disabled=${disabled}
    ></tb-text-field>
  `,
};

export default meta;

export const Empty: StoryObj<Args> = {};

export const Filled: StoryObj<Args> = { args: { value: '0123/2026' } };

export const WithIssue: StoryObj<Args> = {
  args: { issue: 'Chưa ghi số giấy chứng sinh. Ghi số, hoặc bấm “Để sau”.' },
};

export const Disabled: StoryObj<Args> = { args: { value: '0123/2026', disabled: true } };
