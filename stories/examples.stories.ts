import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '@tungbuoc/elements/define';
import { everyExample, exampleOf } from './story-examples.js';
import { useStoryServices } from './story-services.js';
import './story-walk.js';

useStoryServices();

interface Args {
  procedure: string;
  /** Which of the people that the pack tells of. */
  example: string;
}

/** Where each example of each pack leads: one story for a pack, its examples in a list. */
const meta: Meta<Args> = {
  title: 'Examples',
  component: 'tb-guide',
  tags: ['!autodocs'],
  parameters: { controls: { include: ['example'] } },
  render: ({ procedure, example }) => html`${keyed(example, walkOf(procedure, example))}`,
};

export default meta;

export const BuildingPermit: StoryObj<Args> = { ...examplesOf('building-permit') };

export const CertifiedCopies: StoryObj<Args> = { ...examplesOf('certified-copies') };

export const ConfirmResidence: StoryObj<Args> = { ...examplesOf('confirm-residence') };

export const CopyOfExtract: StoryObj<Args> = { ...examplesOf('copy-of-extract') };

export const CriminalRecord: StoryObj<Args> = { ...examplesOf('criminal-record') };

export const DrivingLicence: StoryObj<Args> = { ...examplesOf('driving-licence') };

export const ElectronicDocuments: StoryObj<Args> = { ...examplesOf('electronic-documents') };

export const HomeVisit: StoryObj<Args> = { ...examplesOf('home-visit') };

export const HouseholdBusiness: StoryObj<Args> = { ...examplesOf('household-business') };

export const MaritalStatus: StoryObj<Args> = { ...examplesOf('marital-status') };

export const ReRegisterBirth: StoryObj<Args> = { ...examplesOf('re-register-birth') };

export const ReRegisterDeath: StoryObj<Args> = { ...examplesOf('re-register-death') };

export const ReRegisterMarriage: StoryObj<Args> = { ...examplesOf('re-register-marriage') };

export const RegisterBirth: StoryObj<Args> = { ...examplesOf('register-birth') };

export const RegisterDeath: StoryObj<Args> = { ...examplesOf('register-death') };

export const RegisterMarriage: StoryObj<Args> = { ...examplesOf('register-marriage') };

export const RegisterResidence: StoryObj<Args> = { ...examplesOf('register-residence') };

export const SocialAllowance: StoryObj<Args> = { ...examplesOf('social-allowance') };

export const SocialPension: StoryObj<Args> = { ...examplesOf('social-pension') };

export const Vneid: StoryObj<Args> = { ...examplesOf('vneid') };

/** Begins with one that comes to its end. */
function examplesOf(procedure: string): StoryObj<Args> {
  const examples = everyExample[procedure] ?? [];
  const whole = examples.find(({ expected }) => !expected.route) ?? examples[0];
  return {
    args: { procedure, example: whole?.id ?? '' },
    argTypes: {
      example: {
        options: examples.map(({ id }) => id),
        control: {
          type: 'select',
          labels: Object.fromEntries(examples.map(({ id, title }) => [id, title])),
        },
      },
    },
  };
}

/** The guide is made anew with each example. */
function walkOf(procedure: string, example: string) {
  return html`<story-walk .example=${exampleOf(procedure, example)}>
    <tb-guide procedure=${procedure} device="shared" ward="/helpful.json">
      Không mở được? Ông/bà gọi <a href="tel:0900000000">0900 000 000</a>.
    </tb-guide>
  </story-walk>`;
}
