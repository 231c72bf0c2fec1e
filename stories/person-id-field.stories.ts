import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';

await defineField('person-id');

const meta: Meta<FieldArgs> = {
  title: 'Fields/Person id',
  component: 'tb-person-id-field',
  args: {
    ...noArgs,
    label: 'Số căn cước của ông/bà?',
    hint: 'Dãy 12 số trên thẻ.',
    example: '001190000000',
  },
  render: (args) =>
    html`<tb-person-id-field name="answer" ${attributes(args)}></tb-person-id-field>`,
};

export default meta;

export const Empty: StoryObj<FieldArgs> = {};

/** Half-way: the line below counts what is missing. */
export const Typing: StoryObj<FieldArgs> = { args: { value: '0011900' } };

export const Filled: StoryObj<FieldArgs> = { args: { value: '001190000000' } };

export const WithIssue: StoryObj<FieldArgs> = {
  args: {
    value: '00119000000',
    issue: 'Số căn cước có 12 chữ số. Ông/bà mới nhập 11 số.',
  },
};

export const WithWarning: StoryObj<FieldArgs> = {
  args: {
    value: '001090000000',
    issue: 'Số này không khớp với nam hay nữ. Ông/bà xem lại số trên thẻ.',
    issueLevel: 'warning',
  },
};

export const Question: StoryObj<FieldArgs> = { args: asQuestion };

export const Optional: StoryObj<FieldArgs> = { args: asOptional };

export const Disabled: StoryObj<FieldArgs> = { args: { value: '001190000000', disabled: true } };

export const LongWords: StoryObj<FieldArgs> = {
  args: {
    ...asQuestion,
    label: `Số định danh cá nhân, hoặc số thẻ căn cước công dân, của người mẹ ${stackedMarks}?`,
    hint: 'Xem dãy mười hai chữ số ở mặt trước của thẻ; thẻ cũ chín số thì ghi ở mục giấy tờ khác.',
    value: '0011900000000000',
  },
};

/** Checked against its owner: odd is not wrong. */
export const InAPlainForm: StoryObj<FieldArgs> = {
  args: { value: '001190000000' },
  render: (args) =>
    html`<form>
      <tb-person-id-field
        name="answer"
        birth-date="1945-03"
        sex="female"
        ${attributes(args)}
      ></tb-person-id-field>
      <button>Gửi</button>
    </form>`,
};
