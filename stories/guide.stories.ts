import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Answers } from '@tungbuoc/core';
import type { GuideElement } from '@tungbuoc/elements';
import '@tungbuoc/elements/define';
import { attributes } from './field-args.js';
import { storageFull } from './story-drafts.js';
import { examples } from './story-packs.js';
import './story-scene.js';
import { useStoryServices } from './story-services.js';

useStoryServices();

const longName = 'Công Tằng Tôn Nữ Nguyễn Phước Ngọc Quỳnh Thị Thử';

interface Args {
  device: GuideElement['device'];
  submitUrl: string;
  locale: string;
  textSize: string;
  theme: string;
  /** See `story-scene`. */
  answers: Answers;
  place: string;
  press: boolean;
  opens: string;
  offline: boolean;
  shows: string;
}

const meta: Meta<Args> = {
  title: 'Guide',
  component: 'tb-guide',
  args: {
    device: 'personal',
    submitUrl: '/submissions/sent',
    locale: '',
    textSize: '100',
    theme: '',
    answers: examples.complete,
    place: '',
    press: false,
    opens: '',
    offline: false,
  },
  argTypes: {
    answers: { control: false },
    place: { control: false },
    press: { control: false },
    opens: { control: false },
    offline: { control: false },
    shows: { control: false },
  },
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  render: ({ answers, place, press, opens, offline, shows, ...args }) => html`
    <story-scene
      .answers=${answers}
      place=${place}
      ?press=${press}
      opens=${opens}
      ?offline=${offline}
      shows=${shows}
    >
      <tb-guide procedure="register-birth" ward="/phuong-mau.json" ${attributes(args)}>
        Không mở được? Ông/bà gọi <a href="tel:0900000000">0900 000 000</a>.
      </tb-guide>
    </story-scene>
  `,
};

export default meta;

/** Whose device is it? Nothing is stored before that is said. */
export const Start: StoryObj<Args> = {
  args: { device: 'ask', shows: '[data-place=start] .device' },
};

export const StartWithDraft: StoryObj<Args> = { args: { shows: '[part~=draft]' } };

/** The only dialog there is: something is about to be deleted. */
export const DeletingADraft: StoryObj<Args> = {
  args: { opens: '[part~=draft] .plain', shows: 'dialog' },
};

/** Who is responsible for the answers, and what for. */
export const PrivacyOpen: StoryObj<Args> = {
  args: { device: 'ask', opens: '[part~=privacy] summary', shows: '[part~=privacy][open]' },
};

export const FirstQuestion: StoryObj<Args> = {
  args: { answers: {}, place: 'registered', shows: '[data-place=registered]' },
};

/** On a shared device the footer says that nothing is kept. */
export const SharedDevice: StoryObj<Args> = {
  args: {
    device: 'shared',
    place: 'father-name',
    shows: '[data-place=father-name] [part~=state]',
  },
};

/** Typing goes on without a network. */
export const Offline: StoryObj<Args> = {
  args: { place: 'father-name', offline: true, shows: '.offline' },
};

/** What could not be kept, and why: the answers are in the page only. */
export const DeviceFull: StoryObj<Args> = {
  args: {
    answers: { ...examples.complete, fatherName: storageFull },
    place: 'father-name',
    shows: '.failed',
  },
};

/** The longest names there are, in the largest letters. */
export const LongNames: StoryObj<Args> = {
  args: {
    answers: { ...examples.complete, motherName: longName, requesterName: longName },
    textSize: '200',
    place: 'review',
    shows: '[part~=review-step]',
  },
};

export const Group: StoryObj<Args> = {
  args: { place: 'birth-place', shows: '[data-place=birth-place]' },
};

export const WithErrors: StoryObj<Args> = {
  args: {
    answers: {
      ...examples.complete,
      requesterIdNumber: '00119000000',
      requesterIdDate: '2025-02',
    },
    place: 'requester-id',
    press: true,
    shows: '[part~=summary]',
  },
};

export const Papers: StoryObj<Args> = { args: { place: 'papers', shows: '[part~=papers]' } };

/** Another procedure is the right one; this one cannot serve. */
export const RouteThatStops: StoryObj<Args> = {
  args: {
    answers: examples.stopped,
    place: 'registered',
    press: true,
    shows: '[data-place="route:registered"] .code',
  },
};

/** Another procedure would be better; the person may go on. */
export const RouteThatAdvises: StoryObj<Args> = {
  args: {
    answers: examples.advised,
    place: 'bundle',
    press: true,
    shows: '[data-place="route:bundle"] .filled',
  },
};

export const ReviewComplete: StoryObj<Args> = {
  args: { place: 'review', shows: '[part~=review-step]' },
};

export const ReviewWithOpenItems: StoryObj<Args> = {
  args: { answers: examples.leftOpen, place: 'review', shows: '[part~=summary]' },
};

export const Sending: StoryObj<Args> = { args: sent('sending', '[data-place=sent] h2') };

/** No network: nothing is lost, and it is tried again. */
export const Waiting: StoryObj<Args> = { args: sent('waiting', '[data-place=sent] .filled') };

export const Sent: StoryObj<Args> = { args: sent('sent', '[part~=reference]') };

export const Refused: StoryObj<Args> = { args: sent('refused', '[data-place=sent] .filled') };

/** The ward takes nothing over the network: the person prints, signs and brings it. */
export const FinishWithoutSending: StoryObj<Args> = {
  args: { submitUrl: '', place: 'review', press: true, shows: '[part~=places]' },
};

export const EnglishPack: StoryObj<Args> = {
  args: { locale: 'en', place: 'requester-id', shows: '[data-place=requester-id]' },
};

/** Official terms, each explained one tap away. */
export const OfficialTerms: StoryObj<Args> = {
  args: {
    answers: examples.grandparent,
    locale: 'vi',
    place: 'requester-residence',
    shows: '[data-place=requester-residence]',
  },
};

/** The same in plain Vietnamese: the explanations stand open. */
export const PlainVietnamese: StoryObj<Args> = {
  args: {
    ...OfficialTerms.args,
    locale: 'vi-x-plain',
    shows: '[data-place=requester-residence]',
  },
};

export const TextAt200: StoryObj<Args> = {
  args: { textSize: '200', place: 'requester-id-kind', shows: '[data-place=requester-id-kind]' },
};

export const Dark: StoryObj<Args> = {
  args: { theme: 'dark', place: 'birth-place', shows: '[data-place=birth-place]' },
};

export const HighContrast: StoryObj<Args> = {
  args: { ...WithErrors.args, theme: 'contrast' },
};

/** What becomes of it is in the address: see `StoryOutbox`. */
function sent(state: string, shows: string): Partial<Args> {
  return { submitUrl: `/submissions/${state}`, place: 'review', press: true, shows };
}
