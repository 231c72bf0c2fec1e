import { expect } from 'chai';
import { plain } from '../stage/look.js';
import { startStageSite } from '../stage/stage-site.js';
import type { StageSite } from '../stage/stage-site.js';
import { compareWithGolden } from '../transcripts/golden-file.js';
import { byElement } from '../transcripts/by-element.js';
import { controlsInSight } from './controls.js';
import { launchWebKit } from './webkit.js';
import type { Computed, WebKit, WebKitPage } from './webkit.js';

declare const showStory: (id: string, look: object) => Promise<void>;

const { ENGINE } = process.env;

/** The drivers of the other engines do not tell; Chromium's whole tree is compared in `npm test`. */
if (ENGINE === 'webkit') describe('what WebKit makes of each control', namesInWebKit);

function namesInWebKit(): void {
  let engine: WebKit;
  let site: StageSite;
  let page: WebKitPage;

  before(async () => {
    site = await startStageSite();
    engine = await launchWebKit();
    page = await engine.open();
    await page.goto(site.address);
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === '', undefined);
  });
  after(async () => {
    await engine.close();
    await site.stop();
  });

  it('has role and label as they were once read and found good', async () => {
    const nameless: string[] = [];
    for (const [element, stories] of byElement(site.stories)) {
      if (!element.endsWith('-field')) continue;
      const parts: string[] = [];
      for (const story of stories) {
        const said = await controlsOf(page, story);
        nameless.push(
          ...said.filter(({ label }) => !label.trim()).map(({ role }) => `${story}: ${role}`),
        );
        parts.push(`## ${story.split('/')[1] ?? ''}\n\n${said.map(lineOf).join('')}`);
      }
      compareWithGolden(`webkit/${element}.txt`, parts.join('\n'));
    }
    expect(nameless).to.deep.equal([]);
  });
}

/** Of a `<fieldset>` that only disables what is in it. */
const silent = 'none';

async function controlsOf(page: WebKitPage, story: string): Promise<readonly Computed[]> {
  await page.evaluate(([id, look]) => showStory(id, look), [story, plain] as const);
  return (await page.computed(controlsInSight)).filter(({ role }) => role !== silent);
}

function lineOf({ role, label }: Computed): string {
  return `${role} “${label.replace(/\s+/g, ' ').trim()}”\n`;
}
