import { html, render } from 'lit';
import type { LitElement } from 'lit';
import { start } from '@tungbuoc/sdk';
import { loadStories } from './story-catalogue.js';
import './story-page.js';

/** What a person has chosen while a story is looked at. */
interface Look {
  readonly locale?: string;
  readonly textSize?: string;
  readonly theme?: string;
}

start({ basePath: new URL('/tungbuoc/', document.baseURI).href });

/**
 * Draws one story, `text-field/WithIssue`, alone on the page, in place of the one before. Resolves
 * when there is all that it is about.
 */
async function show(id: string, look: Look = {}): Promise<void> {
  const [file, name] = id.split('/');
  const { stories } = await loadStories(`${file}.stories.js`);
  const story = stories.find((candidate) => candidate.name === name);
  if (!story) throw new Error(`There is no story ${id}.`);
  const { locale = 'vi', textSize = '100', theme = 'light' } = look;
  const ground = document.createElement('main');
  document.body.replaceChildren(ground);
  render(
    html`<story-page locale=${locale} text-size=${textSize} theme=${theme} alone>
      ${story.draw()}
    </story-page>`,
    ground,
  );
  await ground.querySelector<LitElement>('story-page')?.updateComplete;
  await document.fonts.ready;
}

Object.assign(globalThis, { showStory: show });

const asked = new URLSearchParams(location.search);
const id = asked.get('story');
if (id) await show(id, Object.fromEntries(asked));
document.documentElement.dataset['ready'] = '';
