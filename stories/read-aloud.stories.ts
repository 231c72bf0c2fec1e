import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@tungbuoc/elements/define';
import { attributes } from './field-args.js';
import { examples } from './story-packs.js';
import './story-scene.js';
import { useStoryServices } from './story-services.js';
import './story-voice.js';

useStoryServices();

interface Args {
  place: string;
  shows: string;
  textSize: string;
  theme: string;
  voiceless: boolean;
  reading: boolean;
  /** The pack brings recordings. */
  recorded: boolean;
}

const meta: Meta<Args> = {
  title: 'Read aloud',
  component: 'tb-guide',
  args: {
    place: 'requester-id',
    shows: '[data-place=requester-id]',
    textSize: '100',
    theme: 'light',
    voiceless: false,
    reading: false,
    recorded: false,
  },
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  render: ({ place, shows, voiceless, reading, recorded, ...args }) => html`
    <story-voice ?voiceless=${voiceless} ?reading=${reading}>
      <story-scene .answers=${examples.complete} place=${place} shows=${shows}>
        <tb-guide
          procedure=${recorded ? nothing : 'register-birth'}
          src=${recorded ? '/recorded.{locale}.json' : nothing}
          ward="/phuong-mau.json"
          submit-url="/submissions/sent"
          device="personal"
          ${attributes(args)}
        ></tb-guide>
      </story-scene>
    </story-voice>
  `,
};

export default meta;

/** The device has a Vietnamese voice: one button for the screen, a small one for each field. */
export const WithVoice: StoryObj<Args> = {};

/** The sentence that is heard is marked; the speed can be chosen. */
export const Reading: StoryObj<Args> = { args: { reading: true } };

export const ReadingInContrast: StoryObj<Args> = {
  args: { reading: true, theme: 'contrast', textSize: '200' },
};

export const Review: StoryObj<Args> = {
  args: { place: 'review', shows: '[part~=review-step]', reading: true },
};

/** No voice at all, but somebody recorded the words of this screen. */
export const WithRecordings: StoryObj<Args> = {
  args: {
    place: 'registered',
    shows: '[data-place=registered]',
    voiceless: true,
    recorded: true,
  },
};

/** Both: what to listen to is a choice. */
export const VoiceAndRecordings: StoryObj<Args> = {
  args: { ...WithRecordings.args, voiceless: false },
};
