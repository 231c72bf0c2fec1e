import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@tungbuoc/elements/define';
import { attributes } from './field-args.js';
import { useStoryServices } from './story-services.js';

useStoryServices();

interface Args {
  ward: string;
  href: string;
  locale: string;
  textSize: string;
  theme: string;
  /** What the clocks show. */
  time: string;
}

const meta: Meta<Args> = {
  title: 'Support',
  component: 'tb-support',
  args: {
    ward: '/helpful.json',
    href: '/thu-tuc/{id}',
    locale: '',
    textSize: '100',
    theme: 'auto',
    time: '2026-11-25T09:00:00+07:00',
  },
  render: ({ time, ...args }) => html`
    <tb-support ${attributes({ ...args })} .now=${() => Date.parse(time)}></tb-support>
  `,
};

export default meta;

/** A Wednesday morning: the office is open, and officers are at a service point. */
export const Open: StoryObj<Args> = {};

/** A Saturday evening: open again on Monday. */
export const Closed: StoryObj<Args> = { args: { time: '2026-11-28T19:00:00+07:00' } };

export const Holiday: StoryObj<Args> = { args: { time: '2026-12-04T09:00:00+07:00' } };

/** The ward's file says little: so does the widget. */
export const Short: StoryObj<Args> = { args: { ward: '/ward.json', href: '' } };

export const Largest: StoryObj<Args> = { args: { textSize: '200', theme: 'contrast' } };
