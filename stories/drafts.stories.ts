import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@tungbuoc/elements/define';
import { attributes } from './field-args.js';
import { useStoryServices } from './story-services.js';

useStoryServices();

interface Args {
  locale: string;
  textSize: string;
  theme: string;
}

const meta: Meta<Args> = {
  title: 'Drafts',
  component: 'tb-drafts',
  args: { locale: '', textSize: '100', theme: 'auto' },
  render: (args) => html`<tb-drafts ${attributes({ ...args })}></tb-drafts>`,
};

export default meta;

/** One card for each; nothing is to be seen where there is nothing. */
export const Unfinished: StoryObj<Args> = {};

export const Largest: StoryObj<Args> = { args: { textSize: '200', theme: 'contrast' } };

export const Dark: StoryObj<Args> = { args: { theme: 'dark' } };
