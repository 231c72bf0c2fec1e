import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Answers } from '@tungbuoc/core';
import { defineField } from '@tungbuoc/elements';
import '@tungbuoc/elements/define';
import { asOptional, asQuestion, attributes, noArgs, stackedMarks } from './field-args.js';
import type { FieldArgs } from './field-args.js';
import { households } from './story-household.js';
import './story-scene.js';
import { useStoryServices } from './story-services.js';

await Promise.all([defineField('repeat'), defineField('name'), defineField('choice')]);
useStoryServices();

interface Args extends FieldArgs {
  itemLabel: string;
  min: number;
  max: number;
}

const meta: Meta<Args> = {
  title: 'Fields/Repeated group',
  component: 'tb-repeat-field',
  args: {
    ...noArgs,
    label: 'Người trong nhà',
    hint: 'Ghi từng người một.',
    itemLabel: 'Người',
    required: false,
    min: 0,
    max: 10,
  },
  render: (args) => html`
    <form>
      <tb-repeat-field name="members" ${attributes(args)}>
        <template>
          <tb-name-field name="fullName" label="Họ và tên"></tb-name-field>
          <tb-choice-field
            name="tie"
            label="Quan hệ với chủ hộ"
            options='[{ "value": "spouse", "label": "Vợ, chồng" }, { "value": "child", "label": "Con" }]'
          ></tb-choice-field>
        </template>
      </tb-repeat-field>
    </form>
  `,
};

export default meta;

export const Empty: StoryObj<Args> = {};

export const ThreeItems: StoryObj<Args> = { args: { value: '3' } };

/** Nobody can be added, and it is said why. */
export const AtMost: StoryObj<Args> = { args: { value: '2', max: 2 } };

/** The first one cannot be taken out. */
export const AtLeastOne: StoryObj<Args> = { args: { min: 1 } };

export const WithIssue: StoryObj<Args> = {
  args: { issue: 'Cần ghi ít nhất 1. Ông/bà bấm nút “Thêm” ở dưới.' },
};

export const Question: StoryObj<Args> = { args: { ...asQuestion, value: '1' } };

export const Optional: StoryObj<Args> = { args: asOptional };

export const Disabled: StoryObj<Args> = { args: { value: '1', disabled: true } };

export const LongWords: StoryObj<Args> = {
  args: { ...asQuestion, value: '1', itemLabel: `Người được ủy quyền ${stackedMarks}` },
};

/** The same inside a guide, where the procedure says what is asked. */
export const InGuide: StoryObj<Args> = {
  render: () => inGuide({ answers: households.one, place: 'people', shows: 'tb-group-field' }),
};

export const InGuideAtMost: StoryObj<Args> = {
  render: () => inGuide({ answers: households.three, place: 'people', shows: 'tb-group-field' }),
};

export const InGuideWithErrors: StoryObj<Args> = {
  render: () => inGuide({ answers: {}, place: 'people', press: true, shows: '[part~=summary]' }),
};

export const InReview: StoryObj<Args> = {
  render: () =>
    inGuide({ answers: households.three, place: 'review', shows: '[part~=review-step]' }),
};

/** See `story-scene`. */
interface Scene {
  readonly answers: Answers;
  readonly place: string;
  readonly press?: boolean;
  readonly shows: string;
}

function inGuide({ answers, place, press = false, shows }: Scene) {
  return html`
    <story-scene .answers=${answers} place=${place} ?press=${press} shows=${shows}>
      <tb-guide procedure="household" device="personal" submit-url="/submissions/sent">
        Không mở được? Ông/bà gọi <a href="tel:0900000000">0900 000 000</a>.
      </tb-guide>
    </story-scene>
  `;
}
