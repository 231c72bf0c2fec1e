import type { Procedure } from '@tungbuoc/core';
import { expect, fixture } from '@open-wc/testing';
import { start } from '@tungbuoc/sdk';
import { html } from 'lit';
import { loadStories } from './story-catalogue.js';
import type { Story } from './story-catalogue.js';
import { everyExample } from './story-examples.js';
import type { Example } from './story-examples.js';
import { shipped } from './story-packs.js';
import { StoryWalk } from './story-walk.js';
import './story-page.js';

start({ basePath: new URL('/tungbuoc/', document.baseURI).href });

const { stories } = await loadStories('examples.stories.js');

describe('every example of every pack, through its story', () => {
  const faults = collectFaults();

  it('has a story for each pack', () => {
    const packs = stories.map(({ args }) => args['procedure']);

    expect(packs).to.have.members(Object.keys(everyExample));
  });

  for (const story of stories) {
    const pack = String(story.args['procedure']);
    for (const example of everyExample[pack] ?? []) {
      it(`${pack}: ${example.title}`, async () => {
        faults.length = 0;
        const walk = await show(story, example);

        expect(walk.path).to.deep.equal(example.expected.path);
        expect(walk.place).to.equal(endOf(example));
        if (!example.expected.route) expectIssues(walk, example);
        await expectPapers(walk, example, pack);
        expect(faults).to.deep.equal([]);
      });
    }
  }
});

async function show(story: Story, { id }: Example): Promise<StoryWalk> {
  const page = await fixture(html`
    <story-page locale="vi" text-size="100" theme="light"
      >${story.draw({ example: id })}</story-page
    >
  `);
  const walk = page.querySelector('story-walk');
  if (!(walk instanceof StoryWalk)) throw new Error('The story walks through nothing.');
  await walk.updateComplete;
  return walk;
}

function endOf({ expected: { route } }: Example): string {
  return route ? `route:${route}` : 'review';
}

/** Of each field one warning is shown. A preparation says only whether something is open. */
function expectIssues(walk: StoryWalk, { expected: { issues } }: Example): void {
  const errors = issues.filter(({ level }) => level === 'error');
  if (walk.find('[part~=sheet]')) {
    expect(walk.find('[part~=sheet] > .note .outlined') !== null).to.equal(errors.length > 0);
    return;
  }
  const warned = new Set(issues.filter(({ level }) => level !== 'error').map((i) => i.fieldId));
  expect(walk.findAll('[part~=summary] li')).to.have.length(errors.length);
  expect(walk.findAll('.row .note')).to.have.length(warned.size);
}

/** Where a route stops before the papers, none are shown. */
async function expectPapers(walk: StoryWalk, { expected }: Example, pack: string): Promise<void> {
  if (expected.route && !walk.path.includes('papers')) return;
  const { papers } = await shipped<Procedure>(`${pack}.vi`);
  const titles = expected.papers.map((id) => papers.find((paper) => paper.id === id)?.title);
  expect(walk.papers).to.have.members(titles);
}

/** Uncaught errors, and what is written to the console as an error. */
function collectFaults(): string[] {
  const faults: string[] = [];
  const { error } = console;
  const note = (fault: Event) => {
    const { message, reason } = fault as { message?: string; reason?: unknown } & Event;
    faults.push(`${fault.type}: ${message ?? String(reason)}`);
  };
  before(() => {
    console.error = (...words: unknown[]) => faults.push(words.join(' '));
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    console.error = error;
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
  return faults;
}
