import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { expect, fixture } from '@open-wc/testing';
import { start } from '@tungbuoc/sdk';
import { loadStories } from './story-catalogue.js';
import './story-page.js';

/** Each choice of a person at least once, not each with each: `npm run test:accessibility` does. */
const looks = [
  { locale: 'vi', textSize: '100', theme: 'light' },
  { locale: 'en', textSize: '200', theme: 'dark' },
  { locale: 'vi', textSize: '150', theme: 'contrast' },
];

start({ basePath: new URL('/tungbuoc/', document.baseURI).href });

/** The files are listed by web-test-runner.config.js. */
const files = (await (await fetch('/stories.json')).json()) as readonly string[];

for (const file of files) {
  const { title, stories } = await loadStories(file);
  describe(title, () => {
    for (const { name, draw } of stories) {
      for (const look of looks) {
        it(`${name} can be used by everybody (${Object.values(look).join(', ')})`, async () => {
          await expect(await show(look, draw())).to.be.accessible();
        });
      }
    }
  });
}

async function show(look: (typeof looks)[number], drawn: TemplateResult): Promise<Element> {
  return fixture(html`
    <story-page locale=${look.locale} text-size=${look.textSize} theme=${look.theme}>
      ${drawn}
    </story-page>
  `);
}
