import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createGuide, printForm } from '@tungbuoc/core';
import type { Answers } from '@tungbuoc/core';
import { examples, printLayout, registerBirth, ward } from './story-packs.js';
import './story-paper.js';

interface Args {
  answers: Answers;
}

/** What `In tờ khai` gives to the printer, in Vietnamese whatever language was read. */
const meta: Meta<Args> = {
  title: 'Printed form',
  argTypes: { answers: { control: false } },
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  render: ({ answers }) => html`<story-paper .forms=${formsOf(answers)}></story-paper>`,
};

export default meta;

export const Complete: StoryObj<Args> = { args: { answers: examples.complete } };

/** Dotted lines where nothing was answered, to be filled in by hand. */
export const LeftOpen: StoryObj<Args> = { args: { answers: examples.leftOpen } };

/** A form for each child. */
export const Twins: StoryObj<Args> = { args: { answers: examples.twins } };

function formsOf(answers: Answers) {
  const today = new Date().toISOString().slice(0, 10);
  const procedure = registerBirth('vi');
  const guide = createGuide(procedure, { today: () => today, answers });
  return printForm(printLayout, { procedure, answers: guide.snapshot.answers, today, ward });
}
