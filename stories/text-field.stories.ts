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

/** Enter makes a line; near the end the characters that are left are counted. */
export const SeveralLines: StoryObj<Args> = {
  args: { label: 'Lý do đề nghị?', hint: '', example: '', value: 'Kính gửi ông/bà\nTổ 5' },
  render: ({ label, value }) =>
    html`<tb-text-field
      name="answer"
      label=${label}
      value=${value}
      multiline
      maxlength="30"
    ></tb-text-field>`,
};

/** Sent with a wrong address, the field says so itself. */
export const EmailInAPlainForm: StoryObj<Args> = {
  args: { label: 'Thư điện tử', hint: '', example: 'thu@example.vn', value: 'thu.example.vn' },
  render: ({ label, example, value }) =>
    html`<form>
      <tb-text-field
        name="answer"
        label=${label}
        example=${example}
        value=${value}
        format="email"
      ></tb-text-field>
      <button>Gửi</button>
    </form>`,
};
