import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { expect, fixture } from '@open-wc/testing';
import { start } from '@tungbuoc/sdk';
import './story-page.js';

type Args = Record<string, unknown>;

interface Story {
  readonly name?: string;
  readonly args?: Args;
  readonly render?: (args: Args) => TemplateResult;
}

type StoryFile = Readonly<Record<string, Story>> & {
  readonly default: Story & { readonly title: string };
};

/** Each choice of a person at least once, not each with each. */
const looks = [
  { locale: 'vi', textSize: '100', theme: 'light' },
  { locale: 'en', textSize: '200', theme: 'dark' },
  { locale: 'vi', textSize: '150', theme: 'contrast' },
];

start({ basePath: new URL('/tungbuoc/', document.baseURI).href });

/** The files are listed by web-test-runner.config.js. */
const files = (await (await fetch('/stories.json')).json()) as readonly string[];

for (const file of files) {
  const { default: meta, ...stories } = (await import(`/stories/dist/${file}`)) as StoryFile;
  describe(meta.title, () => {
    for (const [name, story] of Object.entries(stories)) {
      for (const look of looks) {
        it(`${name} can be used by everybody (${Object.values(look).join(', ')})`, async () => {
          const page = await show(look, {
            ...meta,
            ...story,
            args: { ...meta.args, ...story.args },
          });
          await expect(page).to.be.accessible();
        });
      }
    }
  });
}

async function show(look: (typeof looks)[number], { render, args = {} }: Story): Promise<Element> {
  if (!render) throw new Error('A story needs a render function.');
  return fixture(html`
    <story-page locale=${look.locale} text-size=${look.textSize} theme=${look.theme}>
      ${render(args)}
    </story-page>
  `);
}
