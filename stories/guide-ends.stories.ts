import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Answers } from '@tungbuoc/core';
import type { GuideElement } from '@tungbuoc/elements';
import '@tungbuoc/elements/define';
import { attributes } from './field-args.js';
import { examples } from './story-packs.js';
import './story-scene.js';
import { useStoryServices } from './story-services.js';

useStoryServices();

interface Args {
  procedure: string;
  device: GuideElement['device'];
  practice: boolean;
  textSize: string;
  answers: Answers;
  place: string;
  press: boolean;
  opens: string;
  shows: string;
}

const meta: Meta<Args> = {
  title: 'Guide: before and after',
  component: 'tb-guide',
  args: {
    procedure: 'register-death',
    device: 'shared',
    practice: false,
    textSize: '100',
    answers: examples.death,
    place: '',
    press: false,
    opens: '',
  },
  argTypes: {
    answers: { control: false },
    place: { control: false },
    press: { control: false },
    opens: { control: false },
    shows: { control: false },
  },
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  render: ({ answers, place, press, opens, shows, practice, ...args }) => html`
    <story-scene .answers=${answers} place=${place} ?press=${press} opens=${opens} shows=${shows}>
      <tb-guide ?practice=${practice} ward="/helpful.json" ${attributes(args)}>
        Không mở được? Ông/bà gọi <a href="tel:0900000000">0900 000 000</a>.
      </tb-guide>
    </story-scene>
  `,
};

export default meta;

/** What to know beforehand: fetched when somebody opens it. */
export const Beforehand: StoryObj<Args> = {
  args: { opens: '[part~=about] summary', shows: '[part~=facts]' },
};

/** A procedure that is only prepared: what to bring, and what to press on the official site. */
export const PreparationSheet: StoryObj<Args> = {
  args: {
    procedure: 'vneid',
    device: 'ask',
    answers: examples.signIn,
    place: 'review',
    shows: '.site li',
  },
};

/** Where nothing is sent: the official site, for who files there. */
export const FinishWithOfficialSite: StoryObj<Args> = {
  args: { place: 'review', press: true, shows: '.site li' },
};

/** The answers in the order of the portal. */
export const TransferCard: StoryObj<Args> = {
  args: { place: 'review', opens: '.actions .outlined', shows: '[part~=transfer] .entry' },
};

export const TransferCardAt200: StoryObj<Args> = {
  args: { ...TransferCard.args, textSize: '200' },
};

/** Nothing is sent, nothing kept. */
export const Practice: StoryObj<Args> = {
  args: { practice: true, answers: {}, shows: '[data-place=start]' },
};

export const PracticeDone: StoryObj<Args> = {
  args: { practice: true, place: 'review', press: true, shows: '[data-place=practised] .filled' },
};
