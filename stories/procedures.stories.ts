import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@tungbuoc/elements/define';
import { attributes } from './field-args.js';
import { useStoryServices } from './story-services.js';
import './story-press.js';

useStoryServices();

interface Args {
  only: string;
  ward: string;
  href: string;
  locale: string;
  textSize: string;
  theme: string;
  /** Words of the button that is pressed. */
  press: string;
  /** What is typed. */
  type: string;
}

const meta: Meta<Args> = {
  title: 'Procedures',
  component: 'tb-procedures',
  args: {
    only: '',
    ward: '/helpful.json',
    href: '/thu-tuc/{id}',
    locale: '',
    textSize: '100',
    theme: 'auto',
    press: '',
    type: '',
  },
  render: ({ press, type, ...args }) => html`
    <story-press press=${press} type=${type}>
      <tb-procedures
        ${attributes({ ...args })}
        .now=${() => Date.parse('2026-11-25T09:00:00+07:00')}
      ></tb-procedures>
    </story-press>
  `,
};

export default meta;

/** What happened? */
export const Choose: StoryObj<Args> = {};

export const Found: StoryObj<Args> = { args: { press: '[part=event]' } };

/** Without marks, and without the official name. */
export const Searched: StoryObj<Args> = { args: { type: 'giay to dam cuoi' } };

/** The ward's telephone number stands there. */
export const NothingFound: StoryObj<Args> = { args: { type: 'xyz' } };

/** Few are shown at once. */
export const Few: StoryObj<Args> = { args: { only: 'register-birth register-marriage' } };

export const Largest: StoryObj<Args> = {
  args: { type: 'đám cưới', textSize: '200', theme: 'contrast' },
};
