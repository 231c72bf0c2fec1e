import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../demo/dist/e2e/browser.js';
import { GuidePage } from '../demo/dist/e2e/guide-page.js';
import { story as told } from '../demo/dist/e2e/story.js';
import { travelTo } from '../demo/dist/e2e/walk.js';
import { startWardSite } from '../demo/dist/e2e/ward-site.js';
import { startStageSite } from '../demo/dist/stage/stage-site.js';
import { Stage } from '../demo/dist/stage/stage.js';
import { contactSheet } from './contact-sheet.mjs';
import { registerBirth } from './registration.mjs';
import { root } from './root.mjs';

/**
 * `npm run screenshots`: every story and every screen of a registration, on a phone and at a desk, at
 * 100 % and 200 %, in three themes, into `screenshots/`, with a contact sheet. A word behind it takes
 * only what has the word in its name; `docs` takes the pictures of README.md anew.
 */
async function main(only = '') {
  const browser = await launchBrowser();
  try {
    if (only === 'docs') await takeForReadme(browser);
    else await takeAll(browser, only);
  } finally {
    await browser.close();
  }
}

const windows = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
const looks = windows.flatMap((viewport) =>
  ['100', '200'].flatMap((textSize) =>
    ['light', 'dark', 'contrast'].map((theme) => ({ ...viewport, textSize, theme, locale: 'vi' })),
  ),
);

const folder = join(root, 'screenshots');

async function takeAll(browser, only) {
  mkdirSync(folder, { recursive: true });
  const names = [...(await takeStories(browser, only)), ...(await takeScreens(browser, only))];
  writeFileSync(join(folder, 'index.html'), contactSheet(names, looks.map(suffixOf)));
  console.log(`${names.length * looks.length} pictures: ${join(folder, 'index.html')}`);
}

async function takeStories(browser, only) {
  const site = await startStageSite();
  const stage = await Stage.open(browser, site);
  const stories = site.stories.filter((name) => name.includes(only));
  for (const story of stories) {
    for (const look of looks) {
      await stage.show(story, look);
      await picture(stage.page, fileName(story), look);
    }
  }
  await site.stop();
  return stories.map(fileName);
}

/** The screens that one family sees, from the start to the receipt. */
async function takeScreens(browser, only) {
  const site = await startWardSite();
  const { today, answers, expected } = told('grandparent-files');
  const places = ['start', ...expected.path, 'review', 'receipt'];
  const wanted = places.filter((place) => `screen-${place}`.includes(only));
  for (const look of wanted.length ? looks : []) {
    const context = await browser.newContext({ viewport: look, reducedMotion: 'reduce' });
    await travelTo(context, today);
    const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await choose(guide.page, look);
    const take = (place) => picture(guide.page, `screen-${fileName(place)}`, look);
    if (wanted.includes('start')) await take('start');
    await guide.begin('Máy của tôi', answers);
    for (const place of wanted.filter((name) => !['start', 'receipt'].includes(name))) {
      await guide.goTo(place);
      await take(place);
    }
    if (wanted.includes('receipt')) {
      await guide.goTo('review');
      await guide.press('Nộp hồ sơ');
      await guide.reference.waitFor();
      await take('receipt');
    }
    await context.close();
  }
  await site.stop();
  return wanted.map((place) => `screen-${fileName(place)}`);
}

async function choose(page, { textSize, theme }) {
  await page.locator('tb-guide').evaluate(
    (guide, chosen) => {
      guide.setAttribute('text-size', chosen.textSize);
      guide.setAttribute('theme', chosen.theme);
    },
    { textSize, theme },
  );
}

async function picture(page, name, look) {
  await page.screenshot({ path: join(folder, `${name}${suffixOf(look)}.png`), fullPage: true });
}

function fileName(name) {
  return name.replaceAll('/', '-');
}

function suffixOf({ width, textSize, theme }) {
  return `.${width}-${textSize}-${theme}`;
}

/** The pictures of README.md, by the place that they show. */
const pictures = { 'birth-date': 'question', review: 'review', receipt: 'receipt' };

async function takeForReadme(browser) {
  const site = await startWardSite();
  const target = join(root, 'docs/images');
  await registerBirth(browser, `${site.address}/khai-sinh.html`, async (page, place) => {
    const name = pictures[place];
    if (name) await page.screenshot({ path: join(target, `${name}.png`) });
  });
  await site.stop();
}

await main(process.argv[2]);
