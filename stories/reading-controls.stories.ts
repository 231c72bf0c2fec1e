import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@tungbuoc/elements/define';
import { attributes } from './field-args.js';

interface Args {
  open: boolean;
  whole: boolean;
  /** What the page wrote on the widget that the choice is for. */
  textSize: string;
  theme: string;
}

const meta: Meta<Args> = {
  title: 'Reading controls',
  component: 'tb-reading-controls',
  args: { open: false, whole: false, textSize: '100', theme: 'auto' },
  render: ({ open, whole, ...widget }) => html`
    <tb-reading-controls for="widget" ${attributes({ open, whole })}></tb-reading-controls>
    <div id="widget" ${attributes(widget)}></div>
  `,
};

export default meta;

/** One row; sizes and languages stand in it where there is room. */
export const Closed: StoryObj<Args> = {};

export const Open: StoryObj<Args> = { args: { open: true } };

/** After the largest size the button leads back to the usual one. */
export const Largest: StoryObj<Args> = {
  args: { open: true, textSize: '200', theme: 'contrast' },
};

/** In the foot of a guide, whose own button opens them. */
export const Whole: StoryObj<Args> = { args: { whole: true } };
