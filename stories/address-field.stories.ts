import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Field } from '@tungbuoc/core';
import { defineField } from '@tungbuoc/elements';
import { asOptional, asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';
import './story-search.js';

await defineField('address');

interface Args extends FieldArgs {
  scope: NonNullable<Field['scope']>;
  detail: NonNullable<Field['detail']> | '';
}

const commune = {
  provinceCode: '01',
  provinceName: 'Thành phố Hà Nội',
  communeCode: '00004',
  communeName: 'Phường Ba Đình',
};

function search(args: Args, { province, commune: name }: Record<'province' | 'commune', string>) {
  return html`<story-search .province=${province} .commune=${name}>
    <tb-address-field name="answer" ${attributes(args)}></tb-address-field>
  </story-search>`;
}

const meta: Meta<Args> = {
  title: 'Fields/Address',
  component: 'tb-address-field',
  args: {
    ...noArgs,
    label: 'Nơi cư trú của ông/bà?',
    hint: 'Nơi thường trú; không có thì nơi đang ở.',
    scope: 'present',
    detail: 'required',
  },
  render: (args) => html`<tb-address-field name="answer" ${attributes(args)}></tb-address-field>`,
};

export default meta;

export const Empty: StoryObj<Args> = {};

/** The attribute holds JSON. */
export const Filled: StoryObj<Args> = {
  args: { value: JSON.stringify({ ...commune, detail: 'Số 0 phố Thử' }) },
};

/** Villages have no streets: one of the two lines is enough. */
export const Hamlet: StoryObj<Args> = {
  args: { value: JSON.stringify({ ...commune, hamlet: 'Thôn Thử' }) },
};

/** A birthplace needs no house and no street. */
export const CommuneOnly: StoryObj<Args> = {
  args: { label: 'Nơi sinh?', hint: '', detail: 'none', value: JSON.stringify(commune) },
};

/** A place that has another name by now, or lies abroad. */
export const FormerName: StoryObj<Args> = {
  args: {
    label: 'Quê quán của cháu?',
    hint: 'Quê của cha hoặc mẹ.',
    scope: 'any',
    detail: 'none',
    value: JSON.stringify({ formerText: 'Xã Mẫu, huyện Thử, tỉnh Hà Tây' }),
  },
};

/** Found by its former name: one press takes it. */
export const FormerNameFound: StoryObj<Args> = {
  render: (args) => search(args, { province: 'Hoà Bình', commune: 'Phường Tân Hoà' }),
};

/** Divided in 2025: all its parts are shown, none is chosen. */
export const FormerNameDivided: StoryObj<Args> = {
  render: (args) => search(args, { province: 'Hà Nội', commune: 'Phường Điện Biên' }),
};

/** A district in the line for the house is pointed out as soon as it stands there. */
export const DistrictTyped: StoryObj<Args> = {
  args: { value: JSON.stringify({ ...commune, detail: 'Số 0 phố Thử, quận Ba Đình' }) },
};

export const WithIssue: StoryObj<Args> = {
  args: { issue: 'Ông/bà chọn tỉnh, rồi chọn xã hoặc phường.' },
};

export const WithWarning: StoryObj<Args> = {
  args: {
    value: JSON.stringify({ ...commune, detail: 'Số 0 phố Thử, quận Ba Đình' }),
    issue: 'Địa chỉ bây giờ không còn cấp huyện. Chỉ ghi xã, phường và tỉnh.',
    issueLevel: 'warning',
  },
};

export const Question: StoryObj<Args> = { args: { ...asQuestion, scope: 'any' } };

export const Optional: StoryObj<Args> = { args: { ...asOptional, detail: '' } };

export const Disabled: StoryObj<Args> = {
  args: { scope: 'any', value: JSON.stringify(commune), disabled: true },
};

export const LongWords: StoryObj<Args> = {
  args: {
    ...asQuestion,
    label: 'Địa chỉ mà bưu điện sẽ mang Giấy khai sinh bản chính đến trao tận tay người nhận?',
    hint: 'Ghi cả số nhà, ngõ, ngách, đường, thôn, tổ dân phố để người đưa thư dễ tìm.',
    value: JSON.stringify({ ...commune, detail: `Ngõ thử 0, ngách 00, cạnh nhà ${stackedMarks}` }),
  },
};
