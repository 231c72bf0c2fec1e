import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@tungbuoc/elements/define';
import { attributes } from './field-args.js';
import { useStoryServices } from './story-services.js';
import './story-press.js';

useStoryServices();

interface Args {
  procedure: string;
  ward: string;
  locale: string;
  textSize: string;
  theme: string;
  /** CSS selector of the answer that is pressed. */
  press: string;
}

const meta: Meta<Args> = {
  title: 'Checklist',
  component: 'tb-checklist',
  args: {
    procedure: 'register-marriage',
    ward: '/helpful.json',
    locale: '',
    textSize: '100',
    theme: 'auto',
    press: '',
  },
  render: ({ press, ...args }) => html`
    <story-press press=${press}>
      <tb-checklist ${attributes({ ...args })}></tb-checklist>
    </story-press>
  `,
};

export default meta;

/** Two or three questions, then what to bring. */
export const Papers: StoryObj<Args> = {};

/** Nothing is asked where everybody brings the same. */
export const SameForAll: StoryObj<Args> = { args: { procedure: 'certified-copies' } };

export const Largest: StoryObj<Args> = { args: { textSize: '200', theme: 'contrast' } };
